import { inflateSync } from 'node:zlib';

/** A PDF as it is written by pdfkit, read back: what it says and how many pages it has. */
export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  /** Objects without their streams, for looking at tags and faces. */
  readonly objects: string;
}

interface Part {
  readonly body: string;
  readonly stream: string | null;
}

/** Reads every text of every page in the order in which it is drawn, letter by letter through the faces' own tables. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const parts = partsOf(Buffer.from(bytes).toString('latin1'));
  const pages = [...parts.values()].filter(({ body }) => /\/Type \/Page\b/.test(body));
  const text = pages.map((page) => pageText(page.body, parts)).join('\n');
  return { text, pages: pages.length, objects: [...parts.values()].map(({ body }) => body).join('\n') };
}

function partsOf(file: string): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const [, id = '', content = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const [body = '', raw] = content.split('\nstream\n');
    const stream = raw?.slice(0, raw.lastIndexOf('\nendstream')) ?? null;
    const packed = stream !== null && body.includes('/FlateDecode');
    parts.set(id, { body, stream: packed ? inflated(stream) : stream });
  }
  return parts;
}

function inflated(stream: string): string {
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

function referred(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '';
}

function pageText(page: string, parts: ReadonlyMap<string, Part>): string {
  const resources = parts.get(referred(page, 'Resources'))?.body ?? page;
  const faces = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      letters(parts.get(referred(parts.get(id)?.body ?? '', 'ToUnicode'))?.stream ?? ''),
    ]),
  );
  const content = parts.get(referred(page, 'Contents'))?.stream ?? '';
  let face: ReadonlyMap<number, string> = new Map();
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|(\[?<[^\]\n]*>[^\]\n]*\]?) TJ?j?/g)]
    .map(([, name, shown = '']) => {
      if (name !== undefined) {
        face = faces.get(name) ?? new Map();
        return '';
      }
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      return `${codes.map((code) => face.get(Number.parseInt(code, 16)) ?? '\ufffd').join('')}\n`;
    })
    .join('');
}

/** From a face's code to its letters. */
function letters(table: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const decoded = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) =>
      found.set(Number.parseInt(from, 16) + index, decoded(hex.replaceAll(' ', ''))),
    );
  return found;
}
