import PptxGenJS from 'pptxgenjs';
import { deckCharts, type NativeChart } from './deck-charts.ts';
import { fit, ink, slideOf, texts, type Deck } from './slide.ts';
import { onePager, type OnePager } from './onepager.ts';
import type { Sources } from './sources.ts';
import { wordsIn, type Words } from './words.ts';

/** Inches: the wide format of sixteen by nine. */
const inner = 11.73;

/** Five slides for the board: finding, two of evidence, findings with actions, method. Charts are native, so that they can be edited. */
export async function deck(sources: Sources): Promise<Uint8Array<ArrayBuffer>> {
  const words = wordsIn(sources.language);
  const page = onePager(sources);
  if (!isMaker(PptxGenJS)) throw new Error('the slide library is of another form');
  const made = new PptxGenJS();
  made.layout = 'LAYOUT_WIDE';
  made.title = `${page.kind}: ${page.organisation}, ${page.wave}`;
  made.author = page.organisation;
  made.company = page.organisation;
  made.theme = { headFontFace: 'Cambria', bodyFontFace: 'Calibri' };
  finding(made, page, words);
  for (const each of deckCharts(sources, words)) evidence(made, each, page);
  rows(made, page, words);
  method(made, page, words);
  const file = await made.write({ outputType: 'arraybuffer' });
  if (!(file instanceof ArrayBuffer)) throw new Error('the slides were not written as bytes');
  return new Uint8Array(file);
}

/** The library's types describe an older kind of module than it is; what it exports is looked at instead. */
function isMaker(value: unknown): value is new () => Deck {
  return typeof value === 'function';
}

function finding(made: Deck, page: OnePager, { t }: Words): void {
  const slide = slideOf(made, page, 1);
  slide.addText(`${page.organisation} · ${page.kind}`, {
    ...texts.note,
    x: 0.8,
    y: 0.55,
    w: inner,
    h: 0.35,
    bold: true,
  });
  slide.addText(page.headline, {
    ...texts.finding,
    x: 0.8,
    y: 0.95,
    w: inner,
    h: 1.75,
    fontSize: fit(page.headline, 34, 110),
  });
  slide.addText(page.lede, { ...texts.body, x: 0.8, y: 2.75, w: inner, h: 0.6 });
  slide.addText(page.goal, { ...texts.body, x: 0.8, y: 3.35, w: inner, h: 0.6, bold: true, color: ink('own') });
  const width = (inner - 0.8) / 3;
  page.figures.forEach(({ name, value, unit, note }, index) => {
    const x = 0.8 + index * (width + 0.4);
    slide.addShape('line', { x, y: 4.15, w: width, h: 0, line: { color: ink('ink'), width: 1 } });
    slide.addText(name, { ...texts.head, x, y: 4.2, w: width, h: 0.35 });
    const large =
      value === null
        ? [{ text: t.notShown, options: { fontSize: 18, color: ink('ink3') } }]
        : [
            // An amount may be long; it stays on one line.
            { text: value, options: { fontSize: Math.min(40, Math.floor(360 / value.length)), bold: true } },
            { text: unit === '' ? '' : ` ${unit}`, options: { fontSize: 14 } },
          ];
    slide.addText(large, { ...texts.body, x, y: 4.5, w: width, h: 0.85 });
    slide.addText(note, { ...texts.note, x, y: 5.35, w: width, h: 1.1, valign: 'top' });
  });
}

function evidence(made: Deck, { title, statement, note, charts }: NativeChart, page: OnePager): void {
  const slide = slideOf(made, page, title.at);
  slide.addText(title.text, { ...texts.finding, x: 0.8, y: 0.5, w: inner, h: 0.7 });
  slide.addText(statement, { ...texts.body, x: 0.8, y: 1.15, w: inner, h: 0.6 });
  const width = (inner - 0.4 * (charts.length - 1)) / Math.max(1, charts.length);
  charts.forEach(({ head, type, data, options }, index) => {
    const x = 0.8 + index * (width + 0.4);
    slide.addText(head, { ...texts.head, x, y: 1.85, w: width, h: 0.3 });
    slide.addChart(
      type,
      data.map((each) => ({ ...each })),
      { x, y: 2.15, w: width, h: 4, altText: `${title.text}: ${head}`, ...options },
    );
  });
  slide.addText(note, { ...texts.note, x: 0.8, y: 6.2, w: inner, h: 0.5, valign: 'top' });
}

function rows(made: Deck, page: OnePager, { t }: Words): void {
  const slide = slideOf(made, page, 4);
  slide.addText(t.slides.findings, { ...texts.finding, x: 0.8, y: 0.5, w: inner, h: 0.7 });
  slide.addText(page.findings.rule, { ...texts.note, x: 0.8, y: 1.15, w: inner, h: 0.35 });
  // Larger where there is less to say; the slide holds three rows of either.
  const fontSize = page.findings.rows.every(({ text }) => text.length < 130) ? 14 : 12;
  const rule = { pt: 0.75, color: ink('grid') };
  const none = { type: 'none' } as const;
  const border: [typeof none, typeof none, typeof rule, typeof none] = [none, none, rule, none];
  const head = [page.heads.findings, page.heads.actions, page.heads.seen].map((text) => ({
    text,
    options: { bold: true, color: ink('ink'), border },
  }));
  const body = page.findings.rows.map((row) => [
    {
      text: [
        { text: row.head, options: { bold: true, breakLine: true, color: ink('ink') } },
        { text: row.text, options: { breakLine: true } },
        { text: row.evidence, options: { fontSize: 12, color: ink('ink3') } },
      ],
      options: { border },
    },
    { text: row.action, options: { bold: true, color: ink('ink'), border } },
    { text: row.seen, options: { border } },
  ]);
  slide.addTable([head, ...body], {
    x: 0.8,
    y: 1.6,
    w: inner,
    colW: [5.6, 3.5, 2.63],
    fontFace: 'Calibri',
    fontSize,
    color: ink('ink2'),
    valign: 'top',
    margin: [0.06, 0.1, 0.06, 0],
  });
}

function method(made: Deck, page: OnePager, { t, result }: Words): void {
  const slide = slideOf(made, page, 5);
  slide.addText(t.slides.method, { ...texts.finding, x: 0.8, y: 0.5, w: inner, h: 0.7 });
  slide.addText(
    [page.method, t.about.exact, result.hiddenWhy].map((text) => ({
      text,
      options: { breakLine: true, paraSpaceAfter: 12 },
    })),
    { ...texts.body, x: 0.8, y: 1.5, w: inner, h: 4.4, valign: 'top', fontSize: 16 },
  );
}
