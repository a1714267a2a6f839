import { ok, refuse, type Result } from '../result.ts';
import { dayMilliseconds, plus, type Instant } from '../time.ts';
import { covers, plainAudience, type Audience } from './audience.ts';
import type { Chats } from './chats.ts';
import { itemsOf, languages, type Form, type Instrument } from './instrument.ts';
import type { Reminders } from './reminders.ts';
import { floor, minCommentStratum, type Thresholds, type Wave } from './wave.ts';

/** What somebody wants to ask, and when. */
export interface Plan {
  readonly name: string;
  readonly form: Form;
  /** An instant, or `now`: as soon as the freeze is done. */
  readonly opens: string;
  readonly closes: Instant;
  /** Raised thresholds; absent ones stay at the floor. */
  readonly thresholds?: { readonly [Name in keyof Thresholds]?: number | undefined };
  /** Absent: everybody on the roster. */
  readonly audience?: Audience;
  readonly cuts?: Wave['cuts'];
  /** Whether opening waits for the auditor. */
  readonly approval?: boolean;
  /** Absent: nobody is reminded. */
  readonly reminders?: Reminders;
  /** Absent: mail alone. */
  readonly chats?: Chats;
  /** Present for a wave that a programme makes. */
  readonly programme?: NonNullable<Wave['programme']>;
}

/** What the plan is held against. */
export interface Circumstances {
  readonly id: string;
  readonly now: Instant;
  /** All waves of the organisation, in any order. */
  readonly waves: readonly Wave[];
  readonly freezeLeadDays: number;
  /** The installation's own floor of the grace period. */
  readonly closeGraceSeconds: number;
}

/** Why a wave cannot be as planned; `wave.timesReversed` when it would open in the past, or close before it opens. */
export type PlanRefusal = 'wave.thresholdTooLow' | 'wave.timesReversed';

/**
 * The wave of a plan: items by form and turn, thresholds at or above the floor, frozen ahead of its opening. One that opens now is `freezing` at once.
 * @returns refuses `wave.thresholdTooLow` with the threshold's name and floor, `wave.timesReversed` with the field
 * @source docs/privacy.md, freeze and strata
 */
export function planWave(
  instrument: Instrument,
  { name, form, opens, closes, thresholds = {}, audience: given = {}, cuts = [], approval = false, ...rest }: Plan,
  { id, now, waves, freezeLeadDays, closeGraceSeconds }: Circumstances,
): Result<Wave, PlanRefusal> {
  // Of an open link nobody knows how many hold it, which elsewhere is what keeps comments apart.
  const comments = given.openLink ? minCommentStratum : floor.comments;
  const lowest: Thresholds = { ...floor, comments, closeGraceSeconds };
  const chosen: Thresholds = {
    minStratum: thresholds.minStratum ?? lowest.minStratum,
    k: thresholds.k ?? lowest.k,
    kItem: thresholds.kItem ?? lowest.kItem,
    comments: thresholds.comments ?? lowest.comments,
    closeGraceSeconds: thresholds.closeGraceSeconds ?? lowest.closeGraceSeconds,
  };
  for (const threshold of ['minStratum', 'k', 'kItem', 'comments', 'closeGraceSeconds'] as const)
    if (chosen[threshold] < lowest[threshold])
      return refuse('wave.thresholdTooLow', { threshold, floor: lowest[threshold] });

  const begins = opens === 'now' ? now : plus(opens, 0);
  if (begins < now) return refuse('wave.timesReversed', { field: 'opens' });
  if (plus(closes, 0) <= begins) return refuse('wave.timesReversed', { field: 'closes' });
  const ahead = plus(begins, -freezeLeadDays * dayMilliseconds);

  const own = waves.filter(
    (wave) => wave.instrument === instrument.id && wave.state !== 'discarded' && wave.imported === undefined,
  );
  const turn = own.filter((wave) => wave.form === 'short').length;
  const audience = plainAudience(given);
  const { reminders, chats, programme } = rest;
  const asked = { ...(audience ? { audience } : {}), ...(programme ? { programme } : {}) };
  const [previous] = own
    .filter((wave) => wave.opens < begins && covers(wave, asked))
    .sort((a, b) => (a.opens < b.opens ? 1 : -1));
  return ok({
    id,
    name,
    instrument: instrument.id,
    form,
    items: itemsOf(instrument, form, turn).map((item) => item.id),
    languages,
    state: opens === 'now' ? 'freezing' : 'draft',
    freezes: ahead < now ? now : ahead,
    opens: begins,
    closes: plus(closes, 0),
    thresholds: chosen,
    ...asked,
    cuts: [...new Set(cuts)],
    approval: approval ? 'wanted' : 'none',
    ...(reminders ? { reminders: { ...reminders, days: [...new Set(reminders.days)].sort((a, b) => a - b) } } : {}),
    ...(chats ? { chats } : {}),
    ...(previous ? { previous: previous.id } : {}),
  });
}
