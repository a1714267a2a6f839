import { dot, label, line, rect, type Drawing } from './marks.ts';
import { linear } from './scale.ts';

export interface IntervalInput {
  readonly score: number;
  readonly interval: readonly [number, number];
  /** Tick values ascending; the first and last are the ends of the scale. */
  readonly ticks: readonly number[];
  readonly text: string;
  readonly format: (value: number) => string;
  /** A value of others to read against; absent where there is none. */
  readonly reference?: number;
}

/** One value with its interval on a plain scale. */
export function interval(width: number, input: IntervalInput): Drawing {
  const low = input.ticks[0] ?? 0;
  const high = input.ticks.at(-1) ?? 1;
  const x = linear(low, high, 14, width - 14);
  const [from, to] = input.interval;
  const apart = x(to) - x(from) > 24;
  const marks = [
    line(x(low), 34, x(high), 34, 'grid'),
    ...input.ticks.flatMap((tick) => [
      line(x(tick), 34, x(tick), 39, 'axis'),
      label(x(tick), 54, input.format(tick), { tone: 'ink3', anchor: 'middle' }),
    ]),
    ...(low < 0 && high > 0 ? [line(x(0), 18, x(0), 34, 'axis')] : []),
    rect(x(from), 24, Math.max(2, x(to) - x(from)), 10, 'mark'),
    dot(x(input.score), 29, 3.2, 'ground'),
    label(x(from) - (apart ? 5 : 2), 15, input.format(from), { anchor: apart ? 'middle' : 'end' }),
    label(x(to) + (apart ? 5 : 2), 15, input.format(to), { anchor: apart ? 'middle' : 'start' }),
    ...(input.reference === undefined ? [] : [line(x(input.reference), 20, x(input.reference), 38, 'other', 2)]),
  ];
  return { width, height: 62, marks, values: [{ text: input.text, x: 0, y: 0, width, height: 62 }] };
}
