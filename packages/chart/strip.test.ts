import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import type { Rect } from './marks.ts';
import { strip } from './strip.ts';

const named = (width: number): readonly string[] =>
  everyChart['strip']?.(width).marks.flatMap((mark) => (mark.kind === 'label' && mark.y === 128 ? [mark.text] : [])) ??
  [];

test('the own interval lies between its ends on the released scale', () => {
  const drawing = everyChart['strip']?.(845);
  const rect = (tone: string): Rect | undefined =>
    drawing?.marks.find((mark): mark is Rect => mark.kind === 'rect' && mark.tone === tone);
  const band = rect('band');
  const own = rect('own');
  // Band −24…28, own 3…19: 27/52 and 43/52 along it.
  expect(((own?.x ?? 0) - (band?.x ?? 0)) / (band?.width ?? 1)).toBeCloseTo(27 / 52, 9);
  expect((own?.width ?? 0) / (band?.width ?? 1)).toBeCloseTo(16 / 52, 9);
});

test('numbers that would touch are left out, the ends and the median never', () => {
  expect(named(845)).toHaveLength(9);
  const few = named(300);
  expect(few.length).toBeLessThan(9);
  expect(few).toEqual(expect.arrayContaining(['−24', '+2', '+28']));
});

test('where the median alone is released there is no band', () => {
  const drawing = strip(600, {
    quantiles: { kind: 'median', values: [5] },
    own: null,
    ownName: '',
    ownText: '',
    median: 'Median',
    percentile: String,
    format: String,
    lower: '',
    higher: '',
    text: String,
  });
  expect(drawing.marks.some((mark) => mark.kind === 'rect')).toBe(false);
  expect(drawing.values).toHaveLength(1);
});
