import { expect, test } from 'vitest';
import { listDirectory } from './directory.ts';
import { freshDatabase, freshOrganisation } from './fixture.ts';
import { changeOrganisation, foundOrganisation, getOrganisation, verifyOrganisation } from './organisation.ts';
import { scopeTo } from './scope.ts';

test('of two changes read at the same version one wins, and the operator’s word survives both', async () => {
  const scope = await freshOrganisation(await freshDatabase(), 'org_a');
  const before = await getOrganisation(scope);
  expect(before?.verified).toBe(false);
  if (!before) return;
  const { id, verified, madeUp, version, ...settings } = before;
  expect([id, verified, madeUp, version]).toEqual(['org_a', false, false, 1]);
  expect(await verifyOrganisation(scope, true)).toBe(true);
  expect(await changeOrganisation(scope, { ...settings, name: 'New' }, 1)).toBe(true);
  expect(await changeOrganisation(scope, { ...settings, name: 'Other' }, 1)).toBe(false);
  expect(await getOrganisation(scope)).toMatchObject({ name: 'New', verified: true, version: 2 });
});

test('the directory lists organisations page by page under their present names', async () => {
  const database = await freshDatabase();
  for (const id of ['org_c', 'org_a', 'org_b']) await freshOrganisation(database, id);
  const organisation = await getOrganisation(scopeTo(database, 'org_b'));
  if (organisation) await changeOrganisation(scopeTo(database, 'org_b'), { ...organisation, name: 'New' }, 1);
  expect(await listDirectory(database, undefined, 2)).toEqual([
    { id: 'org_a', name: 'Organisation org_a' },
    { id: 'org_b', name: 'New' },
  ]);
  expect((await listDirectory(database, 'org_b', 2)).map(({ id }) => id)).toEqual(['org_c']);
});

test('an id is given once and nothing of a second founding remains', async () => {
  const database = await freshDatabase();
  const organisation = await getOrganisation(await freshOrganisation(database, 'org_a'));
  const founder = { id: 'member_9', name: 'Z', email: 'z@example.org', roles: ['owner' as const] };
  expect(organisation && (await foundOrganisation(database, { ...organisation, name: 'Z' }, founder))).toBe(false);
  expect(await verifyOrganisation(scopeTo(database, 'org_none'), true)).toBe(false);
  expect(await getOrganisation(scopeTo(database, 'org_none'))).toBeUndefined();
});
