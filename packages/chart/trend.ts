import { dot, label, line, type Drawing, type Mark, type Value } from './marks.ts';
import { linear, ticks } from './scale.ts';

/** One wave; `null` where nothing is shown. */
export interface TrendPoint {
  readonly name: string;
  readonly count: string;
  readonly value: { readonly score: number; readonly interval: readonly [number, number] } | null;
  readonly text: string;
  /** The peer group's median at that time; absent where none was released. */
  readonly peer?: number;
  /** Taken over from another tool: drawn as a ring. */
  readonly imported?: boolean;
}

export interface TrendInput {
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  readonly height: number;
  readonly format: (value: number) => string;
}

/** Waves closer to each other than this many px are read from the chart's words and table, not from a number beside each. */
const roomForNumbers = 34;

/** Scores over waves with their intervals, a hairline along either end; the index is never cut, a wave without a value leaves a gap. */
export function trend(width: number, input: TrendInput): Drawing {
  const ends = input.points.flatMap(({ value, peer }) => [
    ...(value ? value.interval : []),
    ...(peer === undefined ? [] : [peer]),
  ]);
  const scaleTicks = ticks(Math.min(0, ...ends), Math.max(0, ...ends), 6);
  const low = scaleTicks[0] ?? 0;
  const high = scaleTicks.at(-1) ?? 1;
  const left = 34;
  const bottom = input.height - 48;
  const y = linear(low, high, bottom, 16);
  const from = left + 26;
  const to = width - (width < 520 ? 38 : 52);
  const x = (index: number): number =>
    input.points.length === 1 ? (from + to) / 2 : from + (index * (to - from)) / (input.points.length - 1);
  const room = input.points.length > 1 ? x(1) - x(0) : to - from;
  // Labels under the axis need about 52 px each; otherwise only every second, third … wave is named, counted from the newest.
  const every = Math.max(1, Math.ceil(52 / Math.max(1, room)));
  const marks: Mark[] = scaleTicks.flatMap((tick) => [
    line(left, y(tick), width, y(tick), tick === 0 ? 'other' : 'grid'),
    label(left - 8, y(tick) + 4, input.format(tick), { tone: 'ink3', anchor: 'end' }),
  ]);
  const values: Value[] = [];
  input.points.forEach((point, index) => {
    const next = input.points[index + 1];
    if (!point.value || !next?.value) return;
    const to = next.value;
    marks.push(line(x(index), y(point.value.score), x(index + 1), y(to.score), 'mark'));
    point.value.interval.forEach((end, at) => {
      marks.push(line(x(index), y(end), x(index + 1), y(to.interval[at] ?? end), 'axis', 0.75));
    });
  });
  input.points.forEach(({ peer }, index) => {
    if (peer === undefined) return;
    const half = Math.max(5, Math.min(13, room * 0.4));
    marks.push(line(x(index) - half, y(peer), x(index) + half, y(peer), 'other', 3));
  });
  input.points.forEach((point, index) => {
    const newest = index === input.points.length - 1;
    if (point.value) {
      const { score, interval } = point.value;
      marks.push(line(x(index), y(interval[0]), x(index), y(interval[1]), 'mark', newest ? 7 : 3));
      marks.push(dot(x(index), y(score), newest ? 3 : 4.5, newest ? 'ground' : 'mark'));
      if (point.imported) marks.push(dot(x(index), y(score), 2.5, newest ? 'mark' : 'ground'));
      if (newest || room >= roomForNumbers)
        marks.push(
          label(x(index) + (newest ? 10 : -8), y(score) + (newest ? 4 : -7), input.format(score), {
            size: 13,
            strong: newest,
            anchor: newest ? 'start' : 'end',
          }),
        );
    }
    if ((input.points.length - 1 - index) % every === 0) {
      marks.push(label(x(index), input.height - 24, point.name, { anchor: 'middle' }));
      if (room * every >= 44)
        marks.push(label(x(index), input.height - 8, point.count, { tone: 'ink3', anchor: 'middle' }));
    }
    values.push({ text: point.text, x: x(index) - 14, y: 8, width: 28, height: bottom });
  });
  return { width, height: input.height, marks, values };
}
