import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by name, as text. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** What stands in the elements of a name, as a reader sees it. */
export function within(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}

/** Parts that a relation names and the file does not hold: what an office program would warn of. */
export function missing(parts: ReadonlyMap<string, string>, all: readonly string[]): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const base = new URL(`file:///${name.replace('_rels/', '')}`);
    return [...xml.matchAll(/<Relationship [^>]*>/g)].flatMap(([relation]) => {
      const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? '';
      if (relation.includes('TargetMode="External"')) return [];
      const path = decodeURIComponent(new URL(target, base).pathname.slice(1));
      return all.includes(path) ? [] : [`${name}: ${target}`];
    });
  });
}
