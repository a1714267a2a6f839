import type { JobContext } from '#functions/jobs/job.ts';
import type { Jobs } from '#functions/jobs/perform.ts';
import type { Due } from '#store/due.ts';
import { pastKeys } from './demo/calendar.ts';
import { fillIn, openDoors } from './demo/filling.ts';
import { foundDemo } from './demo/founding.ts';
import { isDemoId } from './demo/identity.ts';
import { waysIn, type WayIn } from './demo/links.ts';
import { wholeDemo, type Extent } from './demo/people.ts';
import type { DemoWorld } from './demo/world.ts';

/** The made-up organisation beside a running server. */
export interface Demo {
  /** Whether a piece of due work belongs to the demo's past: the tick loop must leave it alone, since it would do it at today's time. */
  readonly keeps: (due: Due) => boolean;
  /**
   * Makes the demo where there is none, completes one that was interrupted, and leaves a complete one as it is.
   * @returns as soon as its doors are open, the ways in; the past fills in behind. Empty where there is no demo
   */
  readonly run: (context: JobContext) => Promise<readonly WayIn[]>;
  /** Resolves when everything is filled in, or the making was ended. */
  readonly filled: () => Promise<void>;
  /** Ends the making between two steps; the next start goes on there. */
  readonly stop: () => Promise<void>;
}

/** What the demo is told. */
export interface DemoSettings {
  /** Whether there is to be a demo; without it nothing is made and one that is there stays as it is. */
  readonly wanted: boolean;
  readonly jobs: Jobs;
  readonly closeGraceSeconds: number;
  /** Addresses of the installation's operators; a made-up one among them is given a way in. */
  readonly operators: readonly string[];
  readonly say: (sentence: string) => void;
  /** Told of what failed; it is tried again. */
  readonly report: (fault: unknown) => void;
  /** Absent: the whole demo. */
  readonly extent?: Extent;
  readonly pauseMilliseconds?: number;
}

/** How often a step that failed is tried again before the demo is left as it is until the next start. */
const mostTries = 6;

/** Prepares the demo; nothing happens before `run`. */
export function newDemo({ report, extent = wholeDemo, pauseMilliseconds = 1_000, ...given }: DemoSettings): Demo {
  const ending = new AbortController();
  const isEnded = () => ending.signal.aborted;
  const state = { completed: false };
  let working: Promise<unknown> = Promise.resolve();

  /** Repeats a step that finds its place again, such as while the database restarts; undefined once it is ended or given up. */
  async function insist<Value>(step: () => Promise<Value>): Promise<Value | undefined> {
    for (let tries = 1; !isEnded(); tries++)
      try {
        return await step();
      } catch (fault) {
        if (isEnded()) break;
        report(fault);
        if (tries === mostTries) {
          given.say('The demo could not be completed; the next start tries again. Everything else works.');
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * tries));
      }
    return undefined;
  }

  async function fill(world: DemoWorld): Promise<void> {
    await insist(() => fillIn(world));
    state.completed = !isEnded();
  }
  const open = async (context: JobContext): Promise<readonly WayIn[]> => {
    const world = await insist(async () => {
      const founded = await foundDemo({ ...given, context, extent, signal: ending.signal });
      if (founded) await openDoors(founded);
      return founded;
    });
    if (!world) {
      state.completed = !isEnded();
      return [];
    }
    const ways = (await insist(() => waysIn(world, given.operators))) ?? [];
    working = fill(world);
    return ways;
  };
  return {
    keeps: ({ kind, wave }) =>
      !state.completed && ((given.wanted && kind === 'release') || pastKeys.some((key) => isDemoId(wave, key))),
    run(context) {
      const opened = given.wanted ? open(context) : Promise.resolve([]);
      working = opened;
      return opened;
    },
    filled: async () => {
      await working;
    },
    async stop() {
      ending.abort();
      await working;
    },
  };
}
