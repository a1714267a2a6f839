import { render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/language.svelte.ts';
import { me } from '../me.svelte.ts';
import Home from '../pages/Home.svelte';
import { match } from '../router.svelte.ts';
import { pages } from '../pages.ts';
import { member, waves } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';

beforeEach(() => language.choose('de'));
afterEach(() => {
  me.member = null;
  vi.unstubAllGlobals();
});

function show(special: Parameters<typeof sampleFetch>[0] = {}, roles: (typeof member)['roles'] = ['cio']): HTMLElement {
  vi.stubGlobal('fetch', sampleFetch(special).fetch);
  me.member = { ...member, roles };
  return render(Home).container;
}
const cycle = () => screen.findByRole('navigation', { name: /^Kreislauf: Ziele/ });
const names = ['Ziele', 'Zusammenarbeit', 'Agile Umsetzung', 'Kennzahlen', 'Rückmeldung'];

test('the newest finding stands first, with the biggest change that a test found as the one key action', async () => {
  show();
  await screen.findByRole('heading', { level: 1, name: /Der IT-eNPS ist in einem Jahr/ });
  const action = screen.getByRole('link', { name: 'Größte Veränderung öffnen: Partnerschaft (IT) +0,7' });
  expect(action.getAttribute('href')).toBe('/waves/wave_a/result#change');
});

test('the cycle is five links in order, each to a page the reader may open, and says the same in words below', async () => {
  const container = show();
  const links = within(await cycle()).getAllByRole('link');
  expect(links.map((link) => link.querySelector('.b')?.textContent)).toEqual(names);
  const list = [...container.querySelectorAll('.stations li')];
  expect(list.map((station) => station.querySelector('h3')?.textContent)).toEqual(names);
  for (const [index, link] of links.entries()) {
    const href = link.getAttribute('href') ?? '';
    expect(list[index]?.querySelector('a')?.getAttribute('href')).toBe(href);
    const page = pages.find(({ path }) => match(path, new URL(href, 'http://x').pathname) !== null);
    expect(page?.roles).toContain('cio');
  }
});

test('every figure in the words of the cycle has its n, its interval and its date', async () => {
  const container = show();
  await cycle();
  const details = [...container.querySelectorAll('.stations .note')].map((note) => note.textContent);
  expect(details[1]).toBe(
    'Bei 3 von 7 Dimensionen ist ein Abstand nachweisbar. Alignment-Puls 2026, veröffentlicht am 21. September 2026.',
  );
  expect(details[2]).toContain('2,7 von 4 [2,4–3,0].');
  expect(details[3]).toContain(
    'IT-eNPS +11, 95-%-Intervall [+4, +18], n 287 von 412. IT-Puls Q4 2026, veröffentlicht am',
  );
  expect(details[4]).toBe('Puls bis 12. Februar 2027: IT-Puls Q1 2027.');
});

test('before the first result the cycle says plainly that there is none', async () => {
  const container = show({ 'GET /waves': () => ({ status: 200, body: { ...waves, waves: [], published: [] } }) }, [
    'admin',
  ]);
  await screen.findByRole('heading', { level: 1, name: 'Noch ist kein Ergebnis veröffentlicht.' });
  expect(within(await cycle()).getAllByRole('link')).toHaveLength(5);
  expect(container.textContent).toContain('Noch kein Alignment-Puls.');
  expect(container.textContent).toContain('Kein Puls geplant.');
  expect(container.querySelector('.own')).toBeNull();
});
