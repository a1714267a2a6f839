import type { Tone } from '#chart/marks.ts';
import type { Faces } from './faces.ts';
import type { Figured } from './charts.ts';
import type { OnePager } from './onepager.ts';
import { a4, onePage, px, type Sheet, type Style } from './sheet.ts';

const margin = { x: 46 * px, top: 30 * px, bottom: 24 * px };
const inner = a4.width - 2 * margin.x;
const gutter = 24 * px;
/** Least and most room above a section, in points. */
const apart = { least: 7, most: 15 };

const text: Style = { face: 'regular', size: 9.25, leading: 1.34, tone: 'ink2', tag: 'P' };
const strong: Style = { ...text, face: 'strong', tone: 'ink' };
const note: Style = { ...text, size: 9, tone: 'ink3' };
const title: Style = { ...strong, size: 9.75, tag: 'H2' };
const headline: Style = { face: 'serif', size: 18.5, leading: 1.18, tone: 'ink', tag: 'H1' };
const large: Style = { face: 'strong', size: 28, leading: 1.12, tone: 'ink', tag: 'P' };

/**
 * The one-pager as a PDF of exactly one A4 page, whatever it says.
 * @param published when the wave was published, ISO 8601
 */
export function pdf(page: OnePager, faces: Faces, published: string): Promise<Uint8Array<ArrayBuffer>> {
  const about = {
    title: `${page.kind}: ${page.organisation}, ${page.wave}`,
    author: page.organisation,
    language: page.language,
    date: published,
  };
  return onePage(faces, about, (sheet, blank, scale) => {
    const foot = (to: Sheet, y: number): number => to.text(page.method, margin.x, y, inner, note);
    const sections = [
      (to: Sheet, y: number) => keys(page, to, y, scale),
      ...page.charts.filter((row) => row.length > 0).map((row) => (to: Sheet, y: number) => charts(row, to, y, scale)),
      (to: Sheet, y: number) => table(page, to, y, scale),
    ];
    const bottom = a4.height - margin.bottom - foot(blank, 0);
    let y = head(page, sheet, margin.top, scale);
    const taken = sections.reduce((sum, section) => sum + section(blank, 0), y);
    const gap = Math.min(apart.most, (bottom - 8 - taken) / (sections.length + 1));
    for (const section of sections) {
      y += gap;
      sheet.block(margin.x, y, inner, 0.75, 'ink');
      y += section(sheet, y);
    }
    sheet.block(margin.x, bottom - 6, inner, 0.75, 'grid');
    foot(sheet, bottom);
    // Too tight counts as over the end, so that everything is set smaller.
    return gap < apart.least ? a4.height + 1 : a4.height;
  });
}

/** Mark, organisation and date; the finding; what carries it; the goal. Returns where it ends. */
function head(page: OnePager, sheet: Sheet, top: number, scale: number): number {
  const mark: readonly (readonly [number, number, number, number, Tone])[] = [
    [0, 6, 9, 6, 'ink'],
    [10.5, 0, 1, 18, 'ink'],
    [13, 6, 9, 6, 'own'],
  ];
  for (const [x, y, width, height, tone] of mark)
    sheet.block(margin.x + x * px, top + (y - 2) * px, width * px, height * px, tone);
  const left = margin.x + 30 * px;
  const right = { ...note, align: 'right' as const };
  const dateline = `${page.wave} · ${page.date}`;
  const room = inner - 30 * px - sheet.widthOf(dateline, note) - 8;
  const line = sheet.text(`${page.organisation} · ${page.kind}`, left, top, room, { ...strong, size: 9 });
  sheet.text(dateline, margin.x, top, inner, right);
  let y = top + line + 7 * scale;
  y += sheet.text(page.headline, margin.x, y, inner, headline) + 8 * scale;
  y += sheet.text(page.lede, margin.x, y, inner, text) + 2 * scale;
  return y + sheet.text(page.goal, margin.x, y, inner, { ...text, face: 'strong', tone: 'own' });
}

/** The large numbers beside one another. Returns their height. */
function keys(page: OnePager, sheet: Sheet, top: number, scale: number): number {
  const { figures } = page;
  const width = (inner - gutter * (figures.length - 1)) / figures.length;
  const heights = figures.map((figure, index) => {
    const x = margin.x + index * (width + gutter);
    let y = top + 6 * scale;
    y += sheet.text(figure.name, x, y, width, title) + 1;
    y += figure.value === null ? hidden(page.notShown, sheet, x, y, scale) : 0;
    if (figure.value !== null) {
      // Beside its unit where there is room, else smaller: an amount may be long.
      const unit = { ...text, size: 9.75 };
      const beside = sheet.widthOf(figure.unit, unit) + (figure.unit === '' ? 0 : 5);
      const size = large.size * Math.min(1, (width - beside) / sheet.widthOf(figure.value, large));
      const value = { ...large, size };
      // Smaller ones stand on the line of the large ones.
      const down = (large.size - size) * scale;
      const height = down + sheet.text(figure.value, x, y + down, width + 2, value);
      const after = x + sheet.widthOf(figure.value, value) + 5;
      sheet.text(figure.unit, after, y + height - 20 * scale, Math.max(20, x + width - after + 2), unit);
      y += height;
    }
    return y + sheet.text(figure.note, x, y + 2, width, note) + 2 - top;
  });
  return Math.max(0, ...heights);
}

/** The hatch of everything that is not shown, with its words. Returns its height. */
function hidden(words: string, sheet: Sheet, x: number, y: number, scale: number): number {
  const [width, height] = [40 * scale, 22 * scale];
  for (let at = 0; at < width; at += 4 * scale) sheet.block(x + at, y + 4 * scale, 0.75, height - 8 * scale, 'hatch');
  sheet.text(words, x + width + 4 * scale, y + 5 * scale, 120, text);
  return height;
}

/** Charts beside one another, each with its title above and its note below. Returns their height. */
function charts(row: readonly Figured[], sheet: Sheet, top: number, scale: number): number {
  const width = (inner - gutter * (row.length - 1)) / row.length;
  const heights = row.map(({ title: name, note: words, draw, legend }, index) => {
    const x = margin.x + index * (width + gutter);
    let y = top + 6 * scale;
    y += sheet.text(name, x, y, width, title) + 2 * scale;
    // Laid out for the width it gets, however small everything is set.
    if (draw) y += sheet.chart(draw(Math.floor(width / px / scale)), name, x, y) + 2 * scale;
    const after = steps(legend, sheet, x, y, scale);
    return y + sheet.text(words, x + after, y, width - after, note) - top;
  });
  return Math.max(0, ...heights);
}

const stepTones: readonly Tone[] = ['div1', 'div2', 'div3', 'div4', 'div5'];

/** The five steps with their colours, on one line. Returns the width they take, none without steps. */
function steps(names: readonly string[], sheet: Sheet, left: number, y: number, scale: number): number {
  let x = left;
  names.forEach((name, index) => {
    sheet.block(x, y + 2 * scale, 8 * scale, 8 * scale, stepTones[index] ?? 'div3');
    const width = sheet.widthOf(name, note) + 2;
    sheet.text(name, x + 12 * scale, y, width, note);
    x += 12 * scale + width + 10 * scale;
  });
  return names.length > 0 ? x + 8 * scale - left : 0;
}

/** Findings, actions and what will show them, row by row. Returns the height. */
function table({ heads, findings }: OnePager, sheet: Sheet, top: number, scale: number): number {
  const parts = [1.35, 1.1, 0.8];
  const room = inner - gutter * (parts.length - 1);
  const widths = parts.map((part) => (room * part) / 3.25);
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((x, width) => x + width + gutter, margin.x));
  const [first = 0, second = 0, third = 0] = lefts;
  const [one = 0, two = 0, three = 0] = widths;
  const aside = sheet.widthOf(heads.findings, title) + 6;
  let y = top + 6 * scale;
  const tops = [
    sheet.text(heads.findings, first, y, one, title),
    sheet.text(findings.rule, first + aside, y + 0.6 * scale, one - aside, note),
    sheet.text(heads.actions, second, y, two, title),
    sheet.text(heads.seen, third, y, three, title),
  ];
  y += Math.max(...tops) + 3 * scale;
  for (const row of findings.rows) {
    sheet.block(margin.x, y, inner, 0.75, 'grid');
    y += 4 * scale;
    const name = sheet.text(row.head, first, y, one, strong);
    const said = sheet.text(row.text, first, y + name, one, text);
    const height = name + said + sheet.text(row.evidence, first, y + name + said, one, note);
    y +=
      Math.max(height, sheet.text(row.action, second, y, two, strong), sheet.text(row.seen, third, y, three, text)) +
      4 * scale;
  }
  return y - top;
}
