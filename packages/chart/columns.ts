import { label, line, rect, type Drawing, type Mark, type Value } from './marks.ts';
import { linear, wrap } from './scale.ts';

export interface Column {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  readonly text: string;
}

/** Plain values side by side in the order given, such as shares of ascending steps. */
export function columns(width: number, input: readonly Column[]): Drawing {
  const step = width / Math.max(1, input.length);
  const names = input.map((column) => wrap(column.name, step - 2, 12));
  const lines = Math.max(1, ...names.map((name) => name.length));
  const height = 146 + lines * 14;
  const base = height - 10 - lines * 14;
  const y = linear(0, Math.max(1, ...input.map((column) => column.value)), 0, base - 22);
  const marks: Mark[] = [];
  const values: Value[] = [];
  input.forEach((column, index) => {
    const x = index * step;
    marks.push(
      rect(x + 2, base - y(column.value), step - 4, y(column.value), 'other'),
      label(x + step / 2, base - y(column.value) - 6, column.shown, { anchor: 'middle' }),
      ...(names[index] ?? []).map((name, part) =>
        label(x + step / 2, base + 16 + part * 14, name, { tone: 'ink3', anchor: 'middle' }),
      ),
    );
    values.push({ text: column.text, x, y: base - y(column.value) - 20, width: step, height: y(column.value) + 24 });
  });
  marks.push(line(0, base + 0.5, width, base + 0.5, 'zero'));
  return { width, height, marks, values };
}
