import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOf } from '#core/survey/audience.ts';
import { getDraw, putDraw, shareBy } from './draw.ts';
import { freshDatabase } from './fixture.ts';
import { scopeTo } from './scope.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);

// Independent: Python, int.from_bytes(hmac.new(bytes(range(32)), name, 'sha256').digest()[:6], 'big') % 4
test('a person’s share is 48 bits of the HMAC under the programme’s key', () => {
  const shareOf = shareBy(key);
  expect(['p001', 'p002', 'Zoë'].map((person) => shareOf(person, 4))).toEqual([1, 3, 2]);
});

test('shares have nobody in common, leave nobody out, and keep everybody whoever else comes or goes', () => {
  const person = fc.string({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { maxLength: 60 }),
      fc.uniqueArray(person, { maxLength: 20 }),
      fc.integer({ min: 2, max: 52 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (stay, come, of, drawn) => {
        const shareOf = shareBy(drawn);
        const rosterOf = (names: readonly string[]) =>
          [...new Set(names)].map((name) => ({ person: name, unit: ['A'] }));
        const sharesOf = (names: readonly string[]) =>
          Array.from({ length: of }, (_, number) =>
            askedOf(rosterOf(names), { share: { number, of } }, shareOf).map((one) => one.person),
          );
        const before = sharesOf(stay);
        expect(before.flat().toSorted()).toEqual(stay.toSorted());
        const after = sharesOf([...come, ...stay].reverse());
        for (const [number, share] of before.entries())
          expect(after[number]?.filter((name) => stay.includes(name)).toSorted()).toEqual(share.toSorted());
      },
    ),
    { numRuns: 40 },
  );
});

test('shares are about as large as one another', () => {
  const people = Array.from({ length: 4000 }, (_, index) => `person-${index}`);
  const sizes = [...Map.groupBy(people, (person) => shareBy(key)(person, 8)).values()].map(({ length }) => length);
  // Chi-square with 7 degrees of freedom, 99.9 %: 24.3.
  expect(sizes.reduce((sum, size) => sum + (size - 500) ** 2 / 500, 0)).toBeLessThan(24.3);
});

test('a draw is kept once, for its own organisation, and never replaced', async () => {
  const database = await freshDatabase();
  const scope = scopeTo(database, 'org_a');
  await putDraw(scope, 'programme_1', key);
  await expect(putDraw(scope, 'programme_1', new Uint8Array(32))).rejects.toThrow();
  expect((await getDraw(scope, 'programme_1'))?.('p001', 4)).toBe(shareBy(key)('p001', 4));
  expect(await getDraw(scopeTo(database, 'org_b'), 'programme_1')).toBeUndefined();
});
