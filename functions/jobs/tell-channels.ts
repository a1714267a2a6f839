import type { Chat } from '#contract/chat.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Instant } from '#core/time.ts';
import { announcementMessage } from '#message/announcement.ts';
import type { Message } from '#message/message.ts';
import { noteTrouble, openChat } from '#store/chat.ts';
import { deliveriesOf, moveDelivery, untouched, type Delivery } from '#store/delivery.ts';
import type { Scope } from '#store/scope.ts';
import { getWave } from '#store/wave.ts';
import type { JobContext } from './job.ts';
import { withRefused } from './letters.ts';
import type { Mailing } from './mailing.ts';

/** What channels are told, in the order of a wave's life. */
const steps = ['opened', 'reminder1', 'reminder2', 'learning'] as const;

/** Tells the channels of an open wave how far it is: that it is open or, once a reminder has gone out, that. */
export async function tellOfWave(context: JobContext, { scope, wave, channelFacts }: Mailing): Promise<void> {
  if (!wave.chats || wave.chats.channels.length === 0) return;
  const current = await getWave(scope, wave.id);
  if (current?.state !== 'open') return;
  const reminded = current.reminded ?? 0;
  const step = reminded === 0 ? 'opened' : reminded === 1 ? 'reminder1' : 'reminder2';
  const kind = reminded === 0 ? 'opened' : 'reminder';
  await tellChannels(context, scope, wave, step, (channel) => announcementMessage(channelFacts(channel), kind));
}

/**
 * Tells every channel of a wave one step, once. Each is claimed before it is told, so that a crash is seen and it is told again; one that did not take it is tried again after growing pauses.
 * @param messageTo what the channel is told, in its language
 * @returns when those that did not take it are tried next; absent when nothing is left to try
 */
export async function tellChannels(
  context: JobContext,
  scope: Scope,
  wave: Wave,
  step: (typeof steps)[number],
  messageTo: (channel: Pick<Chat, 'name' | 'language'>) => Message,
): Promise<Instant | undefined> {
  const { now, sealing, converse } = context;
  const channels = wave.chats?.channels ?? [];
  if (channels.length === 0) return undefined;

  /** Whether the channel has taken it; one that was removed has nothing to take. */
  async function tell(id: string): Promise<boolean> {
    const chat = await openChat(scope, sealing, id);
    if (!chat) return true;
    const receipt = await converse(chat, messageTo(chat));
    const trouble = receipt === 'accepted' || receipt === 'unknown' ? undefined : receipt;
    if (trouble !== chat.trouble) await noteTrouble(scope, id, trouble);
    return receipt === 'accepted';
  }

  const kind = 'announcement';
  const part = steps.indexOf(step);
  let delivery: Delivery = (await deliveriesOf(scope, wave.id, kind)).get(part) ?? untouched(kind, part);
  while (delivery.done < channels.length) {
    const { done, claimed: before, repeated } = delivery;
    const claimed = { ...delivery, claimed: done + 1, repeated: repeated + Math.max(0, before - done) };
    // Somebody else is at it.
    if (!(await moveDelivery(scope, wave.id, delivery, claimed))) return undefined;
    const taken = await tell(channels[done] ?? '');
    const refused = taken ? claimed.refused : [...claimed.refused, done];
    const after = withRefused({ ...claimed, done: done + 1 }, refused, now());
    if (!(await moveDelivery(scope, wave.id, claimed, after))) return undefined;
    delivery = after;
  }
  if (delivery.retryAt === undefined || delivery.retryAt > now()) return delivery.retryAt;
  const claimed = withRefused({ ...delivery, tries: delivery.tries + 1 }, delivery.refused, now());
  if (!(await moveDelivery(scope, wave.id, delivery, claimed))) return undefined;
  const refused: number[] = [];
  for (const position of delivery.refused) if (!(await tell(channels[position] ?? ''))) refused.push(position);
  const after = withRefused(claimed, refused, now());
  await moveDelivery(scope, wave.id, claimed, after);
  return after.retryAt;
}
