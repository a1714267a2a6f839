import { expect, test } from 'vitest';
import { Organisation } from '#contract/organisation.ts';
import { install } from './fixture.ts';

test('settings are changed at the version they were read at; of two changes one wins', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const { id, verified, madeUp, ...settings } = Organisation.parse((await owner.get('/organisation')).body);
  expect([verified, madeUp]).toEqual([false, false]);
  const change = { ...settings, name: 'Nordwerk', workforce: 1236, contributes: true };
  expect(await owner.put('/organisation', change)).toMatchObject({
    status: 200,
    body: { id, name: 'Nordwerk', workforce: 1236, contributes: true, version: 2 },
  });
  expect(await owner.put('/organisation', change)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect((await owner.get('/log')).body).toMatchObject({
    entries: [
      { action: 'organisation.changed', detail: { settings: 'name workforce contributes', version: 2 } },
      { action: 'member.signedIn' },
      { action: 'organisation.founded' },
    ],
  });
});

test('mail domains come and go with the settings, and the log says so', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const { id, verified, madeUp, ...settings } = Organisation.parse((await owner.get('/organisation')).body);
  expect([id.slice(0, 4), verified, madeUp]).toEqual(['org_', false, false]);
  const mailDomains = ['acme.example', 'acme.co.uk'];
  expect(await owner.put('/organisation', { ...settings, mailDomains })).toMatchObject({ body: { mailDomains } });
  const gone = await owner.put('/organisation', { ...settings, version: 2 });
  expect(Organisation.parse(gone.body)).not.toHaveProperty('mailDomains');
  expect((await owner.get('/log')).body).toMatchObject({
    entries: [
      { detail: { settings: 'mailDomains', version: 3 } },
      { detail: { settings: 'mailDomains', version: 2 } },
      {},
      {},
    ],
  });
  for (const wrong of [['@acme.example'], ['Acme.example'], ['acme'], []])
    expect(await owner.put('/organisation', { ...settings, version: 3, mailDomains: wrong })).toMatchObject({
      status: 400,
    });
});

test('the country whose public holidays count is one that is known, and comes and goes with the settings', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const { id, verified, madeUp, ...settings } = Organisation.parse((await owner.get('/organisation')).body);
  expect([id.slice(0, 4), verified, madeUp]).toEqual(['org_', false, false]);
  const holidays = { country: 'DE', region: 'BY' };
  expect(await owner.put('/organisation', { ...settings, holidays })).toMatchObject({
    status: 200,
    body: { holidays },
  });
  const nowhere = { ...settings, version: 2, holidays: { country: 'DE', region: 'XX' } };
  expect(await owner.put('/organisation', nowhere)).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'holidays' }] },
  });
  const gone = await owner.put('/organisation', { ...settings, version: 2 });
  expect(Organisation.parse(gone.body)).not.toHaveProperty('holidays');
});

test('a misfit, a time zone that does not exist, and being verified by one’s own word are refused', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const { id, verified, madeUp, ...settings } = Organisation.parse((await owner.get('/organisation')).body);
  expect([id.slice(0, 4), verified, madeUp]).toEqual(['org_', false, false]);
  for (const [change, path] of [
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
    [{ workingWeeks: 60 }, 'workingWeeks'],
    [{ verified: true }, ''],
    [{ madeUp: false }, ''],
  ] as const)
    expect(await owner.put('/organisation', { ...settings, ...change })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ path }] },
    });
});

test('a session changes its own organisation and no other', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const { id, verified, madeUp, ...settings } = Organisation.parse((await a.owner.get('/organisation')).body);
  expect([id, verified, madeUp]).toEqual([a.scope.tenant, false, false]);
  expect((await b.owner.put('/organisation', { ...settings, name: 'Taken over' })).status).toBe(200);
  expect((await a.owner.get('/organisation')).body).toMatchObject({ name: 'A', version: 1 });
});
