import type { Wave } from '#core/survey/wave.ts';
import { rosterHead, switchRoster } from '#store/roster.ts';
import { getWave } from '#store/wave.ts';
import type { Chapter } from './calendar.ts';
import { demoId } from './identity.ts';
import { employeesAt, leadersAt, type Employee } from './people.ts';
import { worldAt, type DemoWorld } from './world.ts';

/** Id of a chapter's pulse. */
export function waveOf({ key, planned }: Chapter): string {
  return demoId('wave', key, planned);
}

/** Whom a chapter's pulse invites. */
export function invitedTo({ instrument, point }: Chapter, { extent }: DemoWorld): readonly Employee[] {
  return instrument === 'alignment-pulse' ? leadersAt(point, extent) : employeesAt(point, extent);
}

/** A pulse of the story as it is stored. @throws when it is not there */
export async function storedWave({ scope }: DemoWorld, chapter: Chapter): Promise<Wave> {
  const wave = await getWave(scope, waveOf(chapter));
  if (!wave) throw new Error(`the demo has no pulse ${chapter.key}`);
  return wave;
}

/** Freezes the pulses that are not frozen yet, in the order of the story and each at its own time with the roster of then, so that every manifest names the one before it. */
export async function freezeAll(world: DemoWorld): Promise<void> {
  const { context, jobs, scope, signal } = world;
  const state = { said: false };
  for (const chapter of world.story) {
    for (;;) {
      signal.throwIfAborted();
      const wave = await storedWave(world, chapter);
      if (wave.refusal) throw new Error(`the demo cannot be frozen: ${wave.refusal.code}`);
      if (wave.state !== 'draft' && wave.state !== 'freezing') break;
      if (!state.said) world.say('Demo: making the keys of its pulses; this takes some ten seconds and is done once …');
      state.said = true;
      if (wave.state === 'draft') await putRoster(world, chapter);
      await jobs.freeze(worldAt(context, wave.freezes), { tenant: scope.tenant, wave: wave.id });
    }
  }
}

async function putRoster(world: DemoWorld, chapter: Chapter): Promise<void> {
  const { scope } = world;
  const origin = `demo-${chapter.key}`;
  const head = await rosterHead(scope);
  if (head.origin === origin) return;
  const people = invitedTo(chapter, world).map(({ person }) => person);
  await switchRoster(scope, { from: head.version, people, origin, now: chapter.planned });
}
