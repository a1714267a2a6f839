import { invitationCode } from '#functions/jobs/code.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import { openSecret } from '#store/key.ts';
import { alignmentAnswers } from './alignment-answering.ts';
import { itAnswers, type Answering } from './answering.ts';
import type { Chapter } from './calendar.ts';
import { waveVisits } from './employee.ts';
import { invitedTo, waveOf } from './freezing.ts';
import { inLanes } from './lanes.ts';
import { alignmentBefore } from './targets.ts';
import type { DemoWorld } from './world.ts';

/** People at once: few, so that the server keeps answering others. */
const atOnce = 2;

/** Who answers a chapter's pulse and what. */
export function answersTo(chapter: Chapter, world: DemoWorld): readonly Answering[] {
  const invited = invitedTo(chapter, world);
  if (chapter.instrument === 'alignment-pulse')
    return alignmentAnswers(chapter.key, invited, chapter.point < 3 ? alignmentBefore : {});
  return itAnswers(chapter.key, chapter.point, invited);
}

/**
 * Everybody who answers takes their credentials and sends their ballots.
 * Safe to break off and repeat: everybody then sends the same again.
 * @param context tells the time at which it happens
 */
export async function castBallots(world: DemoWorld, chapter: Chapter, context: JobContext): Promise<void> {
  const wave = waveOf(chapter);
  const key = await openSecret(world.scope, wave, 'invitation', context.sealing);
  if (!key) throw new Error(`${wave} has no invitation key`);
  const visit = waveVisits(context, wave);
  await inLanes(answersTo(chapter, world), atOnce, world.signal, ({ employee, scores, comment }) => {
    const { person } = employee.person;
    return visit({ person, code: invitationCode(key, person, 1), scores, comment });
  });
}
