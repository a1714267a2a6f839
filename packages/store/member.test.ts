import { expect, test } from 'vitest';
import type { Member } from '#contract/organisation.ts';
import { membershipsOf } from './address.ts';
import { freshDatabase, freshOrganisation } from './fixture.ts';
import { addMember, changeRoles, getMember, listMembers, removeMember } from './member.ts';
import { scopeTo } from './scope.ts';

const bea: Member = { id: 'member_2', name: 'Bea', email: 'bea@example.org', roles: ['owner'] };

test('an address belongs to an organisation once, and to as many organisations as invite it', async () => {
  const database = await freshDatabase();
  const a = await freshOrganisation(database, 'org_a');
  const b = await freshOrganisation(database, 'org_b');
  expect(await addMember(a, bea)).toBe(true);
  expect(await addMember(a, { ...bea, id: 'member_3', email: 'BEA@example.org' })).toBe(false);
  expect(await addMember(b, bea)).toBe(true);
  expect(await membershipsOf(database, 'Bea@Example.org')).toEqual([
    { tenant: 'org_a', member: 'member_2' },
    { tenant: 'org_b', member: 'member_2' },
  ]);
  expect(await getMember(scopeTo(database, 'org_c'), 'member_2')).toBeUndefined();
});

test('of two owners who remove each other at once one stays', async () => {
  const scope = await freshOrganisation(await freshDatabase(), 'org_a');
  await addMember(scope, bea);
  const owners = await listMembers(scope);
  expect(owners).toHaveLength(2);
  const removed = await Promise.all(owners.map((member) => removeMember(scope, member)));
  expect(removed.filter(Boolean)).toHaveLength(1);
  const [left] = await listMembers(scope);
  expect(left && (await changeRoles(scope, left, ['cio']))).toBe(false);
  expect(left && (await removeMember(scope, left))).toBe(false);
});

test('of two changes of the same roles one wins', async () => {
  const scope = await freshOrganisation(await freshDatabase(), 'org_a');
  const cio: Member = { ...bea, roles: ['cio'] };
  await addMember(scope, cio);
  expect(await changeRoles(scope, cio, ['cio', 'analyst'])).toBe(true);
  expect(await changeRoles(scope, cio, ['admin'])).toBe(false);
  expect((await getMember(scope, cio.id))?.roles).toEqual(['cio', 'analyst']);
});

test('somebody who was removed can be invited again', async () => {
  const scope = await freshOrganisation(await freshDatabase(), 'org_a');
  await addMember(scope, bea);
  expect(await removeMember(scope, bea)).toBe(true);
  expect(await getMember(scope, bea.id)).toBeUndefined();
  expect(await addMember(scope, { ...bea, id: 'member_9' })).toBe(true);
});
