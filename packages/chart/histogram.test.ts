import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';

const drawing = everyChart['histogram']?.(700);

test('bars are as high as their counts', () => {
  const bars = drawing?.marks.filter((mark) => mark.kind === 'rect') ?? [];
  expect(bars).toHaveLength(11);
  const perAnswer = bars.map((bar, index) => bar.height / ([6, 3, 5, 6, 6, 13, 11, 68, 87, 49, 33][index] ?? 1));
  for (const height of perAnswer) expect(height).toBeCloseTo(perAnswer[0] ?? 0, 9);
});

test('each class stands apart and carries its share of all answers', () => {
  const texts = drawing?.marks.flatMap((mark) => (mark.kind === 'label' ? [mark.text] : [])) ?? [];
  // 50, 155 and 82 of 287.
  expect(texts.filter((text) => text.includes('%'))).toEqual(['kritisch 17 %', 'neutral 54 %', 'empfehlen 29 %']);
});
