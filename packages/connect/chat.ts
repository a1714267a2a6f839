import { setTimeout } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { ChatReceipt, Converse, OpenChat } from '#message/chat.ts';
import type { Message } from '#message/message.ts';
import { paced } from './carry.ts';

/** How messages look in each chat; bodies for JSON. */
export interface ChatForms {
  readonly slack: (message: Message) => object;
  readonly teams: (message: Message) => object;
}

/** What a measurement or test puts in place of the world. */
interface Reach {
  /** Longest wait in all that one request keeps when asked to come later, in seconds. */
  readonly patienceSeconds: number;
  /** How many people a bot looks for in a second. */
  readonly lookupsPerSecond?: number;
  /** Where a request really goes; absent: to its own address. */
  readonly addressOf?: (url: string) => string;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const requestMilliseconds = 4_000;
const mostReplyBytes = 256 * 1024;

/** Of the at least 50 people a minute that Slack lets a bot look for. @source https://docs.slack.dev/reference/methods/users.lookupByEmail (tier 3) */
const usualLookupsPerSecond = 0.8;

/**
 * Hosts that workflows of Teams are called at; the second since November 2025.
 * @source https://learn.microsoft.com/en-us/troubleshoot/power-platform/power-automate/flow-run-issues/triggers-troubleshoot
 */
const workflowHost = /^([a-z0-9-]+\.)+(logic\.azure\.com|api\.powerplatform\.com)$/;

/**
 * Whether a token or address is one we would ever use: a bot's token, or an https address of Slack or of a workflow on its own port.
 * Nobody can make this server call another address.
 */
export function fitsChat({ kind, secret }: Pick<OpenChat, 'kind' | 'secret'>): boolean {
  if (kind === 'slackBot') return /^xoxb-[A-Za-z0-9-]{10,250}$/.test(secret);
  const url = URL.parse(secret);
  if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  return kind === 'slackWebhook'
    ? url.hostname === 'hooks.slack.com' && /^\/(services|workflows|triggers)\/./.test(url.pathname)
    : workflowHost.test(url.hostname);
}

/** What Slack says when the person, not the bot, is the reason. */
const nobody = new Set([
  'users_not_found',
  'user_not_found',
  'user_disabled',
  'user_not_visible',
  'channel_not_found',
  'cannot_dm_bot',
  'is_archived',
]);
const passing = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited']);

const Reply = z.object({
  ok: z.boolean(),
  error: z.optional(z.string()),
  user: z.optional(z.object({ id: z.string(), deleted: z.optional(z.boolean()), is_bot: z.optional(z.boolean()) })),
});
type Reply = z.infer<typeof Reply>;

/** Talks to Slack and Microsoft Teams. A wait that the other side asks for is kept; what it costs in patience counts as unreachable. No redirect is followed, and no secret or address gets into an error. */
export function chatDelivery(
  forms: ChatForms,
  { patienceSeconds, lookupsPerSecond = usualLookupsPerSecond, addressOf, wait = setTimeout }: Reach,
): Converse {
  const turn = paced(lookupsPerSecond);

  /** Status and body of one request; undefined when nobody answers, or only later than we wait. */
  async function ask(url: string, headers: Readonly<Record<string, string>>, body: string) {
    for (let patience = patienceSeconds; ;) {
      const signal = AbortSignal.timeout(requestMilliseconds);
      const request = { method: 'POST', headers, body, signal, redirect: 'manual' } as const;
      try {
        const reply = await fetch(addressOf?.(url) ?? url, request);
        const text = await readUpTo(reply, mostReplyBytes);
        if (reply.status !== 429) return { status: reply.status, text };
        const seconds = Math.max(1, Number(reply.headers.get('retry-after') ?? 1));
        if (!(seconds <= patience)) return undefined;
        patience -= seconds;
        await wait(seconds * 1000);
      } catch {
        return undefined;
      }
    }
  }

  async function slackMethod(method: string, token: string, type: string, body: string): Promise<Reply | undefined> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': `${type}; charset=utf-8` };
    const reply = await ask(`https://slack.com/api/${method}`, headers, body);
    return reply?.status === 200 ? Reply.safeParse(parsed(reply.text)).data : undefined;
  }

  async function direct(token: string, message: Message): Promise<ChatReceipt> {
    await turn();
    const email = new URLSearchParams({ email: message.to }).toString();
    const found = await slackMethod('users.lookupByEmail', token, 'application/x-www-form-urlencoded', email);
    if (!found?.ok) return receiptOf(found);
    if (!found.user || found.user.deleted === true || found.user.is_bot === true) return 'unknown';
    const body = JSON.stringify({ channel: found.user.id, ...forms.slack(message) });
    return receiptOf(await slackMethod('chat.postMessage', token, 'application/json', body));
  }

  async function post(url: string, form: object): Promise<ChatReceipt> {
    const reply = await ask(url, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(form));
    if (!reply || reply.status >= 500) return 'unreachable';
    return reply.status < 300 ? 'accepted' : 'refused';
  }

  return (chat, message) => {
    if (!fitsChat(chat)) return Promise.resolve('refused');
    switch (chat.kind) {
      case 'slackBot':
        return direct(chat.secret, message);
      case 'slackWebhook':
        return post(chat.secret, forms.slack(message));
      case 'teamsWorkflow':
        return post(chat.secret, forms.teams(message));
    }
  };
}

function receiptOf(reply: Reply | undefined): ChatReceipt {
  if (!reply || passing.has(reply.error ?? '')) return 'unreachable';
  if (reply.ok) return 'accepted';
  return nobody.has(reply.error ?? '') ? 'unknown' : 'refused';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a reply; throws when it is longer than `most` bytes. */
async function readUpTo({ body }: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) throw new Error('the reply is too long');
    text += decoder.decode(piece, { stream: true });
  }
  return text;
}
