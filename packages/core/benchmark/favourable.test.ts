import fc from 'fast-check';
import { expect, test } from 'vitest';
import { favourableShares } from './favourable.ts';
import { item, report, root } from './fixture.ts';

const shares = (favourable: number, n: number) =>
  favourableShares({ ...report, nodes: [{ ...root, items: { P7: { ...item(60, n), favourable }, P6: null } }] });

test('a share keeps its published value and gets the interval of Wilson for all its answers', () => {
  // scipy 1.17.1: binomtest(170, 250).proportion_ci(method='wilson') is 0.61983 to 0.73473; ends are rounded outward.
  expect(shares(68, 250)).toEqual({ P7: { percent: 68, interval: [61, 74], n: 250 } });
});

test('what is not shown, and an instrument with sides, gives no share', () => {
  expect(Object.keys(shares(50, 40))).toEqual(['P7']);
  expect(favourableShares({ ...report, dimensions: [] })).toEqual({});
});

test('the interval holds the share and stays between 0 and 100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 10, max: 5000 }), (favourable, n) => {
      const [low, high] = shares(favourable, n)['P7']?.interval ?? [Number.NaN, Number.NaN];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(favourable);
      expect(high).toBeGreaterThanOrEqual(favourable);
    }),
    { numRuns: 200 },
  );
});
