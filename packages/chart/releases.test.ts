import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import { releases, type ReleasePoint } from './releases.ts';

const drawing = everyChart['releases']?.(640);
const tones = (tone: string) => drawing?.marks.filter((mark) => mark.tone === tone) ?? [];

test('a quarter that shows nothing is hatched and has neither band nor median', () => {
  expect(tones('band')).toHaveLength(3);
  expect(tones('zero')).toHaveLength(3);
  expect(tones('hatch').length).toBeGreaterThan(4);
});

test('hatching is of one slope and stays in its column', () => {
  const strokes = tones('hatch').flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
  for (const { x1, y1, x2, y2 } of strokes) expect(x2 - x1).toBeCloseTo(y1 - y2);
  const [left, right] = [Math.min(...strokes.map(({ x1 }) => x1)), Math.max(...strokes.map(({ x2 }) => x2))];
  expect(right - left).toBeLessThanOrEqual(44.001);
});

test('every quarter is one step for the keyboard, the oldest first', () => {
  expect(drawing?.values.map(({ text }) => text)).toEqual(['Q4', 'nicht gezeigt', 'Q2', 'Q3']);
});

const value = fc.integer({ min: -100, max: 100 });
const point: fc.Arbitrary<ReleasePoint> = fc.record({
  name: fc.constant('2026-Q3'),
  quantiles: fc.option(value.map((median) => ({ kind: 'median', values: [median] }) as const)),
  own: fc.option(value.map((score) => ({ score, interval: [score - 7, score + 7] as const }))),
  text: fc.constant('x'),
});

test('whatever was released, every mark stays on the drawing and the labels do not touch', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), fc.integer({ min: 300, max: 1200 }), (points, width) => {
      const { marks } = releases(width, { points, height: 236, format: String });
      for (const mark of marks)
        if (mark.kind === 'line') for (const at of [mark.y1, mark.y2]) expect(at >= 0 && at <= 236).toBe(true);
      const names = marks.flatMap((mark) => (mark.kind === 'label' && mark.anchor === 'middle' ? [mark.x] : []));
      for (const [index, x] of names.slice(1).entries()) expect(x - (names[index] ?? 0)).toBeGreaterThanOrEqual(59.9);
    }),
    { numRuns: 100 },
  );
});
