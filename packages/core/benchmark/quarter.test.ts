import { expect, test } from 'vitest';
import { quarterOf, releaseDue } from './quarter.ts';

test('quarters are those of the calendar in UTC', () => {
  expect(quarterOf('2026-01-01T00:00:00.000Z')).toBe('2026-Q1');
  expect(quarterOf('2026-12-31T23:59:59.999Z')).toBe('2026-Q4');
});

test('a release waits a week after its quarter', () => {
  expect(releaseDue('2026-Q4')).toBe('2027-01-08T00:00:00.000Z');
  expect(releaseDue('2026-Q1')).toBe('2026-04-08T00:00:00.000Z');
});
