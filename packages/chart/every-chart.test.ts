import { describe, expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import type { Drawing, Mark } from './marks.ts';
import { textWidth } from './scale.ts';

const widths = [288, 340, 390, 512, 640, 845, 1200];

function numbersOf(mark: Mark): readonly number[] {
  switch (mark.kind) {
    case 'rect':
      return [mark.x, mark.y, mark.width, mark.height];
    case 'line':
      return [mark.x1, mark.y1, mark.x2, mark.y2];
    case 'polyline':
      return mark.points.flat();
    case 'dot':
      return [mark.x, mark.y, mark.radius];
    case 'label':
      return [mark.x, mark.y];
  }
}

/** How far a mark reaches to the left and right. */
function reach(mark: Mark): readonly [number, number] {
  switch (mark.kind) {
    case 'rect':
      return [mark.x, mark.x + mark.width];
    case 'line':
      return [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)];
    case 'polyline':
      return [Math.min(...mark.points.map(([x]) => x)), Math.max(...mark.points.map(([x]) => x))];
    case 'dot':
      return [mark.x - mark.radius, mark.x + mark.radius];
    case 'label': {
      const width = textWidth(mark.text, mark.size);
      const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
      return [left, left + width];
    }
  }
}

const labels = (drawing: Drawing) => drawing.marks.filter((mark) => mark.kind === 'label');

describe.each(Object.entries(everyChart))('%s', (_name, draw) => {
  test.each(widths)('is laid out whole at %d px', (width) => {
    const drawing = draw(width);
    expect(drawing.width).toBe(width);
    expect(drawing.marks.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
    for (const mark of drawing.marks) {
      const [left, right] = reach(mark);
      // Words estimated at 0.54 em may overshoot by a little; marks may not.
      const slack = mark.kind === 'label' ? 14 : 1;
      expect(left, JSON.stringify(mark)).toBeGreaterThanOrEqual(-slack);
      expect(right, JSON.stringify(mark)).toBeLessThanOrEqual(width + slack);
    }
  });

  test('says every value in words, within its height', () => {
    const drawing = draw(640);
    expect(drawing.values.length).toBeGreaterThan(0);
    for (const value of drawing.values) {
      expect(value.text).not.toBe('');
      expect(value.y + value.height).toBeLessThanOrEqual(drawing.height + 1);
    }
  });

  test('never sets text below 12 px', () => {
    for (const width of widths) for (const { size } of labels(draw(width))) expect(size).toBeGreaterThanOrEqual(12);
  });
});
