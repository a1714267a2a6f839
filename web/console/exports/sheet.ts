import PDFDocument from 'pdfkit';
import type { Drawing, Tone } from '#chart/marks.ts';
import { paper } from '#chart/svg.ts';
import { drawOn } from './drawing.ts';
import type { Faces } from './faces.ts';

/** How a text is set: size in points at scale 1, line height as a multiple of it, and what it is to a screen reader. */
export interface Style {
  readonly face: keyof Faces;
  readonly size: number;
  readonly leading: number;
  readonly tone: Tone;
  readonly tag: 'H1' | 'H2' | 'P';
  readonly align?: 'left' | 'right';
  /** Figures as wide as they are, which is set in half the time; absent: all are equally wide, so that columns stand. */
  readonly proportional?: true;
}

/** A sheet of paper; positions in points from the upper left. Every method returns the height it takes, also while nothing is drawn yet. */
export interface Sheet {
  readonly text: (words: string, x: number, y: number, width: number, style: Style) => number;
  /** Width of the words on one line. */
  readonly widthOf: (words: string, style: Style) => number;
  readonly chart: (drawing: Drawing, title: string, x: number, y: number) => number;
  readonly block: (x: number, y: number, width: number, height: number, tone: Tone) => void;
}

/** What the file says of itself. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO 8601. */
  readonly date: string;
}

/** A4 in points. */
export const a4 = { width: 595.28, height: 841.89 };

/** Points of a px. */
export const px = 0.75;

/** Texts shrink together until everything is on the one page. */
const scales = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7, 0.65, 0.6];

/**
 * Sets one A4 page: tagged, faces embedded, charts as vectors.
 * @param place puts everything on the first sheet and returns where it ends; the second one measures alone. Called with two that measure, smaller each time, until the end is on the page
 * @returns the bytes of the file
 */
export async function onePage(
  faces: Faces,
  about: About,
  place: (sheet: Sheet, blank: Sheet, scale: number) => number,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = documentOf(faces, about);
  const bytes = collected(doc);
  const ends = (scale: number): number => {
    const blank = sheetOf(doc, scale, null);
    return place(blank, blank, scale);
  };
  const scale = scales.find((each) => ends(each) <= a4.height) ?? 0.6;
  const root = doc.struct('Document');
  doc.addStructure(root);
  place(sheetOf(doc, scale, root), sheetOf(doc, scale, null), scale);
  root.end();
  doc.end();
  return bytes;
}

/**
 * Sets A4 pages one after the other, made as the one page is.
 * @param places each puts everything on its page
 * @param turned is awaited before each page, with how many are done
 * @returns the bytes of the file
 */
export async function pages(
  faces: Faces,
  about: About,
  places: readonly ((sheet: Sheet) => void)[],
  turned: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = documentOf(faces, about);
  const bytes = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const [done, place] of places.entries()) {
    await turned(done);
    if (done > 0) doc.addPage();
    place(sheetOf(doc, 1, root));
  }
  root.end();
  doc.end();
  return bytes;
}

function documentOf(faces: Faces, about: About): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    // None: the default is a face of the reader's machine, without the signs that are printed here.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: about.language,
    info: {
      Title: about.title,
      Author: about.author,
      Producer: 'Einklang',
      Creator: 'Einklang',
      CreationDate: new Date(about.date),
    },
  });
  doc.registerFont('regular', faces.regular).registerFont('strong', faces.strong).registerFont('serif', faces.serif);
  return doc;
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    doc.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      void new Blob(chunks).arrayBuffer().then((buffer) => {
        resolve(new Uint8Array(buffer));
      }, reject);
    });
  });
}

/** A sheet that measures alone where `root` is null. */
function sheetOf(doc: PDFKit.PDFDocument, scale: number, root: PDFKit.PDFStructureElement | null): Sheet {
  const set = ({ face, size, leading, align = 'left', proportional }: Style): PDFKit.Mixins.TextOptions => {
    doc.font(face).fontSize(size * scale);
    const lineGap = size * scale * leading - doc.currentLineHeight();
    return proportional ? { lineGap, align } : { lineGap, align, features: ['tnum'] };
  };
  return {
    text: (said, x, y, width, style) => {
      if (said === '') return 0;
      const words = unbroken(said);
      const options = { ...set(style), width };
      const height = doc.heightOfString(words, options);
      // Told how high it is, a text never begins another page.
      root?.add(
        doc.struct(style.tag, {}, () => {
          doc.fillColor(paper[style.tone]).text(words, x, y, { ...options, height: 2 * height + 100 });
        }),
      );
      return height;
    },
    widthOf: (words, style) => doc.widthOfString(words, set(style)),
    chart: (drawing, title, x, y) => {
      const description = drawing.values.map(({ text }) => text).join('; ');
      root?.add(
        doc.struct('Figure', { alt: `${title}. ${description}` }, () => {
          doc
            .save()
            .translate(x, y)
            .scale(px * scale);
          drawOn(doc, drawing);
          doc.restore();
        }),
      );
      return drawing.height * px * scale;
    },
    block: (x, y, width, height, tone) => {
      if (!root) return;
      doc.markContent('Artifact');
      doc.rect(x, y, width, height).fill(paper[tone]);
      doc.endMarkedContent();
    },
  };
}

/** Keeps an interval, its level and an n on one line. */
function unbroken(words: string): string {
  return words.replaceAll(/95 %|(95[ \u00a0]?% )?\[[^\]]*\]|\bn \d+ (von|of) \d+/g, (part) =>
    part.replaceAll(' ', '\u00a0'),
  );
}
