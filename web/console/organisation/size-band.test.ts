import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeBandOf } from '#core/benchmark/peer-group.ts';
import { sizeBandFor } from './size-band.ts';

test('the band shown while typing is the one the peer groups are made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (workforce) => {
      expect(sizeBandFor(workforce)).toBe(sizeBandOf(workforce));
    }),
    { examples: [[49], [50], [249], [250], [999], [1000], [4999], [5000]] },
  );
  for (const nothing of [null, 0, -4, 3.5]) expect(sizeBandFor(nothing)).toBeNull();
});
