import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import type { Rect } from './marks.ts';

const drawing = everyChart['mirror']?.(845);
const bars = (tone: string): readonly Rect[] =>
  drawing?.marks.filter((mark): mark is Rect => mark.kind === 'rect' && mark.tone === tone) ?? [];

test('unison is equal length', () => {
  expect(bars('sideA')[1]?.width).toBeCloseTo(bars('sideB')[1]?.width ?? 0, 9);
});

test('the missing length is dashed where the gap is real and nowhere else', () => {
  const dashed = drawing?.marks.filter((mark) => mark.kind === 'polyline') ?? [];
  expect(dashed).toHaveLength(1);
  // 3.7 − 3.0 on a scale on which one level is as long as the bar of 2.
  const xs = dashed.flatMap((mark) => mark.points.map(([x]) => x));
  const level = (bars('sideA')[0]?.width ?? 0) / 2;
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(0.7 * level, 0);
});

test('a side that is not shown has words and no bar', () => {
  expect(bars('sideB')[2]?.width).toBe(0);
  expect(drawing?.marks.some((mark) => mark.kind === 'label' && mark.text === 'nicht gezeigt')).toBe(true);
});
