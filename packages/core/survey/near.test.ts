import { expect, test } from 'vitest';
import { areClose, areNear, meetsOpenLink } from './near.ts';

const zone = 'Europe/Berlin';
const wave = { id: 'wave_2', instrument: 'it-pulse', opens: '2026-05-29T07:00:00.000Z' } as const;
const other = { ...wave, id: 'wave_1' };

test('nobody is invited twice to the same instrument within 28 calendar days, measured between opening days', () => {
  expect(areNear(wave, { ...other, opens: '2026-05-02T07:00:00.000Z' }, zone)).toBe(true);
  expect(areNear(wave, { ...other, opens: '2026-05-01T15:00:00.000Z' }, zone)).toBe(false);
  expect(areNear(wave, { ...other, opens: '2026-06-01T07:00:00.000Z' }, zone)).toBe(true);
  expect(areNear(wave, { ...other, instrument: 'alignment-pulse' }, zone)).toBe(false);
  expect(areNear(wave, wave, zone)).toBe(false);
});

// Germany's clocks went forward on 29 March 2026: these four weeks are an hour short.
test('four weeks are 28 days whatever the clocks do, by the calendar of the zone', () => {
  const spring = { ...other, opens: '2026-03-10T08:00:00.000Z' };
  expect(areNear({ ...wave, opens: '2026-04-07T07:00:00.000Z' }, spring, zone)).toBe(false);
  expect(areNear({ ...wave, opens: '2026-04-06T21:59:00.000Z' }, spring, zone)).toBe(true);
  expect(areNear({ ...wave, opens: '2026-04-06T22:00:00.000Z' }, spring, zone)).toBe(false);
  expect(areNear({ ...wave, opens: '2026-04-06T22:00:00.000Z' }, spring, 'UTC')).toBe(true);
});

test('different shares of one draw may be asked within days, the same share or other draws may not', () => {
  const share = (number: number, of = 4, id = 'p') => ({ audience: { share: { number, of } }, programme: { id } });
  const next = { ...other, opens: '2026-06-05T07:00:00.000Z' };
  expect(areNear({ ...wave, ...share(0) }, { ...next, ...share(1) }, zone)).toBe(false);
  expect(areClose({ ...wave, ...share(0) }, { ...next, ...share(1) }, zone)).toBe(true);
  for (const same of [share(0), share(1, 3), share(1, 4, 'q'), {}])
    expect(areNear({ ...wave, ...share(0) }, { ...next, ...same }, zone)).toBe(true);
});

test('an open link meets every wave of its instrument within 28 days, since nobody knows who answers by it', () => {
  const next = { ...other, opens: '2026-06-05T07:00:00.000Z' };
  const open = { audience: { openLink: true } } as const;
  expect(meetsOpenLink({ ...wave, ...open }, next, zone)).toBe(true);
  expect(meetsOpenLink(wave, { ...next, ...open }, zone)).toBe(true);
  expect(meetsOpenLink(wave, next, zone)).toBe(false);
  expect(meetsOpenLink({ ...wave, ...open }, { ...next, opens: '2026-06-26T07:00:00.000Z' }, zone)).toBe(false);
});
