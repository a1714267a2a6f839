import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import { endSession, getSession, openSession, switchSession } from './session.ts';

const session = {
  email: 'ada@example.org',
  membership: { tenant: 'org_a', member: 'member_1' },
  ends: '2026-01-01T12:00:00.000Z',
};
const before = '2026-01-01T11:59:59.999Z';

test('a session ends by the clock, whether or not its row is swept', async () => {
  const database = await freshDatabase();
  await openSession(database, 'secret', session);
  expect(await getSession(database, 'secret', before)).toEqual(session);
  expect(await getSession(database, 'secret', session.ends)).toBeUndefined();
  expect(await getSession(database, 'another', before)).toBeUndefined();
});

test('the secret is not stored, only its hash', async () => {
  const database = await freshDatabase();
  await openSession(database, 'a-very-secret-thing', session);
  const { Items } = await database.client.send(new ScanCommand({ TableName: database.names.organisations }));
  expect(JSON.stringify(Items)).not.toContain('a-very-secret-thing');
});

test('switching changes the organisation and not the end; a session that was ended does not come back', async () => {
  const database = await freshDatabase();
  await openSession(database, 'secret', session);
  const other = { tenant: 'org_b', member: 'member_2' };
  expect(await switchSession(database, 'secret', other)).toBe(true);
  expect(await getSession(database, 'secret', before)).toEqual({ ...session, membership: other });
  await endSession(database, 'secret');
  expect(await switchSession(database, 'secret', other)).toBe(false);
  expect(await getSession(database, 'secret', before)).toBeUndefined();
});
