import { createServer } from 'node:http';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { gatewayEvent } from '#functions/http/event.ts';
import { freshDatabase } from '#store/fixture.ts';
import { viewerAddress } from './viewer.ts';

const Sent = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Simple: z.object({ Body: z.object({ Text: z.object({ Data: z.string() }) }) }) }),
});

test('the Lambda entry founds, mails and signs in on API Gateway events', async () => {
  const mails: z.infer<typeof Sent>[] = [];
  const ses = createServer(async (request, reply) => {
    mails.push(Sent.parse(JSON.parse(Buffer.concat(await request.toArray()).toString())));
    reply.setHeader('content-type', 'application/json');
    reply.end(JSON.stringify({ MessageId: '1' }));
  });
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void ses.close());
  const address = ses.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const { names } = await freshDatabase();
  const settings = {
    ORGANISATIONS_TABLE: names.organisations,
    RELEASES_TABLE: names.releases,
    DYNAMODB_ENDPOINT: inject('dynamodbEndpoint'),
    APP_URL: 'https://app.example.org',
    PULSE_URL: 'https://pulse.example.org',
    MAIL_FROM: 'Einklang <pulse@example.org>',
    CHAT_KEY: 'key-chat',
    SIGN_UP: 'open',
    OPERATORS: 'Op@example.org, second@example.org',
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${address.port}`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { handler } = await import('./lambda.ts');

  const json = { 'content-type': 'application/json' };
  const founding = { name: 'Nordwerk', email: 'op@example.org', founder: 'Ada', language: 'de' };
  expect(
    await handler(gatewayEvent('POST', '/api/v1/organisations', { body: JSON.stringify(founding), headers: json })),
  ).toMatchObject({ statusCode: 202 });
  expect(mails[0]?.Destination.ToAddresses).toEqual(['op@example.org']);
  const secret = /https:\/\/app\.example\.org\/sign-in#(\S+)/.exec(mails[0]?.Content.Simple.Body.Text.Data ?? '')?.[1];
  const redeemed = await handler(
    gatewayEvent('POST', '/api/v1/sign-in/redeem', { body: JSON.stringify({ secret }), headers: json }),
  );
  expect(redeemed).toMatchObject({ statusCode: 204, cookies: [expect.stringMatching(/^__Host-session=.+Secure/)] });
  const [cookie = ''] = redeemed.cookies?.[0]?.split(';') ?? [];
  const me = await handler(gatewayEvent('GET', '/api/v1/me', { cookies: [cookie] }));
  expect(JSON.parse(me.body ?? '')).toMatchObject({ name: 'Ada', operator: true, organisation: { name: 'Nordwerk' } });
  expect(await handler(gatewayEvent('GET', '/api/v1/me'))).toMatchObject({ statusCode: 401 });
  const crossSite = { headers: { ...json, 'sec-fetch-site': 'cross-site' }, cookies: [cookie] };
  expect(await handler(gatewayEvent('POST', '/api/v1/sign-out', crossSite))).toMatchObject({ statusCode: 403 });
});

test('the rate limit goes by what CloudFront saw, not by what a client claims', () => {
  expect(viewerAddress('6.6.6.6, 203.0.113.7, 130.176.0.1')).toBe('203.0.113.7');
  expect(viewerAddress('203.0.113.7, 130.176.0.1')).toBe('203.0.113.7');
  expect(viewerAddress('203.0.113.7')).toBe('203.0.113.7');
  expect(viewerAddress(undefined)).toBe('');
});
