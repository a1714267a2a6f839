import { expect, test } from 'vitest';
import { Programme, ProgrammeList, ProgrammePreview, type ProgrammeSettings } from '#contract/programme.ts';
import { Wave } from '#contract/wave.ts';
import { dueBefore } from '#store/due.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { install, newestEntry } from './fixture.ts';

const settings: ProgrammeSettings = {
  name: 'Quarterly pulse',
  rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2099-01-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 14,
  holidays: { country: 'DE', region: 'BY' },
  turns: [{ instrument: 'it-pulse', form: 'long' }],
  cuts: [],
  approval: false,
};

test('the next eight waves and the smallest change they show are seen before anything is saved', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const reply = await owner.post('/programmes/preview', settings);
  const preview = ProgrammePreview.parse(reply.body);
  expect(preview.waves).toHaveLength(8);
  // 6 January 2099 is a Tuesday and Epiphany, a holiday in Bavaria.
  expect(preview.waves[0]).toMatchObject({ day: '2099-01-06', opensOn: '2099-01-07', shifts: ['holiday'] });
  expect(preview).toMatchObject({ people: 0, answers: 0, rate: null, detectable: null });
  expect((await owner.get('/programmes')).body).toEqual({ programmes: [] });
});

test('a programme that is begun is listed with its next waves, in the log, and due a day before its first freeze', async () => {
  const { organisation, database } = await install();
  const { owner, scope } = await organisation('Acme');
  const reply = await owner.post('/programmes', settings);
  expect(reply.status).toBe(201);
  const programme = Programme.parse(reply.body);
  const [listed] = ProgrammeList.parse((await owner.get('/programmes')).body).programmes;
  expect(listed?.programme).toEqual(programme);
  expect(listed?.waves).toHaveLength(8);
  expect(await newestEntry(owner)).toMatchObject({ action: 'programme.begun', subject: programme.id });
  const [due] = await dueBefore(database, '2100', 1);
  expect(due).toMatchObject({ kind: 'programme', tenant: scope.tenant, wave: programme.id });
});

test('a programme begins after today, at a place whose holidays are known, and only admins begin one', async () => {
  const { organisation } = await install();
  const { owner, member } = await organisation('Acme');
  expect((await owner.post('/programmes', { ...settings, starts: '2020-01-01' })).body).toMatchObject({
    errors: [{ path: 'starts' }],
  });
  const nowhere = { ...settings, holidays: { country: 'XX', region: null } };
  expect((await owner.post('/programmes', nowhere)).body).toMatchObject({ errors: [{ path: 'holidays' }] });
  expect((await (await member('analyst')).post('/programmes', settings)).status).toBe(403);
});

test('another organisation sees none of it', async () => {
  const { organisation } = await install();
  const [acme, other] = [await organisation('Acme'), await organisation('Other')];
  await acme.owner.post('/programmes', settings);
  expect((await other.owner.get('/programmes')).body).toEqual({ programmes: [] });
});

test('a change is saved with its due work and in the log, of two at once one is, and a frozen wave stays as it is', async () => {
  const { organisation, database } = await install();
  const { owner, scope } = await organisation('Acme');
  const programme = Programme.parse((await owner.post('/programmes', settings)).body);
  const path = `/programmes/${programme.id}/changes`;
  const dueAt = async () =>
    (await dueBefore(database, '2999', 10)).flatMap(({ kind, dueAt: at }) => (kind === 'programme' ? [at] : []));
  const [before] = await dueAt();
  const skip = { action: 'skip', day: '2099-01-06', version: 1 };
  const replies = await Promise.all([owner.post(path, skip), owner.post(path, skip)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [after] = await dueAt();
  expect(before && after && before < after).toBe(true);
  expect(await newestEntry(owner)).toMatchObject({
    action: 'programme.waveSkipped',
    detail: { name: 'Quarterly pulse', day: '2099-01-06' },
  });
  const plan = { name: 'Spring', instrument: 'it-pulse', form: 'long', opens: '2099-07-07T07:00:00.000Z' };
  const planned = Wave.parse((await owner.post('/waves', { ...plan, closes: '2099-07-21T16:00:00.000Z' })).body);
  await changeWave(scope, planned.id, ['draft'], { state: 'frozen' });
  expect(await owner.post(path, { action: 'stop', version: 2 })).toMatchObject({ body: { state: 'stopped' } });
  expect(await dueAt()).toEqual([]);
  expect(await getWave(scope, planned.id)).toEqual({ ...planned, state: 'frozen' });
  expect((await owner.post(path, { action: 'resume', version: 3 })).body).toMatchObject({ code: 'programme.state' });
});

test('a programme is run at once on a working day, due from now on and in the log, and only by admins', async () => {
  const { organisation, database, deps } = await install();
  const { owner, member } = await organisation('Acme');
  const programme = Programme.parse((await owner.post('/programmes', settings)).body);
  const path = `/programmes/${programme.id}/run`;
  expect((await (await member('cio')).post(path, { version: 1 })).status).toBe(403);
  expect((await owner.post(path, { version: 7 })).status).toBe(409);
  // The clock of the fixture shows a Monday.
  const reply = await owner.post(path, { version: 1 });
  expect(reply).toMatchObject({ status: 200, body: { runs: '2099-01-06', version: 2 } });
  expect(await newestEntry(owner)).toMatchObject({ action: 'programme.run', detail: { day: '2099-01-06' } });
  expect(await dueBefore(database, deps.now(), 9)).toMatchObject([{ kind: 'programme', wave: programme.id }]);
  expect((await owner.post('/programmes/programme_0/run', { version: 1 })).status).toBe(404);
});

test('a programme is not run at once on a Sunday', async () => {
  const { organisation, pass } = await install();
  pass(6 * 86_400);
  const { owner } = await organisation('Acme');
  const programme = Programme.parse((await owner.post('/programmes', settings)).body);
  const reply = await owner.post(`/programmes/${programme.id}/run`, { version: 1 });
  expect(reply.body).toMatchObject({ code: 'programme.notToday' });
});

test('other settings are seen before they are saved, count from tomorrow on, and leave waves that exist alone', async () => {
  const { organisation, database } = await install();
  const { owner, member } = await organisation('Acme');
  const begun = Programme.parse((await owner.post('/programmes', settings)).body);
  const path = `/programmes/${begun.id}`;
  const reset = { ...settings, rule: { kind: 'beforeEnd', months: 3, days: 15 }, version: 1 };
  const preview = ProgrammePreview.parse((await owner.post(`${path}/preview`, reset)).body);
  expect(preview.waves[0]).toMatchObject({ day: '2099-03-16' });
  expect((await owner.get('/programmes')).body).toMatchObject({ programmes: [{ programme: begun }] });
  expect((await (await member('analyst')).put(path, reset)).status).toBe(403);
  expect(await owner.put(path, reset)).toMatchObject({ status: 200, body: { rule: reset.rule, version: 2 } });
  expect(await owner.put(path, reset)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(await newestEntry(owner)).toMatchObject({ action: 'programme.changed', subject: begun.id });
  const [due] = await dueBefore(database, '2100', 9);
  expect(due?.dueAt.slice(0, 10)).toBe('2099-03-12');
});

test('settings that do not fit, another audience and another organisation’s programme are refused', async () => {
  const { organisation } = await install();
  const [acme, other] = [await organisation('Acme'), await organisation('Other')];
  const begun = Programme.parse((await acme.owner.post('/programmes', settings)).body);
  const put = (change: object) => acme.owner.put(`/programmes/${begun.id}`, { ...settings, version: 1, ...change });
  expect((await put({ starts: '2020-01-01' })).body).toMatchObject({ errors: [{ path: 'starts' }] });
  expect((await put({ audience: { roles: ['lead'] } })).body).toMatchObject({ code: 'request.invalid' });
  expect((await put({ rule: { kind: 'weeks', weeks: 1, weekday: 2 } })).body).toMatchObject({
    code: 'programme.tooOften',
  });
  expect((await other.owner.put(`/programmes/${begun.id}`, { ...settings, version: 1 })).status).toBe(404);
  await acme.owner.post(`/programmes/${begun.id}/changes`, { action: 'stop', version: 1 });
  expect((await put({ version: 2 })).body).toMatchObject({ code: 'programme.state' });
});
