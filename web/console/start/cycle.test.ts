import { expect, test } from 'vitest';
import { cycleLayout } from './cycle.ts';

test.each([288, 340, 390, 640, 759, 760, 900, 1200])(
  'at %d px every station has its place and its words have room',
  (width) => {
    const { stations, height, wide, room, back } = cycleLayout(width, 5);
    expect(stations).toHaveLength(5);
    for (const [x, y] of stations) {
      expect(wide ? x - room / 2 : x).toBeGreaterThanOrEqual(0);
      expect(wide ? x + room / 2 : x + room).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(height);
    }
    // The longest single word of a station, "Zusammenarbeit", at 13 px.
    expect(room).toBeGreaterThan(14 * 13 * 0.54);
    expect(back === undefined).toBe(!wide);
  },
);
