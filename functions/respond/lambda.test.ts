import { brotliDecompressSync } from 'node:zlib';
import { inject, expect, test, vi } from 'vitest';
import { gatewayEvent } from '#functions/http/event.ts';
import { freshDatabase } from '#store/fixture.ts';
import { putPublic } from '#store/public.ts';
import { publishWave, waveId } from './fixture.ts';

test('the Lambda entry takes a base64 ballot and serves compressed pages from API Gateway events', async () => {
  const database = await freshDatabase();
  vi.stubEnv('BALLOTS_TABLE', database.names.ballots);
  vi.stubEnv('DYNAMODB_ENDPOINT', inject('dynamodbEndpoint'));
  vi.useFakeTimers({ now: Date.parse('2026-03-12T08:00:00.000Z'), toFake: ['Date'] });
  const wave = await publishWave(database);
  await putPublic(database, waveId, 'page#de', { bytes: Buffer.from('<p>Grüße') });
  const { handler } = await import('./lambda.ts');

  const body = JSON.stringify(await wave.ballot(wave.score, { E0: 9 }));
  const path = `/respond/waves/${waveId}/ballots`;
  const first = await handler(gatewayEvent('POST', path, { body, cookies: ['session=x'] }));
  expect([first.statusCode, first.body, first.cookies]).toEqual([201, '{"revision":1}', undefined]);
  expect(await handler(gatewayEvent('POST', path, { body }))).toMatchObject({ statusCode: 200 });
  expect(await handler(gatewayEvent('POST', path, { body: '{}' }))).toMatchObject({ statusCode: 400 });

  const page = await handler(
    gatewayEvent('GET', `/p/${waveId}/de#CODE`, { headers: { 'accept-encoding': 'br' }, rawQueryString: 'utm=1' }),
  );
  expect(page).toMatchObject({ statusCode: 200, isBase64Encoded: true, headers: { 'content-encoding': 'br' } });
  expect(brotliDecompressSync(Buffer.from(page.body ?? '', 'base64')).toString()).toBe('<p>Grüße');
});
