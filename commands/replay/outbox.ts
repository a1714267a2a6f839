import * as z from 'zod';
import { type Call, read } from './calls.ts';
import { Misfit } from './failure.ts';

const Page = z.object({
  messages: z.array(
    z.object({ sequence: z.int(), kind: z.string(), to: z.string(), text: z.string(), wave: z.string().optional() }),
  ),
  next: z.int().nullable(),
});
export type OutboxMessage = z.infer<typeof Page>['messages'][number];

/**
 * Reads the messages numbered above `after`, all pages.
 * @throws Misfit when the server has no outbox
 */
export async function* messagesAfter(
  call: Call,
  after: number,
  filter: { readonly to?: string; readonly wave?: string },
): AsyncGenerator<OutboxMessage> {
  for (let from: number | null = after; from !== null;) {
    const query = new URLSearchParams({ after: String(from), ...filter });
    const reply = await call({ method: 'GET', path: `/outbox.json?${query.toString()}` });
    if (reply.status === 403 || reply.status === 404)
      throw new Misfit(
        '--url: this server shows no outbox; it needs one (npm start without SMTP_URL, on this machine) and SIGN_UP=open',
      );
    const page: z.infer<typeof Page> = read(reply, Page, 'reading the outbox');
    yield* page.messages;
    from = page.next;
  }
}
