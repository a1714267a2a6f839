import { expect, test } from 'vitest';
import { formatIn } from './format.ts';

const de = formatIn('de');
const en = formatIn('en');

test('a score carries a real sign and zero carries none', () => {
  expect([de.signed(11), de.signed(-9), de.signed(0), de.signed(-0)]).toEqual(['+11', '−9', '0', '0']);
});

test('percent stays with its number in German and has no space in English', () => {
  expect(de.percent(75)).toBe('75\u00a0%');
  expect(en.percent(75)).toBe('75%');
});

test('intervals are parted by what the language allows', () => {
  expect(de.interval([4, 18], { signed: true })).toBe('[+4, +18]');
  expect(de.interval([0.3, 1.1], { signed: true, decimals: 1 })).toBe('[+0,3; +1,1]');
  expect(en.interval([0.3, 1.1], { signed: true, decimals: 1 })).toBe('[+0.3, +1.1]');
  expect(en.interval([60, 67])).toBe('[60–67]');
});

test('amounts are compact and never a negative zero', () => {
  expect(de.moneyRange(2_400_000, 3_500_000, 'EUR')).toMatch(/^2,4.3,5\s?Mio\.\s€$/u);
  expect(en.money(5800, 'EUR')).toBe('€58');
  expect(en.money(-0, 'EUR')).toBe('€0');
});

test('a count chooses its form', () => {
  const forms = { one: '# Person', other: '# Personen' };
  expect([de.plural(1, forms), de.plural(1236, forms)]).toEqual(['1 Person', '1.236 Personen']);
});

test('minutes above an hour are hours and minutes', () => {
  expect([de.minutes(56), de.minutes(120), de.minutes(181)]).toEqual([
    '56\u00a0min',
    '2\u00a0h',
    '3\u00a0h\u00a01\u00a0min',
  ]);
});
