import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOf, covers, isAlike, isPartial, plainAudience, type Audience } from './audience.ts';

const people = [
  { person: 'a', unit: ['Group', 'IT', 'Desk'], role: 'lead' },
  { person: 'b', unit: ['Group', 'IT'], role: 'staff' },
  { person: 'c', unit: ['Group', 'IT-Services'] },
  { person: 'd', unit: ['Group', 'Sales'], role: 'lead' },
] as const;
const asked = (audience?: Audience, shareOf?: (person: string, of: number) => number): string =>
  askedOf(people, audience, shareOf)
    .map(({ person }) => person)
    .join('');

test('units ask everybody in them and below, roles those who have one of them, both together those who fit both', () => {
  expect(asked()).toBe('abcd');
  expect(asked({ units: [['Group', 'IT']] })).toBe('ab');
  expect(
    asked({
      units: [
        ['Group', 'IT', 'Desk'],
        ['Group', 'Sales'],
      ],
    }),
  ).toBe('ad');
  expect(asked({ units: [['IT']] })).toBe('');
  expect(asked({ roles: ['lead'] })).toBe('ad');
  expect(asked({ units: [['Group', 'IT']], roles: ['staff'] })).toBe('b');
});

test('shares ask everybody once, and nobody twice', () => {
  const draw = (person: string, of: number): number => (person.codePointAt(0) ?? 0) % of;
  expect([0, 1, 2].map((number) => asked({ share: { number, of: 3 } }, draw)).sort()).toEqual(['ad', 'b', 'c'].sort());
  expect(() => asked({ share: { number: 0, of: 3 } })).toThrow();
});

test('an audience is written in one way, whatever order it was chosen in, and asks the same people', () => {
  expect(plainAudience({})).toBeUndefined();
  expect(plainAudience({ units: [['B'], ['A', 'x'], ['A'], ['B']], roles: ['staff', 'lead', 'staff'] })).toEqual({
    units: [['A'], ['B']],
    roles: ['lead', 'staff'],
  });
  const path = fc.array(fc.constantFrom('Group', 'IT', 'Desk', 'Sales'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 5 }), (units) => {
      expect(asked(plainAudience({ units }))).toBe(asked({ units }));
      expect(plainAudience({ units })).toEqual(plainAudience({ units: units.toReversed() }));
    }),
  );
});

test('a random share stands for everybody; chosen units or roles do not', () => {
  const share = { number: 1, of: 4 };
  expect([
    isPartial(undefined),
    isPartial({ share }),
    isPartial({ roles: ['lead'] }),
    isPartial({ units: [['A']] }),
  ]).toEqual([false, false, true, true]);
  expect(isAlike({ share }, undefined)).toBe(true);
  expect(isAlike({ units: [['A']], share }, { units: [['A']] })).toBe(true);
  expect(isAlike({ units: [['A']] }, { units: [['B']] })).toBe(false);
  expect(isAlike({ units: [['A']] }, undefined)).toBe(false);
});

test('who is new is told by a wave that could have asked them: of everybody, of the same choice, or the same share', () => {
  const share = (number: number, id = 'p') => ({ audience: { share: { number, of: 4 } }, programme: { id } });
  const sales = { audience: { units: [['Sales']] } };
  expect([covers({}, sales), covers(sales, sales), covers({}, share(2)), covers(share(2), share(2))]).toEqual([
    ...[true, true, true, true],
  ]);
  expect([
    covers(sales, {}),
    covers(share(1), share(2)),
    covers(share(2, 'q'), share(2)),
    covers(share(2), {}),
  ]).toEqual([...[false, false, false, false]]);
});
