import { plus, dayMilliseconds } from '#core/time.ts';
import type { Job } from '#functions/jobs/job.ts';
import { retentionDays } from '#functions/jobs/purge.ts';
import { dueBefore, removeDue } from '#store/due.ts';
import { castBallots } from './casting.ts';
import type { Chapter } from './calendar.ts';
import { storedWave } from './freezing.ts';
import { worldAt, type DemoWorld } from './world.ts';

const minute = 60_000;
/** More than the whole story makes due. */
const mostDue = 100;

/**
 * Lets a frozen pulse of the past happen: opened, answered, closed, counted, published and purged by the real jobs, each at its own time.
 * What to do next is read from the stored pulse, so it goes on wherever it was interrupted. In the end nothing of it is due any more.
 */
export async function relive(world: DemoWorld, chapter: Chapter): Promise<void> {
  const { context, jobs, scope, signal } = world;
  const { opens, closes } = chapter;
  const counted = plus(closes, world.closeGraceSeconds * 1000 + context.settleMilliseconds);
  const published = plus(counted, minute);
  for (;;) {
    signal.throwIfAborted();
    const wave = await storedWave(world, chapter);
    const work = { tenant: scope.tenant, wave: wave.id };
    const run = async (job: Job, at: string) => {
      while ((await job(worldAt(context, at), work)) === 'again') signal.throwIfAborted();
    };
    switch (wave.state) {
      case 'frozen':
        await run(jobs.open, opens);
        break;
      case 'open':
        await castBallots(world, chapter, worldAt(context, plus(opens, minute)));
        await run(jobs.close, closes);
        break;
      case 'closed':
        await run(jobs.fold, counted);
        await run(jobs.publish, published);
        break;
      case 'published':
        if (wave.purged !== 'all') {
          await run(jobs.contribute, published);
          for (const days of [0, retentionDays.ballots, retentionDays.all])
            await run(jobs.purge, plus(published, days * dayMilliseconds));
          break;
        }
        await forgetDue(world, wave.id);
        return;
      case 'draft':
      case 'freezing':
      case 'disputed':
      case 'discarded':
      case 'unpublishable':
        throw new Error(`the demo's pulse ${chapter.key} is ${wave.state}`);
    }
  }
}

/** Removes what the jobs made due for a tick loop of then; what should be left over finds nothing to do. */
async function forgetDue({ context }: DemoWorld, wave: string): Promise<void> {
  const { database, now } = context;
  for (const due of await dueBefore(database, now(), mostDue)) if (due.wave === wave) await removeDue(database, due);
}
