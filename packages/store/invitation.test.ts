import { randomBytes } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { freshDatabase } from './fixture.ts';
import {
  bindInvitation,
  codeHash,
  deleteInvitations,
  getInvitation,
  invitationsOf,
  putInvitations,
  replaceInvitation,
  type Invitation,
} from './invitation.ts';

const wave = 'wave_01JD0000000000000000000000';
const invitation = (person: string, code = person): Invitation => ({
  wave,
  codeHash: codeHash(wave, code),
  tenant: 'org_a',
  person,
  stratum: 'root.0',
  keyId: 'a'.repeat(64),
  comment: { stratum: 'comment', keyId: 'b'.repeat(64) },
});
const everyone = async (database: Database): Promise<readonly string[]> => {
  const people: string[] = [];
  for await (const { person, taken } of invitationsOf(database, wave)) people.push(taken ? `${person}!` : person);
  return people.sort();
};

test('an invitation is found by its code in its wave alone', async () => {
  const database = await freshDatabase();
  await putInvitations(database, [invitation('ada'), invitation('bea')]);
  expect(await getInvitation(database, wave, codeHash(wave, 'ada'))).toEqual({ ...invitation('ada'), taken: false });
  expect(await getInvitation(database, wave, codeHash('wave_other', 'ada'))).toBeUndefined();
});

test('an invitation is bound once; the same messages again are fine, others are not', async () => {
  const database = await freshDatabase();
  await putInvitations(database, [invitation('ada'), invitation('bea')]);
  const hash = codeHash(wave, 'ada');
  const [one, two] = [randomBytes(32), randomBytes(32)];
  expect(await bindInvitation(database, wave, hash, one)).toBe(true);
  expect(await bindInvitation(database, wave, hash, one)).toBe(true);
  expect(await bindInvitation(database, wave, hash, two)).toBe(false);
  expect(await bindInvitation(database, wave, codeHash(wave, 'nobody'), one)).toBe(false);
  expect(await everyone(database)).toEqual(['ada!', 'bea']);
});

test('of fifty different sets of messages at once exactly one is bound', async () => {
  const database = await freshDatabase();
  await putInvitations(database, [invitation('ada')]);
  const hash = codeHash(wave, 'ada');
  const bound = await Promise.all(
    Array.from({ length: 50 }, () => bindInvitation(database, wave, hash, randomBytes(32))),
  );
  expect(bound.filter(Boolean)).toHaveLength(1);
});

test('a used invitation stays when the address is corrected, an unused one is replaced together with its note', async () => {
  const database = await freshDatabase();
  await putInvitations(database, [invitation('ada'), invitation('bea')]);
  await bindInvitation(database, wave, codeHash(wave, 'ada'), randomBytes(32));
  const note = (person: string) => ({ pk: 'frozen#org_a', sk: `${wave}#correction#${person}` });
  const replace = (person: string) =>
    replaceInvitation(database, codeHash(wave, person), invitation(person, `${person}2`), note(person));
  expect([await replace('ada'), await replace('bea'), await replace('bea')]).toEqual([false, true, false]);
  expect(await everyone(database)).toEqual(['ada!', 'bea']);
  expect(await getInvitation(database, wave, codeHash(wave, 'bea'))).toBeUndefined();
  expect(await getInvitation(database, wave, codeHash(wave, 'bea2'))).toMatchObject({ person: 'bea' });
  const noted = async (person: string) =>
    (await database.client.send(new GetCommand({ TableName: database.names.organisations, Key: note(person) }))).Item;
  expect([await noted('ada'), await noted('bea')]).toEqual([undefined, note('bea')]);
});

test('purge leaves no invitation', async () => {
  const database = await freshDatabase();
  await putInvitations(
    database,
    Array.from({ length: 40 }, (_, index) => invitation(`p${index}`)),
  );
  expect(await everyone(database)).toHaveLength(40);
  await deleteInvitations(database, wave);
  expect(await everyone(database)).toEqual([]);
});
