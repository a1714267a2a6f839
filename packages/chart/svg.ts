import { label, type Anchor, type Drawing, type Mark, type Tone } from './marks.ts';

/** The tones on white paper; told apart in grey as well, since brown and blue are equally dark and carry their numbers. */
export const paper: Readonly<Record<Tone, string>> = {
  div1: '#9c4a00',
  div2: '#e8a35f',
  div3: '#d3d9e0',
  div4: '#7db0df',
  div5: '#1c5c9f',
  onDiv1: '#ffffff',
  onDiv2: '#15181c',
  onDiv3: '#15181c',
  onDiv4: '#15181c',
  onDiv5: '#ffffff',
  ink: '#15181c',
  ink2: '#454c54',
  ink3: '#626970',
  axis: '#626970',
  zero: '#15181c',
  grid: '#e4e1da',
  mark: '#15181c',
  own: '#0f5d4e',
  other: '#7b8188',
  band: '#dfddd6',
  soft: '#e0ece7',
  ground: '#ffffff',
  sideA: '#8d9399',
  sideB: '#2f363d',
  onSideA: '#15181c',
  onSideB: '#ffffff',
  hatch: '#9a9ea3',
};

/** What a chart is called and says, for whoever cannot see it. */
export interface SvgWords {
  readonly title: string;
  readonly description: string;
  /** Where the numbers are from: printed below, as the title is above, on a chart that goes alone; absent on one that stands in a page. */
  readonly source?: string;
}

/** Room in px for the title above and the source below. */
const frame = { above: 30, below: 26 };

/**
 * A drawing as one SVG file on white paper, the second pen beside the screen's: presentation attributes alone, at the drawing's own size in px.
 * @param font the family of every label, as an attribute value
 */
export function svg(drawing: Drawing, words: SvgWords, font = 'Inter, Arial, sans-serif'): string {
  const { title, description, source } = words;
  const { width } = drawing;
  const height = drawing.height + (source === undefined ? 0 : frame.above + frame.below);
  const marks = drawing.marks.map(drawn);
  const alone = (text: string): readonly string[] => [
    drawn(label(0, 16, title, { size: 13, strong: true })),
    `<g transform="translate(0 ${frame.above})">`,
    ...marks,
    '</g>',
    drawn(label(0, height - 8, text, { tone: 'ink3' })),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(font)}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper.ground}"/>`,
    ...(source === undefined ? marks : alone(source)),
    '</svg>',
  ].join('\n');
}

const anchors: Readonly<Record<Anchor, string>> = {
  start: '',
  middle: ' text-anchor="middle"',
  end: ' text-anchor="end"',
};

function drawn(mark: Mark): string {
  const colour = paper[mark.tone];
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${px(mark.x)}" y="${px(mark.y)}" width="${px(mark.width)}" height="${px(mark.height)}" fill="${colour}"/>`;
    case 'line':
      return `<line x1="${px(mark.x1)}" y1="${px(mark.y1)}" x2="${px(mark.x2)}" y2="${px(mark.y2)}" stroke="${colour}" stroke-width="${mark.width}"/>`;
    case 'polyline': {
      const points = mark.points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ');
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : '';
      return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${mark.width}"${dash}/>`;
    }
    case 'dot':
      return `<circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="${px(mark.radius)}" fill="${colour}"/>`;
    case 'label': {
      const weight = mark.strong ? ' font-weight="bold"' : '';
      return `<text x="${px(mark.x)}" y="${px(mark.y)}" font-size="${mark.size}"${weight}${anchors[mark.anchor]} fill="${colour}">${escaped(mark.text)}</text>`;
    }
  }
}

/** Hundredths of a px: finer is invisible and only makes the file longer. */
const px = (value: number): number => Math.round(value * 100) / 100;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
