import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import { trend } from './trend.ts';

const drawing = everyChart['trend']?.(600);

test('a wave that is not shown leaves a gap and no mark', () => {
  const dots = drawing?.marks.filter((mark) => mark.kind === 'dot').map(({ x }) => x);
  expect(new Set(dots).size).toBe(4);
  const joins = drawing?.marks.filter((mark) => mark.kind === 'line' && mark.tone === 'mark' && mark.x1 !== mark.x2);
  const alongEnds = drawing?.marks.filter((mark) => mark.kind === 'line' && mark.tone === 'axis');
  expect(alongEnds).toHaveLength(4);
  expect(joins).toHaveLength(2);
});

test('the scale always holds zero and every interval', () => {
  const high = trend(600, {
    height: 236,
    format: String,
    points: [{ name: 'a', count: '', value: { score: 62, interval: [55, 69] }, text: 'a' }],
  });
  const ticks = high.marks.flatMap((mark) => (mark.kind === 'label' && mark.anchor === 'end' ? [mark.text] : []));
  expect(ticks).toEqual(['0', '20', '40', '60', '80']);
});

test('the peer group is drawn where it released a median, and an imported wave is a ring', () => {
  const value = { score: 5, interval: [1, 9] } as const;
  const drawn = trend(600, {
    height: 236,
    format: String,
    points: [
      { name: 'a', count: '', value, text: 'a', imported: true },
      { name: 'b', count: '', value, text: 'b', peer: 40 },
      { name: 'c', count: '', value, text: 'c' },
    ],
  });
  const peers = drawn.marks.filter((mark) => mark.kind === 'line' && mark.tone === 'other' && mark.width === 3);
  expect(peers).toHaveLength(1);
  expect(drawn.marks.filter((mark) => mark.kind === 'dot' && mark.radius === 2.5)).toHaveLength(1);
  expect(drawn.marks.some((mark) => mark.kind === 'label' && mark.text === '40')).toBe(true);
});

test('forty waves keep the newest number and drop the others, which words and table have', () => {
  const points = Array.from({ length: 40 }, (_, index) => {
    return {
      name: `w${index}`,
      count: '',
      value: { score: index, interval: [index - 3, index + 3] },
      text: `${index}`,
    } as const;
  });
  const drawn = trend(390, { height: 236, format: String, points });
  const numbers = drawn.marks.filter((mark) => mark.kind === 'label' && mark.size === 13);
  expect(numbers).toHaveLength(1);
  expect(drawn.values).toHaveLength(40);
});
