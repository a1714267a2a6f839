import { dot, label, line, rect, type Drawing, type Mark, type Value } from './marks.ts';
import { medianOf, type Own, type Quantiles } from './quantile.ts';
import { linear, ticks } from './scale.ts';

/** One quarter: what the group released and the own value on it; `null` where not shown. */
export interface ReleasePoint {
  readonly name: string;
  readonly quantiles: Quantiles | null;
  readonly own: Own | null;
  readonly text: string;
}

export interface ReleasesInput {
  /** Oldest first. */
  readonly points: readonly ReleasePoint[];
  readonly height: number;
  readonly format: (value: number) => string;
}

/** Released numbers from quarter to quarter as upright bands, the median across, the own value with its interval on them; a quarter that shows nothing is hatched. */
export function releases(width: number, { points, height, format }: ReleasesInput): Drawing {
  const all = points.flatMap(({ quantiles, own }) => [...(quantiles?.values ?? []), ...(own ? own.interval : [])]);
  const scaleTicks = all.length > 0 ? ticks(Math.min(...all), Math.max(...all), 6) : [];
  const left = 34;
  const top = 10;
  const bottom = height - 26;
  const y = linear(scaleTicks[0] ?? 0, scaleTicks.at(-1) ?? 1, bottom, top);
  const room = (width - left) / Math.max(1, points.length);
  const half = Math.min(22, room * 0.32);
  const marks: Mark[] = scaleTicks.flatMap((tick) => [
    line(left, y(tick), width, y(tick), tick === 0 ? 'other' : 'grid'),
    label(left - 8, y(tick) + 4, format(tick), { tone: 'ink3', anchor: 'end' }),
  ]);
  // A quarter's name needs about 60 px; otherwise every second, third … is named, counted from the newest.
  const every = Math.max(1, Math.ceil(60 / room));
  const values: Value[] = [];
  points.forEach(({ name, quantiles, own, text }, index) => {
    const x = left + room * (index + 0.5);
    if (quantiles) {
      const released: readonly number[] = quantiles.values;
      const [first, last] = [released[0] ?? 0, released.at(-1) ?? 0];
      marks.push(rect(x - half, y(last), 2 * half, y(first) - y(last), 'band'));
      released.forEach((value, at) => {
        if (at !== (released.length - 1) / 2) marks.push(line(x - half, y(value), x + half, y(value), 'other'));
      });
      const median = y(medianOf(quantiles));
      marks.push(line(x - half - 4, median, x + half + 4, median, 'zero', 2));
    } else marks.push(...hatched(x - half, x + half, top, bottom));
    if (own) {
      const [low, high] = own.interval;
      marks.push(
        rect(x - 3, y(high), 6, Math.max(2, y(low) - y(high)), 'own'),
        dot(x, y(own.score), 5.5, 'own'),
        dot(x, y(own.score), 2, 'ground'),
      );
    }
    if ((points.length - 1 - index) % every === 0)
      marks.push(label(x, height - 6, name, { tone: 'ink3', anchor: 'middle' }));
    values.push({ text, x: x - half - 5, y: 2, width: 2 * half + 10, height: bottom });
  });
  return { width, height, marks, values };
}

/** Strokes of 45° that fill a rectangle and end at its edges. */
function hatched(left: number, right: number, top: number, bottom: number): readonly Mark[] {
  const strokes: Mark[] = [];
  const width = right - left;
  for (let start = top + 8; start < bottom + width; start += 8) {
    const [low, high] = [Math.min(start, bottom), Math.max(start - width, top)];
    strokes.push(line(left + start - low, low, right - (high - (start - width)), high, 'hatch'));
  }
  return strokes;
}
