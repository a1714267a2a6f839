import type { Instant } from '../time.ts';
import type { Audience } from './audience.ts';
import type { Chats } from './chats.ts';
import type { Form, InstrumentId, Language } from './instrument.ts';
import type { Reminders } from './reminders.ts';

/** Thresholds frozen with a wave's manifest; never below the floors of `privacy`. */
export interface Thresholds {
  /** Fewest invited people of a stratum. */
  readonly minStratum: number;
  /** Fewest answers for the IT-eNPS and for an alignment dimension. */
  readonly k: number;
  /** Fewest answers for every other variable (reasons: three times as many). */
  readonly kItem: number;
  /** Fewest comments before a group's comments are shown. */
  readonly comments: number;
  /** Seconds ballots are taken longer than credentials are issued. */
  readonly closeGraceSeconds: number;
}

/** The lowest thresholds anybody can choose, and the defaults. */
export const floor: Thresholds = { minStratum: 10, k: 5, kItem: 10, comments: 10, closeGraceSeconds: 120 };

/** Fewest invited people of a comment stratum; below it a wave has no comment field. */
export const minCommentStratum = 30;

/**
 * draft → freezing → frozen → open → closed → published, or from closed to disputed or unpublishable; disputed → discarded.
 * `closed` covers grace and fold; `unpublishable` means that no variable was good and nothing is ever shown.
 */
export type WaveState =
  'draft' | 'freezing' | 'frozen' | 'open' | 'closed' | 'disputed' | 'discarded' | 'unpublishable' | 'published';

/** How far a job has come; shown as "3 of 11 labels". A fold counts sixteenths, since its ballots are nobody's business before they are published. */
export interface Progress {
  readonly job: 'freeze' | 'send' | 'fold' | 'purge' | 'learning';
  readonly done: number;
  readonly total: number;
}

/** One pulse as the organisation sees it. */
export interface Wave {
  readonly id: string;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly form: Form;
  /** Item ids in page order, fixed when the wave is made. */
  readonly items: readonly string[];
  readonly languages: readonly Language[];
  readonly state: WaveState;
  readonly freezes: Instant;
  readonly opens: Instant;
  /** The latest instant at which credentials are issued; moved earlier by an early close, never later. */
  readonly closes: Instant;
  readonly thresholds: Thresholds;
  /** Whom it asks; absent: everybody on the roster. */
  readonly audience?: Audience;
  /** Further roster attributes that cut the strata, in this order; none unless the admin names them. */
  readonly cuts: readonly ('site' | 'role')[];
  /** Whether opening waits for the auditor. */
  readonly approval: 'none' | 'wanted' | 'given';
  /** Absent: nobody is reminded. */
  readonly reminders?: Reminders;
  /** Absent: mail alone. */
  readonly chats?: Chats;
  /** Days on which nobody is reminded besides weekends, `2027-01-06`; absent: none. */
  readonly holidays?: readonly string[];
  /** How many of its reminders have gone out, to whomever; absent before the first. */
  readonly reminded?: number;
  readonly progress?: Progress;
  /** Why the last freeze was refused; the wave is a draft again. */
  readonly refusal?: { readonly code: string; readonly detail?: Readonly<Record<string, string | number>> };
  /** Credentials taken, whole audience, rounded down to a multiple of five; written hourly, from 20 invited. */
  readonly participation?: { readonly credentials: number; readonly asOf: Instant };
  /** Present from the freeze on. */
  readonly invited?: number;
  readonly manifestSha256?: string;
  /** The organisation's last wave of this instrument; absent for the first. */
  readonly previous?: string;
  readonly publishedAt?: Instant;
  /** When its people were told what was learnt from it; absent while they are owed that. */
  readonly answeredAt?: Instant;
  /** Published, nothing to publish, or a dispute ended: purge counts from here. */
  readonly settledAt?: Instant;
  /** Present for a wave taken over from another tool: what it was exported from, and the import it came by. It was never frozen. */
  readonly imported?: { readonly source: string; readonly origin: string };
  /** Present for a wave that a programme made: on the day its rule gave. */
  readonly programme?: { readonly id: string; readonly day: string };
  /** What the purge has destroyed so far. */
  readonly purged?: 'secrets' | 'ballots' | 'all' | 'comments';
}
