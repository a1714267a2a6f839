import { dot, label, line, rect, type Drawing, type Mark, type Value } from './marks.ts';
import { medianOf, type Own, type Quantiles } from './quantile.ts';
import { atMost, linear, ticks, wrap } from './scale.ts';

/** One measure of the peer group with the own value; either may be missing. */
export interface StripRow {
  readonly name: string;
  readonly quantiles: Quantiles | null;
  readonly own: Own | null;
  /** "64 [60–67]" */
  readonly value: string;
  /** "around the median" */
  readonly position: string;
  /** The whole own interval lies on one side of the median. */
  readonly apart: boolean;
  readonly text: string;
}

/** Several measures on one scale: the group's band and median, the own interval on it. */
export function strips(width: number, rows: readonly StripRow[], head: string): Drawing {
  const wide = width >= 640;
  const nameWidth = wide ? Math.min(300, width * 0.34) : 0;
  const valueWidth = wide ? 170 : 0;
  const rowHeight = wide ? 44 : 74;
  const top = 24;
  const all = rows.flatMap((row) => [...(row.quantiles?.values ?? []), ...(row.own?.interval ?? [])]);
  const scaleTicks = ticks(Math.min(...all, 50), Math.max(...all, 50), 7);
  const x = linear(
    scaleTicks[0] ?? 0,
    scaleTicks.at(-1) ?? 100,
    nameWidth + (wide ? 20 : 8),
    width - valueWidth - (wide ? 20 : 10),
  );
  const height = top + rowHeight * rows.length;
  const marks: Mark[] = scaleTicks.flatMap((tick) => [
    line(x(tick), top - 4, x(tick), height - 6, 'grid'),
    label(x(tick), 12, String(tick), { tone: 'ink3', anchor: 'middle' }),
  ]);
  if (wide) marks.push(label(width, 12, head, { tone: 'ink3', anchor: 'end' }));
  const values: Value[] = [];
  rows.forEach((row, index) => {
    const y = top + index * rowHeight + (wide ? 20 : 38);
    const names = atMost(wrap(row.name, wide ? nameWidth : width, 13), wide ? 2 : 1);
    names.forEach((name, part) =>
      marks.push(label(0, wide ? y + 4.5 + (part - (names.length - 1) / 2) * 15 : y - 20, name, { size: 13 })),
    );
    if (row.quantiles) {
      const released: readonly number[] = row.quantiles.values;
      const first = released[0] ?? 0;
      const last = released.at(-1) ?? 0;
      marks.push(rect(x(first), y - 9, x(last) - x(first), 18, 'band'));
      released.forEach((value, at) => {
        if (at === (released.length - 1) / 2) return;
        marks.push(line(x(value), y - 9, x(value), y - 3, 'other'), line(x(value), y + 3, x(value), y + 9, 'other'));
      });
      const median = medianOf(row.quantiles);
      marks.push(line(x(median), y - 13, x(median), y + 13, 'zero', 2));
    }
    if (row.own) {
      const [from, to] = row.own.interval;
      marks.push(
        rect(x(from), y - 2.5, Math.max(2, x(to) - x(from)), 5, 'own'),
        dot(x(row.own.score), y, 5, 'own'),
        dot(x(row.own.score), y, 1.8, 'ground'),
      );
    }
    if (wide)
      marks.push(
        label(width, y - 3, row.value, { anchor: 'end', size: 13, strong: row.apart }),
        label(width, y + 13, row.position, { anchor: 'end', tone: 'ink3' }),
      );
    else marks.push(label(0, y + 28, [row.value, row.position].filter(Boolean).join(' · '), { tone: 'ink3' }));
    values.push({ text: row.text, x: 0, y: y - (wide ? 20 : 34), width, height: rowHeight - 4 });
  });
  return { width, height, marks, values };
}
