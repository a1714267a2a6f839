import type { Report } from '../report/report.ts';
import { refuse, ok, type Result } from '../result.ts';
import { itemScore } from '../score/item-score.ts';
import { isPartial } from '../survey/audience.ts';
import type { InstrumentId } from '../survey/instrument.ts';
import type { Instant } from '../time.ts';
import type { Profile } from './peer-group.ts';

/** Fewest answers behind a contributed number. @source docs/privacy.md, benchmark releases */
export const leastAnswers = 20;
/** Least share of the invited who answered. @source docs/privacy.md, benchmark releases */
export const leastResponse = 0.3;
/** Fewest published waves before an organisation contributes: four invented ones at ±100 would pin a fifth. @source docs/privacy.md, benchmark releases */
const leastWaves = 2;

/** What one organisation gives to a quarter's release. */
export interface Contribution extends Profile {
  readonly organisation: string;
  /** The group of companies it belongs to, in its own words; `null` when it stands for itself. */
  readonly parent: string | null;
  /** Invented for demonstration. */
  readonly madeUp: boolean;
  /** The association that brought it in a file, by name; `null` when the organisation contributed itself. */
  readonly association: string | null;
  /** Published scores by measure: E0 −100…100, L1 minutes a week, everything else 0–100. */
  readonly measures: Readonly<Record<string, number>>;
}

/** A contribution with the wave it is from. */
export interface WaveContribution extends Contribution {
  readonly instrument: InstrumentId;
  readonly wave: string;
  readonly closes: Instant;
}

/** What the rule must know of the organisation. */
export interface Contributor extends Profile {
  readonly id: string;
  readonly parent: string | null;
  readonly verified: boolean;
  readonly contributes: boolean;
  readonly madeUp: boolean;
  readonly publishedWaves: number;
}

export type ContributionRefusal =
  | 'contribution.imported'
  | 'contribution.partial'
  | 'contribution.notVerified'
  | 'contribution.notWanted'
  | 'contribution.tooFewWaves'
  | 'contribution.tooFewAnswers'
  | 'contribution.lowResponse';

/** A published score of the whole organisation and the answers behind it. */
export interface PublishedScore {
  readonly score: number;
  readonly n: number;
}

/**
 * The published scores of a wave that can be compared across organisations, for the root alone.
 * A dimension is the mean of both sides at one half each, where both are shown, on 0–100.
 */
export function publishedScores(report: Report): Readonly<Record<string, PublishedScore>> {
  const scores: Record<string, PublishedScore> = {};
  const root = report.nodes.find(({ parent }) => parent === null);
  if (root?.enps) scores['E0'] = { score: root.enps.score, n: root.enps.n };
  if (report.dimensions === null && root)
    for (const [id, item] of Object.entries(root.items)) if (item) scores[id] = { score: item.score, n: item.n };
  if (root?.lostTime) scores['L1'] = { score: root.lostTime.meanMinutes, n: root.lostTime.n };
  for (const { id, business, it } of report.dimensions ?? [])
    if (business && it) scores[id] = { score: itemScore((business.mean + it.mean) / 2), n: business.n + it.n };
  return scores;
}

/** Why a wave neither enters a benchmark nor is placed in one: nobody can verify answers imported from another tool, and chosen units or roles say nothing of an organisation. Undefined where it may. */
export function keptOut({ imported, audience }: Pick<Report, 'imported' | 'audience'>) {
  if (imported) return 'contribution.imported';
  return isPartial(audience) ? 'contribution.partial' : undefined;
}

/**
 * What a published wave contributes, or why nothing.
 * @source docs/privacy.md, benchmark releases
 */
export function contributionOf(
  contributor: Contributor,
  report: Report,
): Result<WaveContribution, ContributionRefusal> {
  const { id, parent, industry, size, region, madeUp } = contributor;
  const reason = keptOut(report);
  if (reason) return refuse(reason);
  if (!contributor.verified) return refuse('contribution.notVerified');
  if (!contributor.contributes) return refuse('contribution.notWanted');
  if (contributor.publishedWaves < leastWaves) return refuse('contribution.tooFewWaves');
  const enough = Object.entries(publishedScores(report)).filter(([, { n }]) => n >= leastAnswers);
  if (enough.length === 0) return refuse('contribution.tooFewAnswers');
  const answered = enough.filter(([, { n }]) => (report.ballots ?? n) >= leastResponse * report.invited);
  if (answered.length === 0) return refuse('contribution.lowResponse');
  return ok({
    organisation: id,
    parent,
    industry,
    size,
    region,
    madeUp,
    association: null,
    instrument: report.instrument,
    wave: report.wave,
    closes: report.closes,
    measures: Object.fromEntries(answered.map(([measure, { score }]) => [measure, score])),
  });
}
