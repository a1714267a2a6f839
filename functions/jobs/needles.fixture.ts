import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Characters by which something is recognised; short enough for a code, long enough to be nothing else. */
const window = 16;

/** What is looked for, by kind: text, or bytes. */
export type Needles = Readonly<Record<string, readonly (string | Uint8Array)[]>>;

/** Looks for needles in what is given, in whatever form they may lie there; returns the kinds that were found. */
export type Search = (haystack: string) => ReadonlySet<string>;

/**
 * Prepares a search: each needle as it is, in hex, in base64 and base64url at each of the three alignments, and as text inside a JSON text.
 * The middle sixteen characters of a form stand for it. For tests only.
 */
export function searchFor(needles: Needles): Search {
  const kinds = new Map<string, string>();
  for (const [kind, all] of Object.entries(needles))
    for (const needle of all)
      for (const form of formsOf(Buffer.from(needle))) {
        const from = Math.max(0, Math.floor((form.length - window) / 2));
        if (form.length >= window) kinds.set(form.slice(from, from + window), kind);
      }
  return (haystack) => {
    const found = new Set<string>();
    for (let at = 0; at + window <= haystack.length; at++) {
      const kind = kinds.get(haystack.slice(at, at + window));
      if (kind !== undefined) found.add(kind);
    }
    return found;
  };
}

function formsOf(needle: Buffer): readonly string[] {
  const plain = needle.toString('latin1');
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), needle])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  const url = encoded.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [plain, plain.replaceAll('"', '\\"'), needle.toString('hex'), ...encoded, ...url];
}

/** Every file under a directory, one after the other, byte by byte. */
export async function filesIn(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join(
    '\n',
  );
}

/** Items as text, with what is packed in them unpacked. */
export function textOf(items: readonly Readonly<Record<string, unknown>>[]): string {
  return items
    .flatMap((item) => Object.entries(item))
    .map(([name, value]) => `${name}=${value instanceof Uint8Array ? unpacked(value) : JSON.stringify(value)}`)
    .join('\n');
}

function unpacked(bytes: Uint8Array): string {
  for (const unpack of [gunzipSync, brotliDecompressSync])
    try {
      return unpack(bytes).toString('latin1');
    } catch {
      continue;
    }
  return Buffer.from(bytes).toString('latin1');
}
