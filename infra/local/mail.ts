import { createTransport } from 'nodemailer';
import { addressIn } from '#connect/sender.ts';
import type { Deliver, Message } from '#message/message.ts';
import { codeOf } from './unusable.ts';

/** Codes by which a mail server refuses one message and not the connection. */
const refused = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * Sends messages through a mail server, several at a time over kept connections.
 * @param url such as `smtp://user:password@mail.example.org:587`
 * @param from sender of every message; a message's own sender takes the place of the name in it
 */
export function smtpDelivery(url: string, from: string): { readonly deliver: Deliver; readonly close: () => void } {
  const transport = createTransport({ url, pool: true, maxConnections: 4 });
  async function one({ to, sender, subject, text, html, headers = {} }: Message): Promise<boolean> {
    try {
      await transport.sendMail({
        from: sender ? { name: sender, address: addressIn(from) } : from,
        to,
        subject,
        text,
        html,
        headers: { ...headers },
      });
      return true;
    } catch (fault) {
      if (refused.has(codeOf(fault) ?? '')) return false;
      throw fault;
    }
  }
  return { deliver: (messages) => Promise.all(messages.map(one)), close: () => transport.close() };
}
