import type { Chat as Kept } from '#contract/chat.ts';
import type { Block } from './compose.ts';
import type { Message } from './message.ts';

/** A chat that takes messages, with what opens it: a bot's token, or the address of a webhook or workflow. */
export interface OpenChat extends Pick<Kept, 'kind' | 'name'> {
  readonly secret: string;
}

/** What a chat says of one message: it took it, its bot knows nobody with this address, it refuses us or the message, or it cannot be reached now. */
export type ChatReceipt = 'accepted' | 'unknown' | 'refused' | 'unreachable';

/** Hands one message to a chat: a bot passes it on to the person whose address is `to`, the others post it into their channel. Never throws for what the other side does. */
export type Converse = (chat: OpenChat, message: Message) => Promise<ChatReceipt>;

/** What a message says, for a form that a chat understands. */
export interface Said {
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a message says in pieces; one that was written as a mail alone is its text. */
export function saidIn({ sender, subject, text, said }: Message): Said {
  return { sender: sender ?? '', ...(said ?? { title: subject, blocks: [{ kind: 'text', text }] }) };
}
