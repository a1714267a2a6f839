import { label, line, rect, type Drawing, type Mark, type Value } from './marks.ts';
import { atMost, linear, textWidth, wrap } from './scale.ts';

export interface BarRow {
  readonly name: string;
  readonly value: number;
  /** The value as printed beside the bar. */
  readonly shown: string;
  readonly text: string;
  /** Both ends of an interval on the bar's scale; absent where there is none. */
  readonly interval?: readonly [number, number];
}

/** Plain values from one axis, names on the left; `top` is the value that fills the width (the longest bar when absent). */
export function bars(width: number, rows: readonly BarRow[], top?: number): Drawing {
  const rowHeight = 28;
  const nameWidth = Math.min(width * 0.5, Math.max(...rows.map((row) => textWidth(row.name, 13)), 80) + 12, 260);
  const shownWidth = Math.max(40, ...rows.map((row) => textWidth(row.shown, 13))) + 12;
  const x = linear(
    0,
    top ?? Math.max(1, ...rows.map((row) => Math.max(row.value, row.interval?.[1] ?? 0))),
    nameWidth,
    width - shownWidth,
  );
  const marks: Mark[] = [];
  const values: Value[] = [];
  rows.forEach((row, index) => {
    const y = index * rowHeight + 4;
    const [name = ''] = atMost(wrap(row.name, nameWidth - 8, 13), 1);
    marks.push(
      label(0, y + 15, name, { size: 13 }),
      rect(nameWidth, y + 3, x(row.value) - nameWidth, 16, 'other'),
      label(Math.max(x(row.value), row.interval ? x(row.interval[1]) : 0) + 8, y + 15, row.shown, { size: 13 }),
    );
    if (row.interval) marks.push(line(x(row.interval[0]), y + 11, x(row.interval[1]), y + 11, 'mark', 3));
    values.push({ text: row.text, x: 0, y: y - 2, width, height: rowHeight - 2 });
  });
  marks.push(line(nameWidth - 0.5, 2, nameWidth - 0.5, rows.length * rowHeight, 'zero'));
  return { width, height: rows.length * rowHeight + 2, marks, values };
}
