import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import { rosterImports, type StagedPart } from './import.ts';
import { scopeTo } from './scope.ts';

const now = '2026-01-01T00:00:00.000Z';
const part = (line: number, unit = 'Group'): StagedPart => ({
  rows: 1,
  people: [{ line, person: { person: `p${line}`, unit: [unit], language: 'de' } }],
  errors: [],
});

test('parts come back by number, whatever the order they came in, and the last of a number stands', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await rosterImports.begin(scope, 'import_1', now);
  for (const [number, staged] of [
    [11, part(5)],
    [2, part(4)],
    [0, part(2, randomBytes(600_000).toString('base64'))],
    [0, part(3)],
  ] as const)
    await rosterImports.put(scope, 'import_1', number, staged, now);
  expect(await rosterImports.parts(scope, 'import_1')).toEqual([part(3), part(4), part(5)]);
});

test('a part of more than an item holds comes back whole', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  const large = part(2, randomBytes(900_000).toString('base64'));
  await rosterImports.put(scope, 'import_1', 0, large, now);
  expect(await rosterImports.parts(scope, 'import_1')).toEqual([large]);
});

test('an import belongs to one organisation, lasts a day, and ends without a trace', async () => {
  const database = await freshDatabase();
  const [a, b] = [scopeTo(database, 'org_a'), scopeTo(database, 'org_b')];
  await rosterImports.begin(a, 'import_1', now);
  await rosterImports.put(a, 'import_1', 0, part(2), now);
  expect(await rosterImports.exists(a, 'import_1', '2026-01-01T23:59:59.999Z')).toBe(true);
  expect(await rosterImports.exists(a, 'import_1', '2026-01-02T00:00:00.000Z')).toBe(false);
  expect(await rosterImports.exists(b, 'import_1', now)).toBe(false);
  expect(await rosterImports.parts(b, 'import_1')).toEqual([]);
  await rosterImports.end(a, 'import_1');
  expect(await rosterImports.exists(a, 'import_1', now)).toBe(false);
  expect(await rosterImports.parts(a, 'import_1')).toEqual([]);
});
