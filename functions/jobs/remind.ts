import { reminderDue } from '#core/survey/reminders.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Message } from '#message/message.ts';
import { reminderMessage } from '#message/invitation.ts';
import type { FrozenPerson } from '#store/frozen.ts';
import { codeHash, getInvitation } from '#store/invitation.ts';
import { getWave, moveWave } from '#store/wave.ts';
import type { JobContext } from './job.ts';
import { writeToAll, type Letters } from './letters.ts';
import type { Mailing } from './mailing.ts';
import { stepOf } from './step.ts';

const kinds = ['reminder1', 'reminder2'] as const;

/**
 * Sends the reminder that may go out now, once, with the link of the invitation; what office hours cut off goes on the next working day.
 * Marks tell how far down the roster it is, never who got one: who has a credential is asked as each letter is written, and noted nowhere.
 * @returns false when the slice is over before everybody was looked at
 */
export async function remind(context: JobContext, mailing: Mailing, late: () => boolean): Promise<boolean> {
  const { scope, wave, head, timeZone, unaskedOf } = mailing;
  const due = reminderDue(wave, timeZone, context.now());
  const kind = due === undefined ? undefined : kinds[due];
  const audience = wave.reminders?.audience;
  if (due === undefined || kind === undefined || audience === undefined || isOver(wave, due)) return true;

  const letterTo = async (person: FrozenPerson): Promise<Message | undefined> => {
    const facts = unaskedOf(person);
    if (!facts) return undefined;
    if (audience === 'unused') {
      const invitation = await getInvitation(scope.database, wave.id, codeHash(wave.id, facts.code));
      if (!invitation || invitation.taken) return undefined;
    }
    return reminderMessage(facts, audience);
  };
  // Read anew before each chunk: somebody may have closed the wave.
  const over = async (): Promise<boolean> => {
    const current = await getWave(scope, wave.id);
    return late() || current?.state !== 'open' || reminderDue(current, timeZone, context.now()) !== due;
  };
  const letters: Letters = {
    ...{ scope, head, wave: wave.id, kind, letterTo, discreet: true },
    progress: () => Promise.resolve(),
  };
  if (!(await writeToAll(context, letters, over))) return false;
  const current = await getWave(scope, wave.id);
  if (current && !isOver(current, due)) {
    const event = stepOf('reminded', wave, context.now(), context.now());
    await moveWave(scope, wave.id, ['open'], { reminded: due + 1 }, [], {
      still: { reminded: current.reminded },
      event,
    });
  }
  return true;
}

/** Whether a reminder, by its place, has gone out to the last person. */
function isOver({ reminded = 0 }: Wave, due: number): boolean {
  return reminded > due;
}
