import type { Answer, Answers } from '../ballot/answers.ts';
import type { Coin } from '../disclosure/atoms.ts';
import { sequence } from '../score/sequence.ts';
import { partition } from '../strata/partition.ts';
import type { Tree } from '../strata/tree.ts';
import type { Instrument, Scale, Side } from '../survey/instrument.ts';

/** A ballot as it lies in the table: where it came from, and what it says. */
export interface Ballot {
  readonly stratum: string;
  readonly answers: Answers;
}

/** A made-up closed wave, for tests. */
export interface Organisation {
  readonly tree: Tree;
  readonly ballots: readonly Ballot[];
  readonly coin: Coin;
}

const paths = [['A'], ['A', 'x'], ['A', 'y'], ['B'], ['C', 'z'], ['D']] as const;

/** Mostly near `mood` (0–1), so that units differ and some are nearly of one mind. */
function answerTo(scale: Scale, mood: number, next: () => number): Answer {
  const position = Math.min(0.999, Math.max(0, mood + (next() - 0.5) * (next() < 0.8 ? 0.5 : 2)));
  switch (scale.kind) {
    case 'recommend':
      return Math.floor(position * 11);
    case 'agreement':
      return next() < 0.05 ? 'na' : Math.floor(position * 5) + 1;
    case 'minutes':
      return Number(scale.options[Math.floor(position * scale.options.length)]?.code);
    case 'choice':
      return scale.options[Math.floor(position * scale.options.length)]?.code ?? '';
    case 'reasons':
      return scale.options
        .map(({ code }) => code)
        .filter(() => next() < 0.15)
        .slice(0, scale.most);
    case 'comment':
      return '';
  }
}

/** The organisation of a seed: 24 to some 290 people in two levels of units, half of them on either side where the instrument has sides; any response, and a coin of one in two or in ten. */
export function organisationOf(instrument: Instrument, items: readonly string[], seed: number): Organisation {
  const next = sequence(seed);
  const people = paths.flatMap((unit, path) => {
    const size = (path === 0 ? 24 : 0) + Math.max(0, Math.floor(next() * 60) - 15);
    return Array.from({ length: size }, (_, index) => {
      const side: Side = (index + path) % 2 === 0 ? 'business' : 'it';
      return { person: `${path}-${index}`, unit: [...unit], side };
    });
  });
  const options = { organisation: 'Org', language: 'en', minStratum: 10, sides: instrument.sides, cuts: [] } as const;
  const cut = partition(people, options);
  if (!cut.ok) throw new Error(cut.refusal);
  const { tree, stratumOf } = cut.value;
  const response = 0.2 + next() * 0.8;
  const coinOneIn = next() < 0.5 ? 2 : 10;
  const moods = new Map(tree.map(({ id }) => [id, next()]));
  const ballots = people.flatMap(({ person }) => {
    if (next() > response) return [];
    const stratum = stratumOf.get(person) ?? '';
    const answers: Record<string, Answer> = {};
    for (const { id, scale } of instrument.items)
      if (items.includes(id) && scale.kind !== 'comment' && next() < 0.9)
        answers[id] = answerTo(scale, moods.get(stratum) ?? 0.5, next);
    return [{ stratum, answers }];
  });
  const coin: Coin = (variable, part) => {
    const text = `${seed}|${variable}|${part}`;
    let sum = 7;
    for (let index = 0; index < text.length; index++) sum = Math.imul(sum, 31) + text.charCodeAt(index);
    return sequence(sum)() * coinOneIn < 1;
  };
  return { tree, ballots, coin };
}
