import type { Context } from 'hono';
import { remember } from '#functions/http/cache.ts';
import type { Database } from '#store/database.ts';
import { getPublic } from '#store/public.ts';
import { encode, forGood, serve, type Encoded } from './bytes.ts';

/** The pages of a wave: the questions, the same for a device that many use, and what is stored. */
export type PageName = 'page' | 'kiosk' | 'privacy';

/** Reads one of a wave's pages by its language. */
export type Pages = (wave: string, page: PageName, language: string) => Promise<Encoded | undefined>;

/** Pages from memory with a bound, read from the table once. */
export function storedPages(database: Database): Pages {
  const reader = (page: PageName) =>
    remember({ most: 200 }, async (key) => {
      const [wave = '', language = ''] = key.split('#');
      const stored = await getPublic(database, wave, `${page}#${language}`);
      return stored && encode(stored);
    });
  const read = { page: reader('page'), kiosk: reader('kiosk'), privacy: reader('privacy') };
  return (wave, page, language) => read[page](`${wave}#${language}`, 0);
}

/** The language at the head of the last path segment, and whether a mail gateway left the code behind it (`de#…`, `de%23…`, `de%2523…`). */
export function languageOf(segment: string): { readonly language: string; readonly code: boolean } | undefined {
  const found = /^(de|en)($|#|%(?:25)*23)/i.exec(segment);
  return found ? { language: (found[1] ?? '').toLowerCase(), code: found[2] !== '' } : undefined;
}

const nowhere = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Einklang</title>
<h1>This link leads to no pulse</h1>
<p>Please open the link in your invitation once more, or type its address.</p>
<h1 lang="de">Dieser Link führt zu keiner Umfrage</h1>
<p lang="de">Bitte den Link in der Einladung noch einmal öffnen oder die Adresse abtippen.</p>
</html>
`;

/** Serves one of a wave's pages: the same bytes for everybody. */
export async function sendPage(c: Context, pages: Pages, wave: string, page: PageName, segment: string) {
  const asked = languageOf(segment);
  const found = asked && (await pages(wave, page, asked.language));
  if (!found) return c.html(nowhere, 404);
  // A path that carries somebody's code must not stay in any cache.
  return serve(c, found, 'text/html; charset=utf-8', asked.code ? 'no-store' : forGood);
}
