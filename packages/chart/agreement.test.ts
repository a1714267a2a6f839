import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import type { Rect } from './marks.ts';

function bars(width: number, tone: string): readonly Rect[] {
  return (
    everyChart['agreement']?.(width).marks.filter((mark): mark is Rect => mark.kind === 'rect' && mark.tone === tone) ??
    []
  );
}

test.each([340, 845])('low lies left and high lies right of one axis at %d px', (width) => {
  const ends = bars(width, 'div2').map((bar) => bar.x + bar.width);
  const starts = bars(width, 'div4').map((bar) => bar.x);
  for (const start of starts) expect(start).toBeCloseTo(starts[0] ?? 0, 9);
  // A gap of one px parts neighbouring segments.
  for (const end of ends) expect(end).toBeCloseTo((starts[0] ?? 0) - 1, 9);
});

test('the middle pushes nobody: it has a baseline of its own, or on a phone its number', () => {
  const middle = bars(845, 'div3');
  expect(new Set(middle.map((bar) => bar.x)).size).toBe(1);
  expect(bars(340, 'div3')).toHaveLength(0);
});

test('segments are as long as their shares', () => {
  const [first, second] = bars(845, 'div4');
  expect(((first?.width ?? 0) + 1) / ((second?.width ?? 0) + 1)).toBeCloseTo(42 / 23, 9);
});
