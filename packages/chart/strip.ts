import { dot, label, line, rect, type Drawing, type Mark, type Value } from './marks.ts';
import { medianOf, percentiles, type Own, type Quantiles } from './quantile.ts';
import { linear, textWidth } from './scale.ts';

export interface StripInput {
  readonly quantiles: Quantiles;
  readonly own: Own | null;
  readonly ownName: string;
  readonly ownText: string;
  readonly median: string;
  /** "10th", "90." … */
  readonly percentile: (percent: number) => string;
  readonly format: (value: number) => string;
  readonly lower: string;
  readonly higher: string;
  /** One released number in words. */
  readonly text: (percent: number, value: number) => string;
}

/** The released quantiles are the scale; the own interval lies on it, with the band it spans tinted. */
export function strip(width: number, input: StripInput): Drawing {
  const height = 186;
  const y = 74;
  const released: readonly number[] = input.quantiles.values;
  const own = input.own;
  const all = [...released, ...(own ? [own.score, ...own.interval] : [])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const margin = Math.max(4, (high - low) * 0.12);
  const x = linear(low - margin, high + margin, 4, width - 4);
  const first = released[0] ?? 0;
  const last = released.at(-1) ?? 0;
  const median = medianOf(input.quantiles);
  const marks: Mark[] = [];
  const values: Value[] = [];
  if (released.length > 1) marks.push(rect(x(first), y, x(last) - x(first), 30, 'band'));
  if (own) marks.push(rect(x(own.interval[0]), y, x(own.interval[1]) - x(own.interval[0]), 30, 'soft'));
  // Numbers that would touch are left out, never the ends or the median; the table has them all.
  const keep = new Set<number>([0, (released.length - 1) / 2, released.length - 1]);
  const place = (index: number): number => x(released[index] ?? 0);
  const free = (index: number): boolean =>
    [...keep].every((kept) => Math.abs(place(kept) - place(index)) > textWidth('Median ', 12) * 0.9);
  for (let index = 1; index < released.length - 1; index++) if (free(index)) keep.add(index);
  percentiles(input.quantiles).forEach((percent, index) => {
    const value = released[index] ?? 0;
    const middle = value === median && percent === 50;
    marks.push(
      line(
        x(value),
        y - (middle ? 8 : 0),
        x(value),
        y + 30 + (middle ? 8 : 0),
        middle ? 'zero' : 'other',
        middle ? 2 : 1,
      ),
    );
    if (keep.has(index))
      marks.push(
        label(x(value), y + 54, input.format(value), { anchor: 'middle', strong: middle }),
        label(x(value), y + 70, middle ? input.median : input.percentile(percent), { tone: 'ink3', anchor: 'middle' }),
      );
    values.push({ text: input.text(percent, value), x: x(value) - 8, y: y - 8, width: 16, height: 46 });
  });
  if (own) {
    const half = Math.max(textWidth(input.ownName, 13), textWidth(input.ownText, 13)) / 2;
    const at = Math.min(Math.max(x(own.score), half), width - half);
    marks.push(
      rect(x(own.interval[0]), y + 11, Math.max(2, x(own.interval[1]) - x(own.interval[0])), 8, 'own'),
      dot(x(own.score), y + 15, 7, 'own'),
      dot(x(own.score), y + 15, 2.6, 'ground'),
      line(x(own.score), y + 8, x(own.score), y - 14, 'own'),
      label(at, y - 36, input.ownName, { tone: 'own', anchor: 'middle', size: 13, strong: true }),
      label(at, y - 20, input.ownText, { tone: 'own', anchor: 'middle', size: 13 }),
    );
    values.push({
      text: `${input.ownName} ${input.ownText}`,
      x: x(own.interval[0]) - 4,
      y: y - 4,
      width: x(own.interval[1]) - x(own.interval[0]) + 8,
      height: 38,
    });
  }
  marks.push(
    label(0, height - 12, input.lower, { tone: 'ink3' }),
    label(width, height - 12, input.higher, { tone: 'ink3', anchor: 'end' }),
  );
  return { width, height, marks, values };
}
