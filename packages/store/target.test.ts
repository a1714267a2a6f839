import { expect, test } from 'vitest';
import { freshDatabase, freshOrganisation } from './fixture.ts';
import { changeTargets, getTargets } from './target.ts';

test('targets are none until set, change once per version read, and belong to one organisation', async () => {
  const database = await freshDatabase();
  const [a, b] = [await freshOrganisation(database, 'org_a'), await freshOrganisation(database, 'org_b')];
  expect(await getTargets(a)).toEqual({ targets: {}, version: 0 });
  expect(await changeTargets(a, { targets: { P2: 80 }, version: 1 })).toBe(true);
  expect(await changeTargets(a, { targets: { P2: 90 }, version: 1 })).toBe(false);
  expect(await changeTargets(a, { targets: {}, version: 2 })).toBe(true);
  expect(await changeTargets(a, { targets: { P2: 90 }, version: 2 })).toBe(false);
  expect(await getTargets(a)).toEqual({ targets: {}, version: 2 });
  expect(await getTargets(b)).toEqual({ targets: {}, version: 0 });
});
