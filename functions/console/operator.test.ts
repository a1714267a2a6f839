import { expect, test } from 'vitest';
import { OperatorList } from '#contract/organisation.ts';
import { browser, install } from './fixture.ts';

async function operated() {
  const installation = await install({ operators: ['op@example.org'] });
  const { app, outbox } = installation;
  await browser(app).post('/sign-in', { email: 'Op@Example.org' });
  const secret = /#(\S+)/.exec(outbox.at(-1)?.text ?? '')?.[1];
  const { cookie } = await browser(app).post('/sign-in/redeem', { secret });
  return { ...installation, operator: browser(app, cookie ?? '') };
}

test('the operator sees names and counts of every organisation, page by page', async () => {
  const { operator, organisation } = await operated();
  for (let count = 0; count < 52; count++) await organisation(`Organisation ${count}`);
  const first = OperatorList.parse((await operator.get('/operator/organisations')).body);
  expect(first.organisations).toHaveLength(50);
  const second = OperatorList.parse((await operator.get(`/operator/organisations?after=${first.next}`)).body);
  expect([second.organisations.length, second.next]).toEqual([2, null]);
  expect(Object.keys(first.organisations[0] ?? {}).toSorted()).toEqual(
    ['contributes', 'id', 'madeUp', 'name', 'people', 'published', 'verified', 'waves'].toSorted(),
  );
});

test('verifying is the operator’s alone, and the organisation reads it in its log', async () => {
  const { operator, organisation, app } = await operated();
  const { owner, scope } = await organisation('A');
  const path = `/operator/organisations/${scope.tenant}/verified`;
  expect((await owner.put(path, { verified: true })).status).toBe(403);
  expect((await owner.get('/operator/organisations')).status).toBe(403);
  expect((await browser(app).put(path, { verified: true })).status).toBe(401);
  expect((await operator.put(path, { verified: true })).status).toBe(204);
  expect((await owner.get('/organisation')).body).toMatchObject({ verified: true, version: 1 });
  expect((await owner.get('/log')).body).toMatchObject({
    entries: [{ actor: 'operator', action: 'organisation.verified' }, {}, {}],
  });
  expect((await operator.put('/operator/organisations/org_none/verified', { verified: true })).status).toBe(404);
  expect((await operator.put(path, {})).status).toBe(400);
  for (const inside of ['/organisation', '/members', '/log', '/roster'])
    expect((await operator.get(inside)).status).toBe(403);
});
