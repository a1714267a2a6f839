import type { Answers } from '../ballot/answers.ts';
import { personDimension } from '../score/person-dimension.ts';
import { strataOf, type Tree } from '../strata/tree.ts';
import type { Instrument } from '../survey/instrument.ts';
import { type Joint, newJoint, note } from './joint.ts';
import { type Measured, variablesOf } from './variables.ts';

/** How many answers per code. Codes that nobody chose are absent. */
export type Counts = Readonly<Record<string, number>>;

/** How often each code was answered in one stratum, and by how many people: they differ where several codes can be chosen. */
export interface Histogram {
  n: number;
  readonly counts: Record<string, number>;
}

/**
 * A wave counted up: one histogram per variable and stratum. Plain data that survives JSON; its size depends on the instrument and the strata, but for the one number a complete ballot leaves in `joint`.
 * Neither published nor stored: only sums over atoms are, and the order of its codes is that of the ballots.
 */
export interface Tally {
  readonly variables: readonly Measured[];
  /** Ballots per stratum, including those that answer nothing. */
  readonly ballots: Record<string, number>;
  /** By variable id, then stratum id. */
  readonly histograms: Readonly<Record<string, Readonly<Record<string, Histogram>>>>;
  readonly joint: Joint;
}

/**
 * An empty tally of a wave.
 * @param items item ids of the wave
 */
export function newTally(instrument: Instrument, items: readonly string[], tree: Tree): Tally {
  const strata = strataOf(tree).map(({ id }) => id);
  const variables = variablesOf(instrument, items);
  return {
    variables,
    ballots: Object.fromEntries(strata.map((stratum) => [stratum, 0])),
    histograms: Object.fromEntries(
      variables.map(({ id }) => [id, Object.fromEntries(strata.map((stratum) => [stratum, { n: 0, counts: {} }]))]),
    ),
    joint: newJoint(variables, strata),
  };
}

/**
 * Counts one score ballot into the tally, which is changed in place.
 * @param answers as `accept` returned them
 * @throws when the tally has no such stratum
 */
export function count(tally: Tally, stratum: string, answers: Answers): void {
  const before = tally.ballots[stratum];
  if (before === undefined) throw new Error(`no stratum ${stratum}`);
  tally.ballots[stratum] = before + 1;
  note(tally.joint, stratum, answers);
  for (const variable of tally.variables) {
    const codes = codesOf(variable, answers);
    const histogram = tally.histograms[variable.id]?.[stratum];
    if (codes.length === 0 || histogram === undefined) continue;
    histogram.n += 1;
    for (const code of codes) histogram.counts[code] = (histogram.counts[code] ?? 0) + 1;
  }
}

/** The codes by which a ballot answers a variable: none when it was skipped or does not apply, several for reasons. */
function codesOf(variable: Measured, answers: Answers): readonly string[] {
  if (variable.kind === 'dimension') {
    const mean = personDimension(variable.items.map((id) => answers[id]));
    return mean === null ? [] : [mean];
  }
  const answer = answers[variable.id];
  if (answer === undefined || answer === 'na') return [];
  return typeof answer === 'object' ? answer : [String(answer)];
}
