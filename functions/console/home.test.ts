import { expect, test } from 'vitest';
import { Home } from '#contract/home.ts';
import { Me } from '#contract/organisation.ts';
import { Wave } from '#contract/wave.ts';
import type { Event } from '#core/audit/chain.ts';
import { appendLog } from '#store/log.ts';
import { noteMissing } from '#store/mail.ts';
import { switchRoster } from '#store/roster.ts';
import { changeWave } from '#store/wave.ts';
import { install, type Browser } from './fixture.ts';
import { plan, publishExample } from './published.fixture.ts';

const homeOf = async (browser: Browser) => Home.parse((await browser.get('/home')).body);

test('an organisation that was just founded is told where to begin', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  const home = await homeOf(owner);
  expect(home.needs).toEqual([{ kind: 'roster' }, { kind: 'industry' }]);
  expect(home).toMatchObject({ waves: [], people: 0, ahead: [], running: [], since: null, ran: [] });
});

test('home tells what needs somebody, what runs and what comes, of its own organisation alone', async () => {
  const { organisation, deps } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const people = [{ person: 'p1', unit: ['Group'], language: 'de' as const }];
  await switchRoster(a.scope, { from: 0, people, origin: 'import_1', now: deps.now() });
  await noteMissing(a.scope, { address: 'gone@acme.example', wave: 'wave_1' }, deps.now());
  const published = await publishExample(a);
  await changeWave(a.scope, published, ['published'], { publishedAt: deps.now() });
  const reminders = { days: [3], audience: 'unused' };
  const reply = await a.owner.post('/waves', { ...plan, reminders, name: 'Q2', opens: '2026-05-12T07:00:00.000Z' });
  expect(reply.status).toBe(201);
  const { id } = Wave.parse(reply.body);
  const participation = { credentials: 145, asOf: deps.now() };
  await changeWave(a.scope, id, ['draft'], { state: 'open', invited: 240, participation });
  const settings = {
    ...{ name: 'Quarterly', rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 }, fiscalMonth: 1, cuts: [] },
    ...{ starts: '2026-06-01', opensAt: '09:00', closesAt: '18:00', answerDays: 14, holidays: null, approval: false },
    turns: [{ instrument: 'alignment-pulse', form: 'long' }],
  };
  expect((await a.owner.post('/programmes', settings)).status).toBe(201);
  const home = await homeOf(a.owner);
  expect(home.needs.map(({ kind }) => kind)).toEqual(['addresses', 'owed', 'industry']);
  expect(home.running).toEqual([
    { wave: id, invited: 240, credentials: 145, asOf: deps.now(), margin: 9, reminder: '2026-05-15T07:00:00.000Z' },
  ]);
  expect(home.ahead).toMatchObject([{ programme: { name: 'Quarterly' }, opens: '2026-07-07T07:00:00.000Z' }]);
  expect((await homeOf(b.owner)).waves).toEqual([]);
});

test('what ran by itself is told since the sign-in before this one, without what people did', async () => {
  const { organisation, deps, pass } = await install();
  const { owner, scope } = await organisation('A');
  const { id, name } = Wave.parse((await owner.post('/waves', plan)).body);
  const log = async (action: string, more: Partial<Event> = {}) => {
    pass(60);
    await appendLog(scope, { at: deps.now(), actor: 'open', action, subject: id, ...more });
  };
  await log('wave.frozen', { actor: 'freeze' });
  await log('wave.opened', { detail: { name, minutesLate: 90 } });
  await log('wave.discarded', { actor: 'member_x' });
  const told = async () => {
    const { since, ran } = await homeOf(owner);
    return [since, ran.map(({ action, minutesLate }) => [action, minutesLate])];
  };
  const before = [
    ['wave.opened', 90],
    ['wave.frozen', undefined],
  ];
  expect(await told()).toEqual([null, before]);
  const { member } = Me.parse((await owner.get('/me')).body);
  const signIn = () => log('member.signedIn', { actor: member ?? '' });
  await signIn();
  await log('wave.closed', { actor: 'close' });
  expect(await told()).toEqual(['2026-05-04T09:00:00.000Z', [['wave.closed', undefined], ...before]]);
  await signIn();
  expect(await told()).toEqual(['2026-05-04T09:04:00.000Z', [['wave.closed', undefined]]]);
});
