import type pptx from 'pptxgenjs';
import type { Tone } from '#chart/marks.ts';
import { paper } from '#chart/svg.ts';
import type { OnePager } from './onepager.ts';

// The library's types describe an older kind of module, whose default is one step further in.
export type Deck = pptx.default;
type Slide = ReturnType<Deck['addSlide']>;
export type ChartOptions = pptx.default.IChartOpts;

/** A tone as slides write colours: without the hash. */
export const ink = (tone: Tone): string => paper[tone].slice(1);

/** How texts are set on a slide; sizes in points. Faces that every office has, since slides embed none. */
export const texts = {
  finding: { fontFace: 'Cambria', fontSize: 28, color: ink('ink'), margin: 0, valign: 'top', fit: 'shrink' },
  head: { fontFace: 'Calibri', fontSize: 14, bold: true, color: ink('ink'), margin: 0, valign: 'top' },
  body: { fontFace: 'Calibri', fontSize: 16, color: ink('ink2'), margin: 0, valign: 'top' },
  note: { fontFace: 'Calibri', fontSize: 12, color: ink('ink3'), margin: 0, valign: 'top' },
} as const;

/** A size for a text that is set in `size` points up to `room` characters and smaller beyond, never below 18. */
export function fit(text: string, size: number, room: number): number {
  return Math.max(18, Math.round(size * Math.min(1, Math.sqrt(room / Math.max(1, text.length)))));
}

/** A white slide with the line at its foot: whose it is, of which wave, published when, which number. */
export function slideOf(deck: Deck, page: OnePager, number: number): Slide {
  const slide = deck.addSlide();
  slide.background = { color: ink('ground') };
  slide.addShape('rect', { x: 0.8, y: 6.93, w: 0.09, h: 0.06, fill: { color: ink('ink') } });
  slide.addShape('rect', { x: 0.93, y: 6.93, w: 0.09, h: 0.06, fill: { color: ink('own') } });
  slide.addText(`${page.organisation} · ${page.wave} · ${page.date}`, {
    ...texts.note,
    x: 1.12,
    y: 6.82,
    w: 9.5,
    h: 0.3,
  });
  slide.addText(String(number), { ...texts.note, x: 11.53, y: 6.82, w: 1, h: 0.3, align: 'right' });
  return slide;
}
