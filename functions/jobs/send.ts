import type { Wave } from '#core/survey/wave.ts';
import { plus } from '#core/time.ts';
import { invitationMessage } from '#message/invitation.ts';
import { deliveriesOf } from '#store/delivery.ts';
import { putDue } from '#store/due.ts';
import { noteSent } from '#store/mail.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { announce } from './announce.ts';
import { answerWishes } from './answer-wishes.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { writeToAll, type Letters } from './letters.ts';
import { noteAllMissing, sentOf } from './mail-feedback.ts';
import { prepareMailing, type Mailing } from './mailing.ts';
import { remind } from './remind.ts';
import { sealSlips } from './slips.ts';
import { sendLearning } from './send-learning.ts';
import { startSlice } from './slice.ts';
import { tellOfWave } from './tell-channels.ts';
import { throughBot } from './through-bot.ts';

/** How often wishes for a link are looked for while a wave runs. */
const pollMilliseconds = 20_000;

/** Seals codes on paper for whoever asked for them, writes to everybody invited once the wave is open, then reminds as planned and answers wishes for a link until it closes. After its publication it says so to those who read results, and tells everybody what was learnt once that is written. */
export async function send(context: JobContext, work: Work): Promise<Slice> {
  const late = startSlice();
  const scope = scopeTo(context.database, work.tenant);
  const wave = await getWave(scope, work.wave);
  if (wave?.state === 'published') return afterPublication(context, scope, wave, late);
  if ((wave?.state !== 'frozen' && wave?.state !== 'open') || wave.closes <= context.now()) return 'done';
  const mailing = await prepareMailing(context, scope, wave);
  if (!mailing) return 'done';
  await sealSlips(context, mailing);
  if (wave.state === 'frozen') return 'done';
  const reaching = await throughBot(context, scope, wave);
  if (!(await inviteEverybody(reaching, mailing, late))) return 'again';
  if (!(await remind(reaching, mailing, late))) return 'again';
  await tellOfWave(context, mailing);
  if (!(await answerWishes(context, mailing, late))) return 'again';
  await putDue(context.database, { kind: 'send', ...work, dueAt: plus(context.now(), pollMilliseconds) });
  return 'done';
}

/** Says that the wave is published, or, once somebody has written what was learnt, tells its people that. */
async function afterPublication(context: JobContext, scope: Scope, wave: Wave, late: () => boolean): Promise<Slice> {
  if (wave.answeredAt !== undefined) return sendLearning(await throughBot(context, scope, wave), scope, wave, late);
  await announce(context, scope, wave);
  return 'done';
}

/** Sends everybody with a mailbox their invitation, once; false when the slice is over before that. */
async function inviteEverybody(context: JobContext, mailing: Mailing, late: () => boolean): Promise<boolean> {
  const { scope, wave, head, unaskedOf } = mailing;
  let steps = 0;
  const letters = {
    ...{ scope, head, wave: wave.id, kind: 'invitation' },
    letterTo: (person) => {
      const facts = unaskedOf(person);
      return facts && invitationMessage(facts);
    },
    missing: (addresses) => noteAllMissing(context, scope, wave, addresses),
    progress: async (done) => {
      steps += 1;
      await changeWave(scope, wave.id, ['open'], { progress: { job: 'send', done, total: head.people } });
    },
  } satisfies Letters;
  const through = await writeToAll(context, letters, late);
  if (steps > 0) await noteSent(scope, wave.id, sentOf(await deliveriesOf(scope, wave.id, 'invitation')));
  if (!through) return false;
  if ((await getWave(scope, wave.id))?.progress?.job === 'send')
    await changeWave(scope, wave.id, ['open'], { progress: undefined });
  return true;
}
