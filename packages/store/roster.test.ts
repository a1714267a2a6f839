import { randomBytes } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Person } from '#core/roster/person.ts';
import { freshDatabase } from './fixture.ts';
import { peoplePerPart, rosterHead, rosterPart, rosterPeople, switchRoster } from './roster.ts';
import { scopeTo, type Scope } from './scope.ts';

const now = '2026-01-01T00:00:00.000Z';
const roster = (count: number, mark: string): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    person: `${mark}${index}`,
    unit: ['Group', `Unit ${index % 40}`],
    email: `p${index}@example.org`,
    language: 'de' as const,
  }));

async function keys({ database, tenant }: Scope): Promise<readonly string[]> {
  const { Items } = await database.client.send(
    new QueryCommand({
      TableName: database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `roster#${tenant}` },
      ProjectionExpression: 'sk',
    }),
  );
  return (Items ?? []).map(({ sk }) => String(sk));
}

test('before the first import the roster is empty', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  expect(await rosterPeople(scope)).toMatchObject({ head: { version: 0, people: 0, importedAt: null }, people: [] });
  expect(await rosterPart(scope, 0)).toMatchObject({ people: [] });
});

test('20,000 people come into force at once, read back in order, and belong to one organisation', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  const people = roster(20_000, 'p');
  const head = await switchRoster(scope, { from: 0, people, origin: 'import_1', now });
  expect(head).toMatchObject({ version: 1, people: 20_000, parts: 20, importedAt: now });
  expect((await rosterPeople(scope)).people).toEqual(people);
  expect((await rosterPart(scope, 19)).people).toEqual(people.slice(19 * peoplePerPart));
  expect((await rosterPart(scope, 20)).people).toBeUndefined();
  expect((await rosterHead(scopeTo(scope.database, 'org_b'))).version).toBe(0);
}, 30_000);

test('of ten versions at once one comes into force, whole, and nothing remains of the others or of the one before', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await switchRoster(scope, { from: 0, people: roster(2500, 'old'), origin: 'import_0', now });
  const heads = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      switchRoster(scope, { from: 1, people: roster(1500, `${index}-`), origin: `import_${index}`, now }),
    ),
  );
  expect(heads.filter(Boolean)).toHaveLength(1);
  const { head, people } = await rosterPeople(scope);
  expect(head).toEqual(heads.find(Boolean));
  expect(new Set(people.map(({ person }) => person.split('-')[0])).size).toBe(1);
  expect((await keys(scope)).filter((key) => key !== 'head')).toEqual([
    `${head.prefix}#0000.00`,
    `${head.prefix}#0001.00`,
  ]);
});

test('who reads while versions change gets one whole version', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  await switchRoster(scope, { from: 0, people: roster(3000, '0-'), origin: 'import_0', now });
  const writing = (async () => {
    for (let from = 1; from < 8; from++)
      await switchRoster(scope, { from, people: roster(3000, `${from}-`), origin: `import_${from}`, now });
  })();
  for (let read = 0; read < 20; read++) {
    const { head, people } = await rosterPeople(scope);
    expect(people).toHaveLength(3000);
    expect(new Set(people.map(({ person }) => person.split('-')[0]))).toEqual(new Set([String(head.version - 1)]));
  }
  await writing;
});

test('people whose fields do not compress still fit', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  const people = roster(1000, 'p').map((person) => ({ ...person, unit: [randomBytes(700).toString('base64')] }));
  await switchRoster(scope, { from: 0, people, origin: 'import_1', now });
  expect((await rosterPeople(scope)).people).toEqual(people);
});
