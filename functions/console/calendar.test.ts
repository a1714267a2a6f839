import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { CalendarState, MadeCalendar } from '#contract/calendar.ts';
import { Programme } from '#contract/programme.ts';
import { install, newestEntry, type Installation } from './fixture.ts';

const settings = {
  ...{ name: 'Quarterly pulse', rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 }, fiscalMonth: 1 },
  ...{ starts: '2026-07-01', opensAt: '09:00', closesAt: '18:00', answerDays: 14, holidays: null },
  ...{ turns: [{ instrument: 'it-pulse', form: 'long' }], cuts: [], approval: false },
};

/** What a calendar program without a session gets. */
const fetched = ({ app }: Installation, address: string) => app.request(new URL(address).pathname);
const daysOf = async (reply: Response) =>
  ICAL.Component.fromString(await reply.text())
    .getAllSubcomponents('vevent')
    .map((one) => String(one.getFirstPropertyValue('dtstart')));

test('a calendar program reads the coming waves by the address alone, and a wave that is moved has moved there', async () => {
  const world = await install();
  const { owner } = await world.organisation('Acme');
  const programme = Programme.parse((await owner.post('/programmes', settings)).body);
  expect((await owner.get('/calendar')).body).toEqual({ created: null });
  const made = await owner.post('/calendar');
  expect(made.status).toBe(201);
  const { address } = MadeCalendar.parse(made.body);
  const reply = await fetched(world, address);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const days = await daysOf(reply);
  expect(days).toHaveLength(13);
  expect(days[0]).toBe('2026-07-07T07:00:00Z');
  const move = { action: 'move', day: '2026-07-07', to: '2026-07-14', version: 1 };
  expect((await owner.post(`/programmes/${programme.id}/changes`, move)).status).toBe(200);
  expect((await daysOf(await fetched(world, address)))[0]).toBe('2026-07-14T07:00:00Z');
});

test('there is one address: a new one ends the old one, ending leaves none, and the log says so without the secret', async () => {
  const world = await install();
  const { owner } = await world.organisation('Acme');
  const [first, second] = [await owner.post('/calendar'), await owner.post('/calendar')].map(
    ({ body }) => MadeCalendar.parse(body).address,
  );
  if (first === undefined || second === undefined) throw new Error('no address was made');
  expect((await fetched(world, first)).status).toBe(404);
  expect((await fetched(world, second)).status).toBe(200);
  expect(CalendarState.parse((await owner.get('/calendar')).body).created).not.toBeNull();
  expect((await owner.delete('/calendar')).status).toBe(204);
  expect((await owner.delete('/calendar')).status).toBe(404);
  expect((await fetched(world, second)).status).toBe(404);
  expect(await newestEntry(owner)).toMatchObject({ action: 'calendar.revoked' });
  const secret = /calendar\/(.+)\.ics/.exec(second)?.[1] ?? '';
  expect(secret).toHaveLength(43);
  expect(JSON.stringify((await owner.get('/log')).body)).not.toContain(secret);
});

test('whoever guesses addresses is slowed down, and whoever knows one is not', async () => {
  const world = await install({ signInRate: { burst: 2, perSecond: 0.01 } });
  const { owner } = await world.organisation('Acme');
  const { address } = MadeCalendar.parse((await owner.post('/calendar')).body);
  const guesses = [];
  for (let guess = 0; guess < 4; guess++) guesses.push((await fetched(world, `${address}x`)).status);
  expect(guesses.at(-1)).toBe(429);
  expect((await fetched(world, address)).status).toBe(200);
});
