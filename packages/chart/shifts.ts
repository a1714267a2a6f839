import { dot, label, line, type Drawing, type Mark, type Value } from './marks.ts';
import { linear, textWidth, ticks } from './scale.ts';

/** A change of one thing as one group sees it; `null` where nothing may be said. */
export interface Shift {
  /** Who says it. */
  readonly name: string;
  readonly change: { readonly value: number; readonly interval: readonly [number, number] } | null;
  /** Whether the test finds a change; it decides, not the picture. */
  readonly real: boolean;
  /** "+0.7 [+0.3, +1.1]", or why there is none. */
  readonly shown: string;
  readonly text: string;
}

export interface ShiftsInput {
  readonly rows: readonly { readonly name: string; readonly shifts: readonly Shift[] }[];
  readonly format: (value: number) => string;
}

/** Changes as intervals around zero: to the right is up. Names stand above the intervals on narrow screens. */
export function shifts(width: number, { rows, format }: ShiftsInput): Drawing {
  const wide = width >= 640;
  const all = rows.flatMap((row) => row.shifts);
  const nameWidth = wide ? 20 + Math.max(120, ...rows.map((row) => textWidth(row.name, 13))) : 0;
  const whoWidth = wide ? 20 + Math.max(40, ...all.map((shift) => textWidth(shift.name, 12))) : 0;
  const shownWidth = wide ? 16 + Math.max(60, ...all.map((shift) => textWidth(shift.shown, 12))) : 0;
  const ends = all.flatMap(({ change }) => (change ? [...change.interval] : []));
  const scale = ticks(Math.min(-1, ...ends), Math.max(1, ...ends), 9);
  const [low = -1, high = 1] = [scale[0], scale.at(-1)];
  const x = linear(low, high, nameWidth + whoWidth + 14, width - shownWidth - 14);
  const lineHeight = wide ? 20 : 34;
  const gap = wide ? 10 : 20;
  const top = 28;
  const marks: Mark[] = [];
  const values: Value[] = [];
  let y = top;
  for (const row of rows) {
    if (!wide) y += 18;
    const strong = row.shifts.some(({ real }) => real);
    marks.push(label(0, wide ? y + 4 : y - 8, row.name, { size: 13, strong }));
    for (const shift of row.shifts) {
      const tone = shift.real ? 'ink' : 'ink3';
      const at = wide ? y : y + 22;
      marks.push(label(wide ? nameWidth : 0, wide ? y + 4 : y + 12, shift.name, { tone: 'ink2' }));
      marks.push(label(width, wide ? y + 4 : y + 12, shift.shown, { anchor: 'end', strong: shift.real, tone }));
      // Narrow, the words stand where lines from top to bottom would cross them.
      if (!wide) marks.push(line(x(0), at - 7, x(0), at + 7, 'zero'));
      if (shift.change) {
        const [from, to] = shift.change.interval;
        const mark = shift.real ? 'mark' : 'other';
        marks.push(line(x(from), at, x(to), at, mark, shift.real ? 4 : 2), dot(x(shift.change.value), at, 4.5, mark));
      }
      values.push({ text: shift.text, x: 0, y: y - 10, width, height: lineHeight });
      y += lineHeight;
    }
    y += gap;
  }
  const bottom = y - gap + (wide ? -4 : 4);
  const axis: readonly Mark[] = scale.flatMap((tick) => [
    line(x(tick), top - 12, x(tick), wide ? bottom : top - 6, tick === 0 ? 'zero' : 'grid'),
    label(x(tick), top - 16, format(tick), { tone: 'ink3', anchor: 'middle' }),
  ]);
  return { width, height: Math.max(y, top) + 6, marks: [...axis, ...marks], values };
}
