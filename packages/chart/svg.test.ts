import { describe, expect, test } from 'vitest';
import { everyChart } from './every-chart.ts';
import { label, rect, type Drawing } from './marks.ts';
import { paper, svg } from './svg.ts';

const words = { title: 'Titel', description: 'Beschreibung' };

/** Relative luminance of #rrggbb, 0 black to 1 white. @source WCAG 2.2, relative luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(Object.entries(everyChart))('%s', (_name, draw) => {
  test('is drawn with every mark and every label of the screen', () => {
    const drawing = draw(640);
    const file = svg(drawing, words);
    expect(file.match(/<(rect|line|polyline|circle|text)\b/g)).toHaveLength(drawing.marks.length + 1);
    for (const mark of drawing.marks) if (mark.kind === 'label') expect(file).toContain(`>${mark.text}</text>`);
  });

  test('needs no style, script or anything from elsewhere', () => {
    expect(svg(draw(640), words).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/style|script|href|http|url/i);
  });
});

test('what a name holds cannot become markup', () => {
  const drawing: Drawing = { width: 10, height: 10, marks: [label(0, 0, '<a & "b">')], values: [] };
  const file = svg(drawing, { title: '</title><script>', description: '&' });
  expect(file).toContain('>&lt;a &amp; &quot;b&quot;&gt;</text>');
  expect(file).not.toContain('<script>');
});

test('a chart that goes alone prints its title and where its numbers are from', () => {
  const drawing: Drawing = { width: 100, height: 50, marks: [rect(0, 0, 10, 10, 'mark')], values: [] };
  const file = svg(drawing, { ...words, source: 'IT-Puls, 21. August 2026' });
  expect(file).toContain('>Titel</text>');
  expect(file).toContain('>IT-Puls, 21. August 2026</text>');
  expect(file).toContain('viewBox="0 0 100 106"');
});

test('numbers have no digits that nobody can see', () => {
  const drawing: Drawing = { width: 10, height: 10, marks: [rect(1 / 3, 0, 2 / 3, 1, 'mark')], values: [] };
  expect(svg(drawing, words)).toContain('x="0.33"');
});

test('numbers on the five steps can be read on paper', () => {
  const pairs = [
    [paper.div1, paper.onDiv1],
    [paper.div2, paper.onDiv2],
    [paper.div3, paper.onDiv3],
    [paper.div4, paper.onDiv4],
    [paper.div5, paper.onDiv5],
    [paper.sideA, paper.onSideA],
    [paper.sideB, paper.onSideB],
    [paper.ground, paper.ink3],
    [paper.ground, paper.own],
  ] as const;
  for (const [ground, text] of pairs) expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
});
