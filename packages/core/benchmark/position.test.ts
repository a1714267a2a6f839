import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAgainst } from './position.ts';

const deciles = { deciles: [-20, -12, -5, 0, 4, 9, 15, 22, 31] };

test('against the median alone an interval lies below, around or above it', () => {
  expect(placeAgainst({ median: 10 }, [-3, 9])).toEqual({ against: 'median', place: 'below' });
  expect(placeAgainst({ median: 10 }, [10, 14])).toEqual({ against: 'median', place: 'around' });
  expect(placeAgainst({ median: 10 }, [11, 14])).toEqual({ against: 'median', place: 'above' });
});

test('an interval spans the bands that its ends lie in', () => {
  expect(placeAgainst(deciles, [5, 17])).toEqual({ against: 'deciles', from: 50, to: 80 });
  expect(placeAgainst({ quartiles: [-4, 6, 18] }, [7, 10])).toEqual({ against: 'quartiles', from: 50, to: 75 });
});

test('beyond the outermost released number the band reaches to the end', () => {
  expect(placeAgainst(deciles, [-40, -30])).toEqual({ against: 'deciles', from: 0, to: 10 });
  expect(placeAgainst(deciles, [40, 50])).toEqual({ against: 'deciles', from: 90, to: 100 });
  expect(placeAgainst(deciles, [-40, 50])).toEqual({ against: 'deciles', from: 0, to: 100 });
});

test('never one rank: a value that meets released numbers spans the bands beside them', () => {
  expect(placeAgainst(deciles, [0, 0])).toEqual({ against: 'deciles', from: 30, to: 50 });
  expect(placeAgainst({ deciles: [0, 0, 0, 1, 2, 3, 4, 5, 6] }, [0, 0])).toEqual({
    against: 'deciles',
    from: 0,
    to: 40,
  });
});

const anyDeciles = fc.array(fc.integer({ min: -60, max: 80 }), { minLength: 9, maxLength: 9 });
const end = fc.integer({ min: -100, max: 100 });

test('for all released numbers and intervals: a band within the group, wider the less is known, and moved up by no lower interval', () => {
  fc.assert(
    fc.property(anyDeciles, end, fc.nat(60), fc.nat(20), (values, low, width, more) => {
      const quantiles = { deciles: values.toSorted((a, b) => a - b) };
      const at = (from: number, to: number) => {
        const position = placeAgainst(quantiles, [from, to]);
        if (position.against === 'median') throw new Error('deciles were released');
        return position;
      };
      const own = at(low, low + width);
      expect(own.from >= 0 && own.from < own.to && own.to <= 100 && own.from % 10 === 0).toBe(true);
      const wider = at(low - more, low + width + more);
      expect(wider.from <= own.from && wider.to >= own.to).toBe(true);
      const higher = at(low + more, low + width + more);
      expect(higher.from >= own.from && higher.to >= own.to).toBe(true);
    }),
    { numRuns: 300 },
  );
});
