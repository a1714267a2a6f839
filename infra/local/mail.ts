import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { carryAll } from '#connect/carry.ts';
import { addressIn } from '#connect/sender.ts';
import type { Deliver, Message, Receipt } from '#message/message.ts';

/** How mail leaves by a mail server. */
export interface SmtpSettings {
  /** Such as `smtp://user:password@mail.example.org:587`. */
  readonly url: string;
  /** Sender of every message; a message's own sender takes the place of the name in it. */
  readonly from: string;
  /** Messages a second, at most; absent: as fast as the server takes them. */
  readonly perSecond?: number | undefined;
}

/** What nodemailer tells of a failed message. */
const Failure = z.object({
  code: z.string(),
  command: z.string().optional(),
  response: z.string().optional(),
});

/** Sends messages through a mail server, several at a time over kept connections. */
export function smtpDelivery({ url, from, perSecond }: SmtpSettings): {
  readonly deliver: Deliver;
  readonly close: () => void;
} {
  const transport = createTransport({
    ...{ url, pool: true, maxConnections: 4 },
    // A server that hangs must not hold a slice for the minutes that are nodemailer's own.
    ...{ connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
    ...(perSecond === undefined ? {} : { rateLimit: perSecond, rateDelta: 1000 }),
  });
  async function one({ to, sender, subject, text, html, headers = {} }: Message): Promise<Receipt> {
    try {
      await transport.sendMail({
        from: sender ? { name: sender, address: addressIn(from) } : from,
        to,
        subject,
        text,
        html,
        headers: { ...headers },
      });
      return 'accepted';
    } catch (fault) {
      const receipt = receiptOf(fault);
      if (receipt === undefined) throw fault;
      return receipt;
    }
  }
  return { deliver: (messages) => carryAll(messages, one), close: () => transport.close() };
}

/**
 * What a failure says of the message; undefined where it is about the connection or the server.
 * Only a refused recipient can be missing, and only by its own code: servers that distrust the sender answer 5.7.x, also to good addresses.
 * @source RFC 5321, 4.2.3 (550, 551, 553) and RFC 3463, 3.2 and 3.3 (5.1.x address, 5.2.1 mailbox disabled)
 */
function receiptOf(fault: unknown): Receipt | undefined {
  const read = Failure.safeParse(fault);
  if (!read.success || !['EENVELOPE', 'EMESSAGE'].includes(read.data.code)) return undefined;
  const { command, response = '' } = read.data;
  const gone = /^(550|551|553)[ -](?:(5\.1\.\d+|5\.2\.1)\b|(?!\d\.\d))/.test(response);
  return command === 'RCPT TO' && gone ? 'noMailbox' : 'refused';
}
