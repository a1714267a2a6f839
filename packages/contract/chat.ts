import * as z from 'zod';

/** A bot of Slack writes to persons; the other two post into one channel and reach nobody by name. */
export const ChatKind = z.enum(['slackBot', 'slackWebhook', 'teamsWorkflow']);
export type ChatKind = z.infer<typeof ChatKind>;

/** Most chats of an organisation. */
export const mostChats = 20;

/** A chat that an organisation has set up. Its token or address is shown to nobody again. */
export const Chat = z.object({
  id: z.string(),
  kind: ChatKind,
  name: z.string(),
  /** In which it is written to; a bot writes to each person in theirs. */
  language: z.enum(['de', 'en']),
  created: z.iso.datetime(),
  /** Why the last message did not get through; absent while all is well. */
  trouble: z.enum(['refused', 'unreachable']).exactOptional(),
});
export type Chat = z.infer<typeof Chat>;

/** `GET /api/v1/chats`: all, the oldest first. */
export const ChatList = z.object({ chats: z.array(Chat) });

/**
 * `POST /api/v1/chats` → 201: keeps it once it has taken a test message; `chat.secretUnfit`, `chat.refused` and `chat.unreachable` keep nothing.
 * `secret` is the bot's token, or the address of the webhook or workflow.
 */
export const NewChat = z.strictObject({
  kind: ChatKind,
  name: z.string().trim().min(1).max(80),
  language: z.enum(['de', 'en']),
  secret: z.string().trim().min(1).max(2000),
});

/** What a test message came to: `found` is false where the bot works but knows nobody with the address of the member who asked. */
const Tested = z.object({ found: z.boolean() });

export const MadeChat = z.object({ chat: Chat, ...Tested.shape });

/** `POST /api/v1/chats/:chat/test`: to the channel, or by the bot to the member who asks. `DELETE /api/v1/chats/:chat` → 204. */
export const ChatTest = Tested;

/** The chats a wave uses besides mail, by id: a bot that writes to each person first, and channels that are told; the shape of core's `Chats`. */
export const Chats = z.object({
  bot: z.string().max(40).exactOptional(),
  channels: z
    .array(z.string().max(40))
    .max(mostChats)
    .refine((ids) => new Set(ids).size === ids.length, 'names one twice'),
});
export type Chats = z.infer<typeof Chats>;
