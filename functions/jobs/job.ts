import type { Converse } from '#message/chat.ts';
import type { Deliver } from '#message/message.ts';
import type { Instant } from '#core/time.ts';
import type { Database } from '#store/database.ts';
import type { Sealing } from '#store/sealing.ts';

/** What the outside world gives to every job. */
export interface JobContext {
  readonly database: Database;
  readonly sealing: Sealing;
  readonly deliver: Deliver;
  readonly converse: Converse;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  /** Origin of pulse pages without a trailing slash, for links in messages. */
  readonly pulseUrl: string;
  /** Origin of the console without a trailing slash. */
  readonly appUrl: string;
  /** Milliseconds between the end of the grace period and the fold: caches of 5 s and the longest request must have passed. */
  readonly settleMilliseconds: number;
  /** Present where the database keeps a physical order: rewrites files so that nothing deleted or reordered remains in them. */
  readonly compact?: () => Promise<void>;
  /** Present where messages are kept in an outbox: removes those of a wave. */
  readonly forgetMessages?: (wave: string) => Promise<void>;
}

/** What a job is about. */
export interface Work {
  readonly tenant: string;
  readonly wave: string;
}

/** `again`: the slice is over and the rest is still to be done. */
export type Slice = 'done' | 'again';

/** Works at most 60 s, keeps its place in the table, and may be killed and repeated at any line. */
export type Job = (context: JobContext, work: Work) => Promise<Slice>;
