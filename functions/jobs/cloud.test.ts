import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import type { Database } from '#store/database.ts';
import { dueBefore, putDue, type Due } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { lambdaOf } from './cloud.ts';

let database: Database;
const due: Due = { kind: 'publish', tenant: 'org_a', wave: 'wave_1', dueAt: '2026-01-01T00:00:00.000Z' };
const farFuture = '9999-01-01T00:00:00.000Z';

beforeEach(async () => {
  database = await freshDatabase();
  vi.stubEnv('DYNAMODB_ENDPOINT', inject('dynamodbEndpoint'));
  vi.stubEnv('ORGANISATIONS_TABLE', database.names.organisations);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('a job goes on slice by slice and removes its due row when it is done', async () => {
  await putDue(database, due);
  const slices = ['again', 'again', 'done'] as const;
  let worked = 0;
  await lambdaOf(() => () => Promise.resolve(slices[worked++] ?? 'done'), ['organisations'])(due);
  expect(worked).toBe(3);
  expect(await dueBefore(database, farFuture, 10)).toEqual([]);
});

test('a job that fails is due again within a minute and the failure is seen', async () => {
  await putDue(database, due);
  const handler = lambdaOf(() => () => Promise.reject(new Error('lost')), ['organisations']);
  await expect(handler(due)).rejects.toThrow('lost');
  const [again] = await dueBefore(database, farFuture, 10);
  const seconds = (Date.parse(again?.dueAt ?? '') - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThan(90);
});

test('a job reaches no table it was not granted', async () => {
  await putDue(database, due);
  const handler = lambdaOf(
    () =>
      ({ database: { names } }) => {
        expect(names.ballots).toBe('-');
        return Promise.resolve('done');
      },
    ['organisations'],
  );
  await handler(due);
});

test('tick hands each piece of work to its function once, and fold closes too', async () => {
  const invoked: string[] = [];
  const lambda = createServer((request, response) => {
    invoked.push(decodeURIComponent(request.url ?? ''));
    request.resume().on('end', () => response.writeHead(202).end());
  });
  await new Promise<void>((resolve) => lambda.listen(0, '127.0.0.1', resolve));
  const address = lambda.address();
  const port = typeof address === 'object' ? (address satisfies AddressInfo | null)?.port : 0;
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', `http://127.0.0.1:${port}`);
  vi.stubEnv('FUNCTION_PREFIX', 'einklang-test-');
  for (const kind of ['publish', 'close', 'fold'] as const) await putDue(database, { ...due, kind });
  const { handler } = await import('./tick.lambda.ts');
  await handler();
  await handler();
  lambda.close();
  expect(invoked.sort()).toEqual([
    '/2015-03-31/functions/einklang-test-fold/invocations',
    '/2015-03-31/functions/einklang-test-fold/invocations',
    '/2015-03-31/functions/einklang-test-publish/invocations',
  ]);
});
