import { label, line, rect, type Drawing, type Mark, type Tone, type Value } from './marks.ts';
import { atMost, textWidth, wrap } from './scale.ts';

/** One statement with the percentages of the five steps, low to high. */
export interface AgreementRow {
  readonly name: string;
  readonly steps: readonly number[];
  readonly score: string;
  /** "[60–67]  283" */
  readonly detail: string;
  /** "Score 64 [60–67] · partly 23 % · n 283", printed below the bar on narrow screens. */
  readonly line: string;
  readonly text: string;
}

export interface AgreementInput {
  readonly rows: readonly AgreementRow[];
  readonly heads: { readonly low: string; readonly high: string; readonly middle: string; readonly score: string };
  /** Half as high, for a page of paper: names of one line, score and detail beside each other. Wide drawings alone. */
  readonly compact?: boolean;
}

const tones: readonly Tone[] = ['div1', 'div2', 'div3', 'div4', 'div5'];
const onTones: readonly Tone[] = ['onDiv1', 'onDiv2', 'onDiv3', 'onDiv4', 'onDiv5'];

/** Agreement from one axis: low to the left, high to the right, the middle in a column of its own so that it pushes nobody. */
export function agreement(width: number, input: AgreementInput): Drawing {
  const wide = width >= 640;
  const compact = wide && input.compact === true;
  const step = (row: AgreementRow, index: number): number => row.steps[index] ?? 0;
  const most = (of: (row: AgreementRow) => number, least: number): number => Math.max(least, ...input.rows.map(of));
  const room = {
    low: most((row) => step(row, 0) + step(row, 1), 15) + (wide ? 4 : 6),
    high: most((row) => step(row, 3) + step(row, 4), 15) + 2,
    middle: most((row) => step(row, 2), 10),
  };
  const nameWidth = wide ? Math.min(compact ? 150 : 300, width * 0.34) : 0;
  const middleWidth = wide ? Math.min(86, width * 0.1) : 0;
  const rowHeight = wide ? (compact ? 21 : 44) : 76;
  const top = wide ? 26 : 8;
  const scoreWidth = compact ? 116 : 84;
  const left = nameWidth + (wide ? 16 : 0);
  const right = width - (wide ? middleWidth + scoreWidth + 24 : 0);
  const unit = (right - left) / (room.low + room.high);
  const axis = left + room.low * unit;
  const bottom = top + rowHeight * input.rows.length - 4;
  const marks: Mark[] = [];
  const values: Value[] = [];
  if (wide)
    marks.push(
      label(axis - 8, 12, input.heads.low, { tone: 'ink3', anchor: 'end' }),
      label(axis + 8, 12, input.heads.high, { tone: 'ink3' }),
      label(right + 14, 12, input.heads.middle, { tone: 'ink3' }),
      label(width, 12, input.heads.score, { tone: 'ink3', anchor: 'end' }),
    );
  input.rows.forEach((row, index) => {
    const y = top + index * rowHeight;
    const barY = wide ? y + (compact ? 2 : 7) : y + 22;
    const height = compact ? 17 : 24;
    const textY = barY + height / 2 + 4.5;
    const names = atMost(wrap(row.name, wide ? nameWidth : width, 13), wide && !compact ? 2 : 1);
    names.forEach((name, part) =>
      marks.push(label(0, wide ? textY + (part - (names.length - 1) / 2) * 15 : y + 14, name, { size: 13 })),
    );
    const segment = (x: number, percent: number, at: number): void => {
      const length = percent * unit;
      marks.push(rect(x, barY, length - (length > 3 ? 1 : 0), height, tones[at] ?? 'div3'));
      if (length > 20)
        marks.push(label(x + length / 2, textY, String(percent), { tone: onTones[at] ?? 'ink', anchor: 'middle' }));
    };
    const lowX = axis - step(row, 1) * unit;
    const lowestX = lowX - step(row, 0) * unit;
    segment(lowX, step(row, 1), 1);
    segment(lowestX, step(row, 0), 0);
    if (step(row, 0) * unit <= 20)
      marks.push(label(lowestX - 5, textY, String(step(row, 0)), { tone: 'ink2', anchor: 'end' }));
    const highX = axis + step(row, 3) * unit;
    segment(axis, step(row, 3), 3);
    segment(highX, step(row, 4), 4);
    if (step(row, 4) * unit <= 20)
      marks.push(label(highX + step(row, 4) * unit + 4, textY, String(step(row, 4)), { tone: 'ink2' }));
    if (wide) {
      const length = (step(row, 2) * middleWidth) / room.middle;
      marks.push(rect(right + 14, barY, length, height, 'div3'));
      marks.push(
        length > 20
          ? label(right + 14 + length / 2, textY, String(step(row, 2)), { tone: 'onDiv3', anchor: 'middle' })
          : label(right + 18 + length, textY, String(step(row, 2)), { tone: 'ink2' }),
        label(
          compact ? width - textWidth(row.detail, 12) - 6 : width,
          compact ? textY : barY + height / 2 - 2,
          row.score,
          {
            anchor: 'end',
            size: 13,
            strong: true,
          },
        ),
        label(width, compact ? textY : barY + height / 2 + 13, row.detail, { anchor: 'end', tone: 'ink3' }),
      );
    } else
      marks.push(
        label(0, barY + height + 17, row.line, { tone: 'ink3' }),
        line(axis - 0.5, barY - 4, axis - 0.5, barY + height + 4, 'zero'),
      );
    values.push({ text: row.text, x: 0, y, width, height: rowHeight - 2 });
  });
  if (wide)
    marks.push(line(axis - 0.5, 18, axis - 0.5, bottom, 'zero'), line(right + 13.5, 18, right + 13.5, bottom, 'axis'));
  return { width, height: top + rowHeight * input.rows.length, marks, values };
}
