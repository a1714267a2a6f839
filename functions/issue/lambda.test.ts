import { createServer } from 'node:http';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { gatewayEvent } from '#functions/http/event.ts';
import { freshDatabase } from '#store/fixture.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import * as z from 'zod/mini';
import { freezeWave, waveId } from './fixture.ts';

const Decrypt = z.object({
  CiphertextBlob: z.string(),
  EncryptionContext: z.object({ purpose: z.literal('sign') }),
  KeyId: z.literal('key-sign'),
});

test('the Lambda entry gives credentials on an API Gateway event, with private keys opened by the key service', async () => {
  const sealing = madeUpSealing();
  const kms = createServer(async (request, reply) => {
    const asked = Decrypt.parse(JSON.parse(Buffer.concat(await request.toArray()).toString()));
    const plain = await sealing.open('sign', Buffer.from(asked.CiphertextBlob, 'base64'));
    reply.setHeader('content-type', 'application/x-amz-json-1.1');
    reply.end(JSON.stringify({ KeyId: asked.KeyId, Plaintext: Buffer.from(plain).toString('base64') }));
  });
  await new Promise<void>((resolve) => kms.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void kms.close());
  const address = kms.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const database = await freshDatabase();
  const settings = {
    ORGANISATIONS_TABLE: database.names.organisations,
    DYNAMODB_ENDPOINT: inject('dynamodbEndpoint'),
    SIGN_KEY: 'key-sign',
    MAIL_KEY: 'key-mail',
    AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${address.port}`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.useFakeTimers({ now: Date.parse('2026-03-12T08:00:00.000Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const wave = await freezeWave(database, sealing, true);
  const code = await wave.invite('ada');
  const { handler } = await import('./lambda.ts');

  const shown = await handler(
    gatewayEvent('POST', '/issue/invitation', { body: JSON.stringify({ wave: waveId, code }) }),
  );
  expect([shown.statusCode, shown.cookies]).toEqual([200, undefined]);
  const items = await Promise.all(
    [wave.score, wave.comment].map(async (keyId) => (await wave.blinded(keyId, code, 1)).item),
  );
  const event = gatewayEvent('POST', '/issue/credentials', { body: JSON.stringify({ wave: waveId, code, items }) });
  const first = await handler(event);
  expect(first).toMatchObject({ statusCode: 200, isBase64Encoded: false });
  expect(await handler(event)).toEqual(first);
  expect(await handler(gatewayEvent('POST', '/issue/credentials', { body: 'nonsense' }))).toMatchObject({
    statusCode: 400,
  });
});
