import { expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import { trend } from './trend.ts';

const drawing = everyChart['trend']?.(600);

test('a wave that is not shown leaves a gap and no mark', () => {
  expect(drawing?.marks.filter((mark) => mark.kind === 'dot')).toHaveLength(4);
  const joins = drawing?.marks.filter((mark) => mark.kind === 'line' && mark.tone === 'mark' && mark.x1 !== mark.x2);
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
