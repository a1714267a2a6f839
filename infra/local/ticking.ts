import { tick } from '#functions/jobs/tick.ts';
import { perform, type Jobs } from '#functions/jobs/perform.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import type { Due } from '#store/due.ts';

/** What the tick loop is given. */
export interface Ticking {
  readonly context: JobContext;
  readonly jobs: Jobs;
  /** Whether somebody else does a piece of work; the loop then leaves it alone. Absent: nobody. */
  readonly elsewhere?: (due: Due) => boolean;
  /** Resolves while the database answers; the same promise as long as nothing changed. What fails while it changes is tried again without a word. Absent: it always answers. */
  readonly ready?: () => Promise<void>;
  /** Waited for before a piece of work begins. */
  readonly before: (due: Due) => Promise<void>;
  /** Told of everything that failed; the work is tried again. */
  readonly report: (fault: unknown) => void;
  /** Pause between two looks at what is due; also after a failed one. */
  readonly pauseMilliseconds: number;
}

const longestPauseMilliseconds = 30_000;

const answering = Promise.resolve();
const always = () => answering;

/**
 * Looks once a second for what is due and does it, different work side by side, the same work never twice at once.
 * Whatever ends a piece of work makes it look again at once, since work makes other work due. What failed waits twice as long each time.
 * @returns ends the loop; resolves when the work in hand has ended
 */
export function startTicking({
  context,
  jobs,
  ready = always,
  before,
  report,
  pauseMilliseconds,
  elsewhere,
}: Ticking): () => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const failed = new Map<string, { readonly pause: number; readonly until: number }>();
  const stop = Promise.withResolvers<unknown>();
  const stopped = { yes: false };
  let look = Promise.withResolvers<unknown>();

  async function work(key: string, due: Due): Promise<void> {
    await ready();
    const stood = ready();
    try {
      await before(due);
      while (!(await perform(jobs[due.kind], context, due))) if (stopped.yes) return;
      failed.delete(key);
      look.resolve(undefined);
    } catch (fault) {
      const pause = Math.min(2 * (failed.get(key)?.pause ?? pauseMilliseconds / 2), longestPauseMilliseconds);
      failed.set(key, { pause, until: performance.now() + pause });
      if (ready() === stood) report(fault);
    } finally {
      running.delete(key);
    }
  }
  const start = (due: Due): Promise<void> => {
    if (elsewhere?.(due)) return Promise.resolve();
    const key = `${due.kind}#${due.wave}`;
    const waits = (failed.get(key)?.until ?? 0) > performance.now();
    if (!stopped.yes && !waits && !running.has(key)) running.set(key, work(key, due));
    return Promise.resolve();
  };
  async function loop(): Promise<void> {
    while (!stopped.yes) {
      look = Promise.withResolvers();
      await ready();
      const stood = ready();
      await tick(context, start).catch((fault: unknown) => (ready() === stood ? report(fault) : undefined));
      let timer: NodeJS.Timeout | undefined;
      const pause = new Promise((resolve) => (timer = setTimeout(resolve, pauseMilliseconds)));
      await Promise.race([pause, look.promise, stop.promise]);
      clearTimeout(timer);
    }
  }
  const looping = loop();
  return async () => {
    stopped.yes = true;
    stop.resolve(undefined);
    await looping;
    await Promise.all(running.values());
  };
}
