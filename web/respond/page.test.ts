import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mostCharacters } from '#contract/learning.ts';
import { buildAssets } from './assets.ts';
import { longestSaid, madeUpFacts } from './fixture.ts';
import { renderPage } from './page.ts';
import { renderPrivacy } from './privacy.ts';
import { sizes } from './sizes.ts';

const assets = { script: '', pageStyle: '', kioskScript: '', kioskStyle: '', privacyStyle: '' };

test.each([
  ['de', 'Diese Organisation ist erfunden'],
  ['en', 'This organisation is made up'],
] as const)('both pages of a made-up organisation say so, and nobody else’s do: %s', (language, sentence) => {
  for (const madeUp of [true, false]) {
    const facts = { ...madeUpFacts(), language, madeUp };
    expect(renderPage(facts, assets).html.includes(sentence)).toBe(madeUp);
    expect(renderPrivacy(facts, assets).html.includes(sentence)).toBe(madeUp);
  }
});

test.each([
  ['de', 'eine Person kann es mehrmals tun', 'Eingeladen'],
  ['en', 'one person can do so more than once', 'invited'],
] as const)(
  'both pages of an open link say what it is, speak of nobody as invited, and nobody else’s do: %s',
  (language, sentence, word) => {
    for (const openLink of [true, undefined] as const) {
      const facts = { ...madeUpFacts(), language, ...(openLink ? { openLink } : {}) };
      const pages = [renderPage(facts, assets).html, renderPrivacy(facts, assets).html];
      for (const html of pages) expect(html.includes(sentence)).toBe(openLink === true);
      // Beside the template with words of other states.
      const [shown = ''] = pages
        .join('')
        .replace(/<template.*?<\/template>/gs, '')
        .split('<script type=application/json');
      if (openLink) expect(shown.toLowerCase()).not.toContain(word.toLowerCase());
    }
  },
);

test('what came of the last wave stands before the questions as plain text, and nothing where nobody was told', () => {
  const said = { learnt: 'Das <b>WLAN</b> fällt aus.', doing: 'Neue Zugangspunkte & Kabel.' };
  const { html } = renderPage({ ...madeUpFacts(), said }, assets);
  const told = html.indexOf('Das &lt;b&gt;WLAN&lt;/b&gt; fällt aus.');
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(html.indexOf('<form'));
  expect(html).toContain('Neue Zugangspunkte &amp; Kabel.');
  expect(renderPage(madeUpFacts(), assets).html).not.toContain('Was aus der letzten Umfrage wurde');
});

test('even the longest answer to the last wave leaves the page within its bytes', async () => {
  expect(Object.values(longestSaid).map(({ length }) => length)).toEqual([mostCharacters, mostCharacters]);
  const { budget, pages } = sizes(await buildAssets());
  for (const { page, brotli } of pages) expect(brotli, page).toBeLessThanOrEqual(budget);
  for (const address of ['du', 'sie'] as const) {
    const { html } = renderPage({ ...madeUpFacts(), address, openLink: true, said: longestSaid }, await buildAssets());
    expect(brotliCompressSync(html).length, `open link, ${address}`).toBeLessThanOrEqual(budget);
  }
});
