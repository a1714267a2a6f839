import { label, line, rect, type Drawing, type Mark, type Tone, type Value } from './marks.ts';
import { linear, textWidth } from './scale.ts';

/** A run of neighbouring answers that belong together, such as 0–6. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly shortName: string;
  readonly tone: Tone;
}

export interface HistogramInput {
  readonly counts: readonly number[];
  readonly brackets: readonly Bracket[];
  readonly height: number;
  readonly percent: (value: number) => string;
  /** One bar in words. */
  readonly text: (answer: number, count: number) => string;
}

/** Counts of 0–10 with gaps between the classes and each class's share under a bracket. */
export function histogram(width: number, input: HistogramInput): Drawing {
  const narrow = width < 520;
  const gap = narrow ? 8 : 18;
  const base = input.height - 44;
  const total = input.counts.reduce((sum, count) => sum + count, 0);
  const column = (width - gap * (input.brackets.length - 1)) / input.counts.length;
  const y = linear(0, Math.max(1, ...input.counts), 0, base - 22);
  const marks: Mark[] = [];
  const values: Value[] = [];
  input.brackets.forEach((bracket, index) => {
    const left = (answer: number): number => answer * column + index * gap;
    let inBracket = 0;
    for (let answer = bracket.from; answer <= bracket.to; answer++) {
      const count = input.counts[answer] ?? 0;
      inBracket += count;
      const inset = narrow ? 1 : 2;
      const height = y(count);
      marks.push(
        rect(left(answer) + inset, base - height, column - 2 * inset, height, bracket.tone),
        label(left(answer) + column / 2, base - height - 6, String(count), { tone: 'ink2', anchor: 'middle' }),
        label(left(answer) + column / 2, base + 16, String(answer), { tone: 'ink3', anchor: 'middle' }),
      );
      values.push({
        text: input.text(answer, count),
        x: left(answer),
        y: base - height - 20,
        width: column,
        height: height + 40,
      });
    }
    const start = left(bracket.from) + 1;
    const end = left(bracket.to) + column - 1;
    const share = total === 0 ? 0 : Math.round((100 * inBracket) / total);
    const last = index === input.brackets.length - 1;
    const shown = input.percent(share);
    const name = [bracket.name, bracket.shortName].find((text) => textWidth(`${text} ${shown}`, 13) <= end - start);
    marks.push(
      line(start, base + 23, end, base + 23, 'axis'),
      label(last ? end : start, base + 39, name === undefined ? shown : `${name} ${shown}`, {
        anchor: last ? 'end' : 'start',
        size: 13,
      }),
    );
  });
  return { width, height: input.height, marks, values };
}
