import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import {
  countComplaints,
  forgetAllBut,
  forgetMissing,
  getSent,
  listMissing,
  noteComplaint,
  noteMissing,
  noteSent,
} from './mail.ts';
import { scopeTo, type Scope } from './scope.ts';

const now = '2026-05-04T09:00:00.000Z';
const late = '2026-11-01T00:00:00.000Z';
let other: Scope;
let scope: Scope;

beforeEach(async () => {
  const database = await freshDatabase();
  other = scopeTo(database, 'org_b');
  scope = scopeTo(database, 'org_a');
});
const addresses = async (at = now) => (await listMissing(scope, at)).map(({ address }) => address).sort();

test('an address is left alone once, whatever its case, for 180 days, and by its own organisation alone', async () => {
  await noteMissing(scope, { address: 'Ada@acme.example', wave: 'wave_1' }, now);
  await noteMissing(scope, { address: 'ada@ACME.example', wave: 'wave_1' }, now);
  expect(await listMissing(scope, now)).toEqual([{ address: 'ada@acme.example', wave: 'wave_1' }]);
  expect(await addresses('2026-10-31T08:59:59.000Z')).toHaveLength(1);
  expect(await addresses(late)).toEqual([]);
  expect(await listMissing(other, now)).toEqual([]);
});

test('whoever leaves the roster is forgotten here too, and one address is forgotten when somebody says so', async () => {
  for (const name of ['ada', 'bob', 'cyd'])
    await noteMissing(scope, { address: `${name}@x.example`, wave: 'wave_1' }, now);
  await forgetAllBut(scope, [{ email: 'Ada@x.example' }, { email: 'cyd@x.example' }, {}], now);
  expect(await addresses()).toEqual(['ada@x.example', 'cyd@x.example']);
  await forgetMissing(scope, 'CYD@x.example');
  expect(await addresses()).toEqual(['ada@x.example']);
});

test('counts are of their own wave, and a complaint told twice counts once', async () => {
  expect(await getSent(scope, 'wave_1')).toBeUndefined();
  await noteSent(scope, 'wave_1', { accepted: 4, refused: 1, repeated: 0 });
  await noteSent(scope, 'wave_1', { accepted: 5, refused: 0, repeated: 0 });
  expect(await getSent(scope, 'wave_1')).toEqual({ accepted: 5, refused: 0, repeated: 0 });
  for (const feedback of ['f1', 'f1', 'f2']) await noteComplaint(scope, 'wave_1', feedback, now);
  await noteComplaint(scope, 'wave_2', 'f3', now);
  expect(await countComplaints(scope, 'wave_1', now)).toBe(2);
  expect(await countComplaints(scope, 'wave_1', late)).toBe(0);
});
