import { plus } from '#core/time.ts';
import { invitationMessage } from '#message/invitation.ts';
import { deliveriesOf, moveDelivery, untouched, type Delivery } from '#store/delivery.ts';
import { putDue } from '#store/due.ts';
import { frozenPart, peoplePerPart, type FrozenPerson } from '#store/frozen.ts';
import { scopeTo } from '#store/scope.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { answerWishes } from './answer-wishes.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { prepareMailing, type Mailing } from './mailing.ts';
import { startSlice } from './slice.ts';

/** People claimed and handed to the carrier at once; so many are at most written to twice after a crash. */
const atOnce = 25;

/** How often wishes for a link are looked for while a wave runs. */
const pollMilliseconds = 20_000;

/** How often those whom the carrier refused are tried again, once per look. */
const mostTries = 3;

/**
 * Writes to everybody invited once the wave is open, then answers wishes for a link until it closes.
 * Before a chunk is handed over it is claimed, so that a crash is seen: its people are written to again, with the same link, and counted as repeated.
 */
export async function send(context: JobContext, work: Work): Promise<Slice> {
  const late = startSlice();
  const scope = scopeTo(context.database, work.tenant);
  const wave = await getWave(scope, work.wave);
  if (wave?.state !== 'open' || wave.closes <= context.now()) return 'done';
  const mailing = await prepareMailing(context, scope, wave);
  if (!mailing) return 'done';
  if (!(await inviteEverybody(context, mailing, late))) return 'again';
  if (!(await answerWishes(context, mailing, late))) return 'again';
  await putDue(context.database, { kind: 'send', ...work, dueAt: plus(context.now(), pollMilliseconds) });
  return 'done';
}

/** Writes to whoever was not written to yet, one part in memory at a time; false when the slice is over before that. */
async function inviteEverybody(context: JobContext, mailing: Mailing, late: () => boolean): Promise<boolean> {
  const { scope, wave, head } = mailing;
  const deliveries = await deliveriesOf(scope, wave.id, 'invitation');
  for (let part = 0; part < head.parts; part++) {
    const size = Math.min(peoplePerPart, head.people - part * peoplePerPart);
    let delivery: Delivery | undefined = deliveries.get(part) ?? untouched('invitation', part);
    const again = delivery.refused.length > 0 && delivery.tries < mostTries;
    if (delivery.done >= size && !again) continue;
    const people = await frozenPart(scope, wave.id, part);
    if (!people) throw new Error(`the frozen roster of ${wave.id} lacks part ${part}`);
    if (delivery.done >= size) await retry(context, mailing, delivery, people);
    else
      while (delivery.done < size) {
        if (late()) return false;
        delivery = await sendChunk(context, mailing, delivery, people);
        // Somebody else is at it.
        if (!delivery) return false;
        const done = part * peoplePerPart + delivery.done;
        await changeWave(scope, wave.id, ['open'], { progress: { job: 'send', done, total: head.people } });
      }
  }
  if ((await getWave(scope, wave.id))?.progress?.job === 'send')
    await changeWave(scope, wave.id, ['open'], { progress: undefined });
  return true;
}

/** Claims the next people of a part, writes to them and notes the carrier's answer; undefined when somebody else moved the part. */
async function sendChunk(
  context: JobContext,
  mailing: Mailing,
  before: Delivery,
  people: readonly FrozenPerson[],
): Promise<Delivery | undefined> {
  const { scope, wave } = mailing;
  const until = Math.min(before.done + atOnce, people.length);
  const claimed: Delivery = {
    ...before,
    claimed: until,
    repeated: before.repeated + Math.max(0, before.claimed - before.done),
  };
  if (!(await moveDelivery(scope, wave.id, before, claimed))) return undefined;
  const positions = Array.from({ length: until - before.done }, (_, index) => before.done + index);
  const refused = await deliverTo(context, mailing, people, positions);
  const after: Delivery = { ...claimed, done: until, refused: [...before.refused, ...refused] };
  return (await moveDelivery(scope, wave.id, claimed, after)) ? after : undefined;
}

/** Tries once more to reach those whom the carrier refused. */
async function retry(
  context: JobContext,
  mailing: Mailing,
  before: Delivery,
  people: readonly FrozenPerson[],
): Promise<void> {
  const { scope, wave } = mailing;
  const claimed: Delivery = { ...before, tries: before.tries + 1 };
  if (!(await moveDelivery(scope, wave.id, before, claimed))) return;
  const refused = await deliverTo(context, mailing, people, before.refused);
  await moveDelivery(scope, wave.id, claimed, { ...claimed, refused });
}

/** Hands the invitations of the people at `positions` to the carrier; returns the positions it refused. People without a mailbox are passed over. */
async function deliverTo(
  { deliver }: JobContext,
  { factsOf }: Mailing,
  people: readonly FrozenPerson[],
  positions: readonly number[],
): Promise<readonly number[]> {
  const letters = positions.flatMap((position) => {
    const person = people[position];
    const facts = person && factsOf(person);
    return facts ? [{ position, message: invitationMessage(facts) }] : [];
  });
  if (letters.length === 0) return [];
  const accepted = await deliver(letters.map(({ message }) => message));
  return letters.filter((_, index) => accepted[index] !== true).map(({ position }) => position);
}
