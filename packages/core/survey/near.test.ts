import { expect, test } from 'vitest';
import { areNear } from './near.ts';

const wave = { id: 'wave_2', instrument: 'it-pulse', opens: '2026-05-29T07:00:00.000Z' } as const;
const other = { ...wave, id: 'wave_1' };

test('nobody is invited twice to the same instrument within 28 days, measured between openings', () => {
  expect(areNear(wave, { ...other, opens: '2026-05-01T07:00:00.001Z' })).toBe(true);
  expect(areNear(wave, { ...other, opens: '2026-05-01T07:00:00.000Z' })).toBe(false);
  expect(areNear(wave, { ...other, opens: '2026-06-01T07:00:00.000Z' })).toBe(true);
  expect(areNear(wave, { ...other, instrument: 'alignment-pulse' })).toBe(false);
  expect(areNear(wave, wave)).toBe(false);
});
