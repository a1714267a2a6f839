import { expect, test } from 'vitest';
import { restsFrom } from './rest.ts';

const wave = { id: 'wave_2', instrument: 'it-pulse', opens: '2026-05-29T07:00:00.000Z' } as const;
const earlier = { ...wave, id: 'wave_1', manifestSha256: 'ab' };

test('nobody is invited twice to the same instrument within 28 days, measured between openings', () => {
  expect(restsFrom(wave, { ...earlier, opens: '2026-05-01T07:00:00.001Z' })).toBe(true);
  expect(restsFrom(wave, { ...earlier, opens: '2026-05-01T07:00:00.000Z' })).toBe(false);
  expect(restsFrom(wave, { ...earlier, opens: '2026-06-01T07:00:00.000Z' })).toBe(true);
  expect(restsFrom(wave, { ...earlier, instrument: 'alignment-pulse' })).toBe(false);
  expect(restsFrom(wave, { ...earlier, id: 'wave_2' })).toBe(false);
  const { manifestSha256, ...draft } = earlier;
  expect(manifestSha256).toBe('ab');
  expect(restsFrom(wave, draft)).toBe(false);
});
