import { setTimeout } from 'node:timers/promises';
import type { Message, Receipt } from '#message/message.ts';

/** Hands one message over; throws when the carrier cannot be reached or is at fault itself. */
type Carry = (message: Message) => Promise<Receipt>;

/** How often one message is tried before the others decide what its fault means. */
const mostTries = 3;

/**
 * Hands all messages over at once, each as often as three times where the carrier is at fault.
 * @param pauseMilliseconds before the second try; twice as long before the third
 * @returns one receipt per message in order; whoever met a fault to the last counts as refused
 * @throws the first fault when no message came through, so that the whole work is tried again
 */
export async function carryAll(
  messages: readonly Message[],
  carry: Carry,
  pauseMilliseconds = 500,
): Promise<readonly Receipt[]> {
  const outcomes = await Promise.allSettled(messages.map((message) => persist(message, carry, pauseMilliseconds)));
  const [first] = outcomes;
  if (first?.status === 'rejected' && outcomes.every(({ status }) => status === 'rejected')) throw first.reason;
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused'));
}

async function persist(message: Message, carry: Carry, pauseMilliseconds: number): Promise<Receipt> {
  for (let tries = 1; ; tries++)
    try {
      return await carry(message);
    } catch (fault) {
      if (tries === mostTries) throw fault;
      await setTimeout(pauseMilliseconds * 2 ** (tries - 1));
    }
}

/** Lets `perSecond` through each second, evenly and in the order of asking. */
export function paced(perSecond: number): () => Promise<void> {
  let free = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, free);
    free = turn + 1000 / perSecond;
    if (turn > now) await setTimeout(turn - now);
  };
}
