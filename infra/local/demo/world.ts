import type { JobContext } from '#functions/jobs/job.ts';
import type { Jobs } from '#functions/jobs/perform.ts';
import type { Instant } from '#core/time.ts';
import type { Scope } from '#store/scope.ts';
import type { Chapter } from './calendar.ts';
import type { Extent } from './people.ts';

/** What the demo is made with. */
export interface Workshop {
  /** The running server's own world, with the real clock. */
  readonly context: JobContext;
  readonly jobs: Jobs;
  readonly extent: Extent;
  /** Of the demo's pulses. */
  readonly closeGraceSeconds: number;
  /** Ends the making between two steps. */
  readonly signal: AbortSignal;
  /** Tells the operator how far it is. */
  readonly say: (sentence: string) => void;
}

/** The demo organisation once it is founded. */
export interface DemoWorld extends Workshop {
  readonly scope: Scope;
  /** When the demo was first started; the whole story follows from it. */
  readonly begun: Instant;
  readonly story: readonly Chapter[];
}

/** The world as it was at an instant of the past: nothing made in it is sent, and only what is given it sees that clock. */
export function worldAt(
  { database, sealing, random, pulseUrl, appUrl, settleMilliseconds }: JobContext,
  at: Instant,
): JobContext {
  return {
    ...{ database, sealing, random, pulseUrl, appUrl, settleMilliseconds },
    deliver: (messages) => Promise.resolve(messages.map(() => 'accepted')),
    converse: () => Promise.resolve('accepted'),
    now: () => at,
  };
}
