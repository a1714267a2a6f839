import type { Chats } from '#core/survey/chats.ts';
import { listChats } from '#store/chat.ts';
import type { Scope } from '#store/scope.ts';

/** Whether the chats of a plan are the organisation's own, and a bot is the bot and channels are channels; true for a plan without any. */
export async function areKnown(scope: Scope, chats: Chats | undefined): Promise<boolean> {
  if (!chats) return true;
  const kinds = new Map((await listChats(scope)).map(({ id, kind }) => [id, kind]));
  const isChannel = (id: string) => kinds.has(id) && kinds.get(id) !== 'slackBot';
  const { bot, channels } = chats;
  return (bot === undefined || kinds.get(bot) === 'slackBot') && channels.every(isChannel);
}
