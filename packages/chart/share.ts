import { label, line, rect, type Drawing } from './marks.ts';
import { linear } from './scale.ts';

export interface ShareInput {
  readonly value: number;
  readonly total: number;
  readonly text: string;
  readonly number: (value: number) => string;
  /** An earlier value to read against, with its name; absent where there is none. */
  readonly goal?: { readonly value: number; readonly name: string };
}

/** How much of a whole is there: participation or the progress of a job. */
export function share(width: number, input: ShareInput): Drawing {
  const x = linear(0, Math.max(1, input.total), 0, width);
  const goal = input.goal;
  const marks = [
    rect(0, 8, width, 14, 'band'),
    rect(0, 8, x(Math.min(input.value, input.total)), 14, 'own'),
    label(0, 44, '0', { tone: 'ink3' }),
    label(width, 44, input.number(input.total), { tone: 'ink3', anchor: 'end' }),
    ...(goal
      ? [
          line(x(goal.value), 3, x(goal.value), 28, 'zero', 1.5),
          label(Math.min(Math.max(x(goal.value), 70), width - 90), 44, goal.name, { tone: 'ink3', anchor: 'middle' }),
        ]
      : []),
  ];
  return { width, height: 54, marks, values: [{ text: input.text, x: 0, y: 0, width, height: 30 }] };
}
