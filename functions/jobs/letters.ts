import { plus, type Instant } from '#core/time.ts';
import type { Message, Receipt } from '#message/message.ts';
import { deliveriesOf, moveDelivery, untouched, type Delivery } from '#store/delivery.ts';
import { frozenPart, peoplePerPart, type FrozenHead, type FrozenPerson } from '#store/frozen.ts';
import type { Scope } from '#store/scope.ts';
import type { JobContext } from './job.ts';

/** People claimed and handed to the carrier at once; so many are at most written to twice after a crash. */
const atOnce = 25;

/**
 * How long those whom the carrier refused are left alone before each further try.
 * @source RFC 5321, 4.5.4.1: two tries in the first hour, then one every few hours; greylists open within the first quarter of an hour
 */
const pausesMilliseconds = [60_000, 15 * 60_000, 3_600_000, 4 * 3_600_000];

/** What the people of a frozen wave are written. */
export interface Letters {
  readonly scope: Scope;
  readonly wave: string;
  readonly head: FrozenHead;
  readonly kind: Delivery['kind'];
  /** Undefined for somebody who gets none. */
  readonly letterTo: (person: FrozenPerson) => Message | undefined | Promise<Message | undefined>;
  /** Those whom the carrier refused are neither noted nor tried again, so that nothing tells who got a letter. */
  readonly discreet?: true;
  /** Is told which addresses do not exist; never called for discreet letters. */
  readonly missing?: (addresses: readonly string[]) => Promise<void>;
  /** Is told after every chunk, and after every further try, how many people are done with. */
  readonly progress: (done: number) => Promise<unknown>;
}

/** A part with those whom the carrier refused and, unless all tries are used up, the instant of the next one. */
export function withRefused({ retryAt, ...delivery }: Delivery, refused: readonly number[], now: Instant): Delivery {
  const pause = refused.length > 0 ? pausesMilliseconds[delivery.tries] : undefined;
  if (pause === undefined) return { ...delivery, refused };
  return { ...delivery, refused, retryAt: retryAt !== undefined && retryAt > now ? retryAt : plus(now, pause) };
}

/**
 * Writes to whoever was not written to yet, one part in memory at a time, and again, after growing pauses, to those whom the carrier refused; false when the slice is over before that.
 * Before a chunk is handed over it is claimed, so that a crash is seen: its people are written to again and counted as repeated.
 */
export async function writeToAll(
  context: JobContext,
  letters: Letters,
  late: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const { scope, wave, kind, head } = letters;
  const deliveries = await deliveriesOf(scope, wave, kind);
  for (let part = 0; part < head.parts; part++) {
    const size = Math.min(peoplePerPart, head.people - part * peoplePerPart);
    let delivery: Delivery | undefined = deliveries.get(part) ?? untouched(kind, part);
    const waits = delivery.retryAt === undefined || delivery.retryAt > context.now();
    if (delivery.done >= size && waits) continue;
    const people = await frozenPart(scope, wave, part);
    if (!people) throw new Error(`the frozen roster of ${wave} lacks part ${part}`);
    if (delivery.done >= size) {
      await retry(context, letters, delivery, people);
      await letters.progress(part * peoplePerPart + size);
    } else
      while (delivery.done < size) {
        if (await late()) return false;
        delivery = await writeChunk(context, letters, delivery, people);
        // Somebody else is at it.
        if (!delivery) return false;
        await letters.progress(part * peoplePerPart + delivery.done);
      }
  }
  return true;
}

/** Claims the next people of a part, writes to them and notes the carrier's answer; undefined when somebody else moved the part. */
async function writeChunk(
  context: JobContext,
  letters: Letters,
  before: Delivery,
  people: readonly FrozenPerson[],
): Promise<Delivery | undefined> {
  const { scope, wave } = letters;
  const until = Math.min(before.done + atOnce, people.length);
  const claimed: Delivery = {
    ...before,
    claimed: until,
    repeated: before.repeated + Math.max(0, before.claimed - before.done),
  };
  if (!(await moveDelivery(scope, wave, before, claimed))) return undefined;
  const positions = Array.from({ length: until - before.done }, (_, index) => before.done + index);
  const outcome = await handOver(context, letters, people, positions);
  const after = letters.discreet
    ? { ...claimed, done: until }
    : withRefused(
        counted({ ...claimed, done: until }, outcome),
        [...before.refused, ...outcome.refused],
        context.now(),
      );
  return (await moveDelivery(scope, wave, claimed, after)) ? after : undefined;
}

/** Tries once more to reach those whom the carrier refused. */
async function retry(
  context: JobContext,
  letters: Letters,
  before: Delivery,
  people: readonly FrozenPerson[],
): Promise<void> {
  const { scope, wave } = letters;
  // Whoever dies from here on has used up one try.
  const claimed = withRefused({ ...before, tries: before.tries + 1 }, before.refused, context.now());
  if (!(await moveDelivery(scope, wave, before, claimed))) return;
  const outcome = await handOver(context, letters, people, before.refused);
  await moveDelivery(scope, wave, claimed, withRefused(counted(claimed, outcome), outcome.refused, context.now()));
}

/** What the carrier said of several letters. */
interface Outcome {
  readonly accepted: number;
  readonly missing: number;
  /** Positions within the part. */
  readonly refused: readonly number[];
}

function counted(delivery: Delivery, { accepted, missing }: Outcome): Delivery {
  return { ...delivery, accepted: delivery.accepted + accepted, missing: delivery.missing + missing };
}

/** Hands the letters of the people at `positions` to the carrier. */
async function handOver(
  { deliver }: JobContext,
  { letterTo, discreet, missing }: Letters,
  people: readonly FrozenPerson[],
  positions: readonly number[],
): Promise<Outcome> {
  const letters = await Promise.all(
    positions.map(async (position) => {
      const person = people[position];
      return { position, message: person && (await letterTo(person)) };
    }),
  );
  const written = letters.flatMap(({ position, message }) => (message ? [{ position, message }] : []));
  if (written.length === 0) return { accepted: 0, missing: 0, refused: [] };
  const receipts = await deliver(written.map(({ message }) => message));
  const said = (receipt: Receipt) => written.filter((_, index) => receipts[index] === receipt);
  const gone = said('noMailbox').map(({ message }) => message.to);
  if (!discreet && gone.length > 0) await missing?.(gone);
  const refused = written.filter((_, index) => !['accepted', 'noMailbox'].includes(receipts[index] ?? ''));
  return {
    accepted: said('accepted').length,
    missing: gone.length,
    refused: refused.map(({ position }) => position),
  };
}
