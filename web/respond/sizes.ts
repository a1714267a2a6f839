import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Assets } from './facts.ts';
import { longestSaid, longInstruments, madeUpFacts } from './fixture.ts';
import { renderKiosk } from './kiosk.ts';
import { renderPage } from './page.ts';

/** Most bytes of a page over the wire, script and styles included. @source ux.md, rule 1 */
export const pageBudget = 12 * 1024;

/** What the long pages weigh over the wire in each wording, with the longest answer to the people of the wave before. */
export function sizes(assets: Assets): {
  readonly budget: number;
  readonly pages: readonly { readonly page: string; readonly brotli: number; readonly gzip: number }[];
} {
  const wordings = [
    { language: 'de', address: 'du' },
    { language: 'de', address: 'sie' },
    { language: 'en', address: 'du' },
  ] as const;
  const rendered = Object.entries({ '': renderPage, ' kiosk': renderKiosk });
  const pages = longInstruments.flatMap((instrument) =>
    wordings.flatMap((wording) =>
      rendered.map(([kind, render]) => {
        const { html } = render({ ...madeUpFacts(instrument), ...wording, said: longestSaid }, assets);
        const name = wording.language === 'de' ? `de/${wording.address}` : 'en';
        return {
          page: `${instrument.id}${kind} ${name}`,
          brotli: brotliCompressSync(html).length,
          gzip: gzipSync(html, { level: 9 }).length,
        };
      }),
    ),
  );
  return { budget: pageBudget, pages };
}
