import type { SlipSheets } from '#contract/slips.ts';
import { slipsText } from '../../i18n/slips.ts';
import { formatIn } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.svelte.ts';
import type { Faces } from '../exports/faces.ts';
import { a4, pages, px, type Sheet, type Style } from '../exports/sheet.ts';
import { qr } from './qr.ts';

/** What stands on the sheets beside the codes. */
export interface SlipFacts {
  readonly organisation: string;
  /** Name of the wave. */
  readonly name: string;
  readonly wave: string;
  readonly language: Language;
  /** Origin of the pulse page without a trailing slash. */
  readonly pulseUrl: string;
  readonly closes: string;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  /** 64 hex digits. */
  readonly manifestSha256: string;
  /** When the sheets are made, ISO 8601. */
  readonly made: string;
}

const columns = 3;
const rows = 8;
/** Slips on one page. */
export const slipsPerPage = columns * rows;

const margin = 28;
const head = 88;
const slip = { width: (a4.width - 2 * margin) / columns, height: (a4.height - 2 * margin - head) / rows };
const inset = 5;
/** Blank paper around a QR code in points: four modules. @source ISO/IEC 18004 */
const quiet = 7;
/** Edge of a QR code in points: 21 mm, more than half a millimetre a module. */
const edge = 60;

const title: Style = { face: 'strong', size: 15, leading: 1.2, tone: 'ink', tag: 'H1' };
const fact: Style = { face: 'regular', size: 9, leading: 1.35, tone: 'ink2', tag: 'P' };
const code: Style = { face: 'strong', size: 10, leading: 1.2, tone: 'ink', tag: 'P', proportional: true };
const note: Style = { face: 'regular', size: 6.5, leading: 1.2, tone: 'ink2', tag: 'P', proportional: true };

/**
 * The sheets of a wave's one-time codes as one PDF: 24 slips on an A4 page, every label on pages of its own, hairlines to cut along.
 * @param turned is awaited before each page, with how many are done of how many
 */
export function slipSheets(
  { sheets }: SlipSheets,
  facts: SlipFacts,
  faces: Faces,
  turned: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array<ArrayBuffer>> {
  const t = slipsText[facts.language];
  const words = {
    scan: t.slip,
    until: t.until(until(facts)),
    digest: t.digest(shortOf(facts.manifestSha256)),
    qr: t.qr,
  };
  const places = sheets.flatMap((sheet) => {
    const total = Math.ceil(sheet.codes.length / slipsPerPage);
    return Array.from({ length: total }, (_, page) => (paper: Sheet) => {
      heading(paper, sheet, facts, page + 1, total);
      const own = sheet.codes.slice(page * slipsPerPage, (page + 1) * slipsPerPage);
      own.forEach((each, place) => drawSlip(paper, each, place, facts, words));
    });
  });
  const about = {
    title: `${t.kind}: ${facts.organisation}, ${facts.name}`,
    author: facts.organisation,
    language: facts.language,
    date: facts.made,
  };
  return pages(faces, about, places, (done) => turned(done, places.length));
}

function heading(
  paper: Sheet,
  { label, invited, codes }: SlipSheets['sheets'][number],
  { organisation, name, language }: SlipFacts,
  page: number,
  total: number,
): void {
  const [t, f] = [slipsText[language], formatIn(language)];
  const width = a4.width - 2 * margin;
  const kind = [t.kind, organisation, name].join(' · ');
  const count = [t.facts(f.number(codes.length), f.number(invited)), t.page(f.number(page), f.number(total))].join(
    ' · ',
  );
  let y = margin;
  y += paper.text(label, margin, y, width, title) + 3;
  y += paper.text(`${kind}\n${count}`, margin, y, width, fact) + 3;
  paper.text(t.how, margin, y, width, fact);
}

function drawSlip(
  paper: Sheet,
  text: string,
  place: number,
  { pulseUrl, wave, language }: SlipFacts,
  words: Readonly<Record<'scan' | 'until' | 'digest' | 'qr', string>>,
): void {
  const x = margin + (place % columns) * slip.width;
  const y = margin + head + Math.floor(place / columns) * slip.height;
  cutAlong(paper, x, y);
  const groups = text.match(/.{4}/g) ?? [];
  const link = `${pulseUrl}/p/${wave}/${language}#${text}`;
  const top = y + (slip.height - edge) / 2;
  paper.chart(qr(link, edge / px), `${words.qr} ${groups.join(' ')}`, x + quiet, top);
  const left = x + edge + 2 * quiet;
  const width = slip.width - edge - 2 * quiet - inset;
  const lines = [groups.slice(0, 2), groups.slice(2, 4), groups.slice(4)].map((line) => line.join(' '));
  const below = paper.text(lines.join('\n'), left, y + inset, width, code) + 2;
  const more = [words.scan, words.until, words.digest].join('\n');
  paper.text(more, left, y + inset + below, width, note);
}

function cutAlong(paper: Sheet, x: number, y: number): void {
  for (const [left, top, width, height] of [
    [x, y, slip.width, 0.4],
    [x, y + slip.height, slip.width, 0.4],
    [x, y, 0.4, slip.height],
    [x + slip.width, y, 0.4, slip.height],
  ] as const)
    paper.block(left, top, width, height, 'other');
}

/** The first 16 hex digits in groups, as invitation and pulse page show them. */
const shortOf = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

/** The end of the wave on the organisation's clocks. */
function until({ closes, timeZone, language }: SlipFacts): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day.format(new Date(closes))}, ${time.format(new Date(closes))}${language === 'de' ? '\u00a0Uhr' : ''}`;
}
