import { plus } from '#core/time.ts';
import { openKey } from './calendar.ts';
import { castBallots } from './casting.ts';
import { freezeAll, storedWave } from './freezing.ts';
import { relive } from './past.ts';
import { contributePeers, isReleased, releaseQuarter } from './releasing.ts';
import type { DemoWorld } from './world.ts';

/** Freezes every pulse and opens the one that runs now: after this its page answers and people can sign in. */
export async function openDoors(world: DemoWorld): Promise<void> {
  const { context, jobs, scope } = world;
  await freezeAll(world);
  const { id, opens } = await storedWave(world, openChapter(world));
  // At its own hour: nothing of the story came late.
  await jobs.open({ ...context, now: () => opens }, { tenant: scope.tenant, wave: id });
}

/** Fills in what happened: some answers to the open pulse, then the past from its beginning, each quarter with its benchmark release. Does nothing twice. */
export async function fillIn(world: DemoWorld): Promise<void> {
  await castSome(world);
  const past = world.story.filter((chapter) => chapter.past);
  let changed = false;
  for (const [quarter, chapters] of Map.groupBy(past, (chapter) => chapter.quarter)) {
    const released = await isReleased(world, quarter);
    if (!released) await contributePeers(world, quarter, chapters);
    for (const chapter of chapters) {
      if ((await storedWave(world, chapter)).purged !== 'all') {
        world.say(`Demo: filling in past pulses, ${past.indexOf(chapter) + 1} of ${past.length} (${chapter.name}) …`);
        changed = true;
      }
      await relive(world, chapter);
    }
    if (!released) await releaseQuarter(world, quarter);
  }
  if (!changed) return;
  // What the purges deleted must not stay in the file either.
  await world.context.compact?.();
  world.say('Demo: everything is filled in.');
}

function openChapter({ story }: DemoWorld) {
  const chapter = story.find(({ key }) => key === openKey);
  if (!chapter) throw new Error('the story has no open pulse');
  return chapter;
}

/** The first answers to the open pulse, once; participation is counted afterwards. */
async function castSome(world: DemoWorld): Promise<void> {
  const { context, jobs, scope } = world;
  const chapter = openChapter(world);
  const wave = await storedWave(world, chapter);
  const ending = plus(context.now(), 3_600_000);
  const answered = (wave.participation?.credentials ?? 0) > 0;
  if (wave.state !== 'open' || answered || wave.closes < ending) return;
  await castBallots(world, chapter, context);
  await jobs.participation(context, { tenant: scope.tenant, wave: wave.id });
}
