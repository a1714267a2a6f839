import { createServer } from 'node:http';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { Message } from '#message/message.ts';
import { sesDelivery } from './ses.ts';

const settings = { from: 'pulse@example.org', perSecond: 100 };

const Sent = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })),
    }),
  }),
});
type Sent = z.infer<typeof Sent>;

/** Speaks the protocol of SES on loopback: takes what is sent, refuses addresses that begin with `refused`, fails for `down`. */
let sent: Sent[] = [];
let client: SESv2Client;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const mail = Sent.parse(JSON.parse(body));
    const [to = ''] = mail.Destination.ToAddresses;
    const refuse = (status: number, type: string) =>
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type }).end('{}');
    if (to.startsWith('refused')) return refuse(400, 'MessageRejected');
    if (to.startsWith('down')) return refuse(400, 'AccountSuspendedException');
    sent.push(mail);
    return response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"1"}');
  });
});

beforeEach(async () => {
  sent = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  client = new SESv2Client({
    endpoint: `http://127.0.0.1:${port ?? 0}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterEach(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const mail = (to: string): Message => ({
  ...{ kind: 'invitation', language: 'de', to },
  subject: 'Puls für Köln',
  text: 't',
  html: '<p>h</p>',
  headers: { 'X-Wave': 'w' },
});

test('mails go out one by one with subject and headers, and one refused address stops no other', async () => {
  const receipts = await sesDelivery(client, settings)([mail('a@b.de'), mail('refused@b.de'), mail('c@b.de')]);
  expect(receipts).toEqual(['accepted', 'refused', 'accepted']);
  expect(sent.flatMap(({ Destination }) => Destination.ToAddresses).sort()).toEqual(['a@b.de', 'c@b.de']);
  expect(sent.find(({ Destination }) => Destination.ToAddresses[0] === 'a@b.de')).toMatchObject({
    FromEmailAddress: 'pulse@example.org',
    Content: { Simple: { Subject: { Data: 'Puls für Köln' }, Headers: [{ Name: 'X-Wave', Value: 'w' }] } },
  });
});

test('the name of whoever writes stands before the verified address', async () => {
  await sesDelivery(client, { ...settings, from: 'Einklang <pulse@example.org>' })([
    { ...mail('a@b.de'), sender: 'Nordwerk Gruppe' },
  ]);
  expect(sent[0]?.FromEmailAddress).toBe('"Nordwerk Gruppe" <pulse@example.org>');
});

test('what comes back is told of messages of a wave alone, by wave and kind and nothing about the person', async () => {
  const deliver = sesDelivery(client, { ...settings, feedback: 'einklang' });
  await deliver([{ ...mail('a@b.de'), wave: 'wave_1' }]);
  await deliver([mail('c@b.de')]);
  expect(sent.map(({ ConfigurationSetName, EmailTags }) => [ConfigurationSetName, EmailTags])).toEqual([
    [
      'einklang',
      [
        { Name: 'wave', Value: 'wave_1' },
        { Name: 'kind', Value: 'invitation' },
      ],
    ],
    [undefined, undefined],
  ]);
});

test('what is wrong with the account is a fault, so that the work is tried again', async () => {
  await expect(sesDelivery(client, settings)([mail('down@b.de')])).rejects.toThrow();
  expect(await sesDelivery(client, settings)([mail('down@b.de'), mail('a@b.de')])).toEqual(['refused', 'accepted']);
});
