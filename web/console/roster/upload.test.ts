import { afterEach, expect, test, vi } from 'vitest';
import { RosterPart } from '#contract/roster.ts';
import { difference } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import { stage } from './upload.ts';

const rows = Array.from({ length: 2500 }, (_, index) => ({ line: index + 2, person: String(index), unit: 'A' }));
const staging = {
  'POST /roster/imports': () => ({ status: 201, body: { id: 'import_1' } }),
  'GET /roster/imports/import_1': () => ({ status: 200, body: difference }),
  ...Object.fromEntries(
    [0, 1, 2].map((part) => [
      `PUT /roster/imports/import_1/parts/${part}`,
      () => ({ status: 200, body: { errors: [] } }),
    ]),
  ),
};
afterEach(() => void vi.unstubAllGlobals());

test('all rows go up in parts of 1,000 with progress by count, and nothing is committed', async () => {
  const network = sampleFetch(staging);
  vi.stubGlobal('fetch', network.fetch);
  const counts: number[] = [];
  const reply = await stage(
    rows,
    (done) => counts.push(done),
    () => false,
  );
  expect(reply).toEqual({ ok: true, value: { id: 'import_1', difference } });
  const parts = network.seen.flatMap(({ method, body }) => (method === 'PUT' ? RosterPart.parse(body).rows : []));
  expect(parts.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(rows.map(({ line }) => line));
  expect(counts.at(-1)).toBe(2500);
  expect(network.seen.some(({ path }) => path.includes('commit'))).toBe(false);
});

test('an import that is stopped sends no further part', async () => {
  const network = sampleFetch(staging);
  vi.stubGlobal('fetch', network.fetch);
  let stopped = false;
  const reply = await stage(
    rows,
    () => (stopped = true),
    () => stopped,
  );
  expect(reply).toEqual({ ok: true, value: null });
  expect(network.seen.filter(({ method }) => method === 'PUT').length).toBeLessThan(3);
});

test('a failing part ends the import with its trouble', async () => {
  const refuse = () => ({ status: 500, body: { code: 'fault', requestId: 'r9' } });
  vi.stubGlobal('fetch', sampleFetch({ ...staging, 'PUT /roster/imports/import_1/parts/1': refuse }).fetch);
  expect(
    await stage(
      rows,
      () => undefined,
      () => false,
    ),
  ).toEqual({
    ok: false,
    trouble: { code: 'fault', requestId: 'r9' },
  });
});
