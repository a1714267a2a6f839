import { dot, label, line, rect, type Drawing, type Mark, type Value } from './marks.ts';
import { linear, textWidth, ticks } from './scale.ts';

/** One dimension seen from both sides, on 1–5; `null` where a side is not shown. */
export interface MirrorRow {
  readonly name: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly gap: { readonly value: number; readonly interval: readonly [number, number] } | null;
  /** "+0.7" */
  readonly gapShown: string;
  /** "+0.7 [+0.3, +1.1]", printed above the bars on narrow screens. */
  readonly gapLine: string;
  readonly text: string;
}

export interface MirrorInput {
  readonly rows: readonly MirrorRow[];
  readonly left: { readonly name: string; readonly count: string };
  readonly right: { readonly name: string; readonly count: string };
  readonly gapHead: string;
  readonly gapNote: string;
  readonly notShown: string;
  /** Prints each gap with its interval beside the bars as well, for paper, which has no table to open. Wide drawings alone. */
  readonly withInterval?: boolean;
  readonly format: (value: number) => string;
}

/** Both sides from one axis: unison is equal length; the missing length is dashed where the gap is real. */
export function mirror(width: number, input: MirrorInput): Drawing {
  const wide = width >= 640;
  // What a gap is printed in: the value alone, or its interval as well.
  const gapText = input.withInterval === true ? 112 : 46;
  const gapWidth = wide ? 184 + gapText : 0;
  const nameWidth = wide ? Math.min(200, 20 + Math.max(130, ...input.rows.map((row) => textWidth(row.name, 13)))) : 0;
  const rowHeight = wide ? 42 : 62;
  const top = 46;
  const barHeight = 22;
  const center = (nameWidth + width - gapWidth) / 2;
  const half = (width - gapWidth - nameWidth) / 2 - (wide ? 10 : 2);
  const unit = half / 4;
  const bottom = top + input.rows.length * rowHeight - 8;
  const marks: Mark[] = [
    label(center - 10, 12, input.left.name, { anchor: 'end', strong: true }),
    label(center + 10, 12, input.right.name, { strong: true }),
    label(center - 10, 27, input.left.count, { anchor: 'end', tone: 'ink3' }),
    label(center + 10, 27, input.right.count, { tone: 'ink3' }),
  ];
  for (let level = 1; level <= 4; level++)
    for (const side of [-1, 1]) {
      const x = center + side * level * unit;
      marks.push(line(x, top - 6, x, wide ? bottom : top, 'grid'));
      if (level > 1 && (wide || level % 2 === 0))
        marks.push(label(x, top - 10, String(level + 1), { tone: 'ink3', anchor: 'middle' }));
    }
  const gapEnds = input.rows.flatMap((row) => (row.gap ? [...row.gap.interval] : []));
  const gapTicks = ticks(Math.min(-1, ...gapEnds), Math.max(1, ...gapEnds), 9);
  const gapX = linear(gapTicks[0] ?? -1, gapTicks.at(-1) ?? 1, width - gapWidth + 30, width - gapText);
  if (wide)
    marks.push(
      label(width - gapWidth + 30 + (gapWidth - gapText - 30) / 2, 12, input.gapHead, {
        anchor: 'middle',
        strong: true,
      }),
      label(width - gapWidth + 30 + (gapWidth - gapText - 30) / 2, 27, input.gapNote, {
        anchor: 'middle',
        tone: 'ink3',
      }),
      line(gapX(0), top - 6, gapX(0), bottom, 'axis'),
    );
  const values: Value[] = [];
  input.rows.forEach((row, index) => {
    const y = top + index * rowHeight + (wide ? 0 : 20);
    const real = row.gap !== null && (row.gap.interval[0] > 0 || row.gap.interval[1] < 0);
    const reach = (mean: number | null): number => (mean === null ? 0 : (mean - 1) * unit);
    const left = reach(row.left);
    const right = reach(row.right);
    marks.push(
      label(0, wide ? y + 16 : y - 6, row.name, { size: 13, strong: real }),
      rect(center - left, y, left - 0.5, barHeight, 'sideA'),
      rect(center + 0.5, y, right - 0.5, barHeight, 'sideB'),
      ...sideLabel(row.left, center - 7, y + 15, 'end'),
      ...sideLabel(row.right, center + 7, y + 15, 'start'),
    );
    if (real && row.left !== null && row.right !== null && left !== right) {
      const sign = right > left ? -1 : 1;
      const inner = center + sign * Math.min(left, right);
      const outer = center + sign * Math.max(left, right);
      marks.push({
        kind: 'polyline',
        points: [
          [inner, y + 0.5],
          [outer, y + 0.5],
          [outer, y + barHeight - 0.5],
          [inner, y + barHeight - 0.5],
        ],
        tone: 'mark',
        width: 1.25,
        dash: [3, 2],
      });
    }
    if (wide) {
      if (row.gap)
        marks.push(
          line(
            gapX(row.gap.interval[0]),
            y + 11,
            gapX(row.gap.interval[1]),
            y + 11,
            real ? 'mark' : 'other',
            real ? 4 : 2,
          ),
          dot(gapX(row.gap.value), y + 11, 4.5, real ? 'mark' : 'other'),
        );
      marks.push(
        label(width, y + 15, input.withInterval === true ? row.gapLine : row.gapShown, {
          anchor: 'end',
          size: 13,
          strong: real,
          tone: real ? 'ink' : 'ink3',
        }),
      );
    } else {
      marks.push(label(width, y - 6, row.gapLine, { anchor: 'end', strong: real, tone: real ? 'ink' : 'ink3' }));
      marks.push(line(center, y - 3, center, y + barHeight + 3, 'zero'));
    }
    values.push({ text: row.text, x: 0, y: wide ? y - 8 : y - 20, width, height: rowHeight - 4 });
  });
  if (wide) marks.push(line(center, top - 6, center, bottom, 'zero'));
  return { width, height: top + input.rows.length * rowHeight, marks, values };

  function sideLabel(mean: number | null, x: number, y: number, anchor: 'start' | 'end'): readonly Mark[] {
    if (mean === null) return [label(x, y, input.notShown, { tone: 'ink3', anchor })];
    const inside = (mean - 1) * unit > 34;
    const tone = anchor === 'end' ? 'onSideA' : 'onSideB';
    const beside = anchor === 'end' ? x - (mean - 1) * unit : x + (mean - 1) * unit;
    return [label(inside ? x : beside, y, input.format(mean), { tone: inside ? tone : 'ink', anchor })];
  }
}
