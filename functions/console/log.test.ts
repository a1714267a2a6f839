import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { LogPage } from '#contract/organisation.ts';
import { appendLog } from '#store/log.ts';
import { install } from './fixture.ts';

test('the log is read page by page, and each page says whether it is unbroken', async () => {
  const { organisation, deps, database } = await install();
  const { owner, scope } = await organisation('A');
  for (let count = 0; count < 150; count++) await appendLog(scope, { at: deps.now(), actor: 'freeze', action: 'x' });
  const first = LogPage.parse((await owner.get('/log')).body);
  expect([first.entries[0]?.byItself, first.entries[0]?.actor]).toEqual([true, 'freeze']);
  expect([first.entries.length, first.entries[0]?.sequence, first.next, first.intact]).toEqual([100, 152, 53, true]);
  const second = LogPage.parse((await owner.get(`/log?before=${first.next}`)).body);
  expect([second.entries.length, second.next, second.intact]).toEqual([52, null, true]);
  expect(second.entries.at(-1)).toMatchObject({ actor: 'Olga Owner', action: 'organisation.founded' });
  expect(second.entries.at(-1)).not.toHaveProperty('byItself');

  await database.client.send(
    new UpdateCommand({
      TableName: database.names.organisations,
      Key: { pk: `log#${scope.tenant}`, sk: '52'.padStart(16, '0') },
      UpdateExpression: 'SET subject = :other',
      ExpressionAttributeValues: { ':other': 'forged' },
    }),
  );
  expect((await owner.get('/log')).body).toMatchObject({ intact: false });
  expect((await owner.get('/log?before=53')).body).toMatchObject({ intact: false });
  expect((await owner.get('/log?before=52')).body).toMatchObject({ intact: true });
  expect((await owner.get('/log?before=x')).status).toBe(400);
});

test('every organisation reads its own log', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  await a.owner.post('/members', { name: 'Bea', email: 'bea@example.org', roles: ['cio'] });
  expect(JSON.stringify((await b.owner.get('/log')).body)).not.toContain('member.invited');
});
