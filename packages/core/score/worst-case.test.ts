import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enps } from './enps.ts';
import { worstCase } from './worst-case.ts';

test('the bounds are the scores that the silent would give if all were detractors, and all promoters', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(200), (promoters, passives, detractors, silent) => {
      const n = promoters + passives + detractors;
      fc.pre(n > 0);
      const [low, high] = worstCase(enps({ promoters, passives, detractors }), n, n + silent);
      expect(low).toBeCloseTo(enps({ promoters, passives, detractors: detractors + silent }), 12);
      expect(high).toBeCloseTo(enps({ promoters: promoters + silent, passives, detractors }), 12);
    }),
  );
});
