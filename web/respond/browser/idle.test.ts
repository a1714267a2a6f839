import { expect, test } from 'vitest';
import { patience, secondsLeft } from './idle.ts';

test('somebody is asked in time to answer, the seconds count down to zero, and a device that slept has none left', () => {
  const since = 1_000_000;
  const at = (seconds: number) => secondsLeft(since, since + seconds * 1000);
  expect([at(0), at(89.9)]).toEqual([undefined, undefined]);
  expect([at(90), at(90.1), at(119.5), at(120), at(9999)]).toEqual([30, 30, 1, 0, 0]);
  expect(patience.gone - patience.asked).toBeGreaterThanOrEqual(20);
});
