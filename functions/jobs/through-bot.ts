import type { Wave } from '#core/survey/wave.ts';
import type { ChatReceipt } from '#message/chat.ts';
import type { Receipt } from '#message/message.ts';
import { noteTrouble, openChat } from '#store/chat.ts';
import type { Scope } from '#store/scope.ts';
import type { JobContext } from './job.ts';

/** A bot that is made to wait gets no longer for one handing over; the rest goes by mail. */
const mostMilliseconds = 60_000;

/** After so many people in a row for whom nobody answered, a bot is left alone for the rest of the slice. */
const mostSilences = 3;

/**
 * The world with the wave's bot before the mail: whom the bot reaches is written to there, everybody else by mail, and nobody notes which.
 * A bot that is refused or silent is passed over until the next slice, and its chat says so; a wave never waits for it.
 */
export async function throughBot(context: JobContext, scope: Scope, wave: Wave): Promise<JobContext> {
  const { converse, deliver, sealing } = context;
  const bot = wave.chats?.bot === undefined ? undefined : await openChat(scope, sealing, wave.chats.bot);
  if (!bot) return context;
  let trouble = bot.trouble;
  let silences = 0;
  let resting = false;

  async function note(receipt: ChatReceipt): Promise<void> {
    silences = receipt === 'unreachable' ? silences + 1 : 0;
    resting = receipt === 'refused' || silences === mostSilences;
    const now = receipt === 'refused' || receipt === 'unreachable' ? receipt : undefined;
    if (now === trouble) return;
    trouble = now;
    await noteTrouble(scope, bot?.id ?? '', now);
  }

  return {
    ...context,
    deliver: async (messages) => {
      const reached = new Set<number>();
      const until = performance.now() + mostMilliseconds;
      for (const [index, message] of messages.entries()) {
        if (resting || performance.now() > until) break;
        const receipt = await converse(bot, message);
        if (receipt === 'accepted') reached.add(index);
        await note(receipt);
      }
      const others = messages.filter((_, index) => !reached.has(index));
      const mailed = others.length === 0 ? [] : await deliver(others);
      const receipts = mailed.values();
      return messages.map((_, index): Receipt =>
        reached.has(index) ? 'accepted' : (receipts.next().value ?? 'refused'),
      );
    },
  };
}
