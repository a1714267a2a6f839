import { render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Home, Need } from '#contract/home.ts';
import { language } from '../../i18n/language.svelte.ts';
import { me } from '../me.svelte.ts';
import { pages } from '../pages.ts';
import { match } from '../router.svelte.ts';
import { home, member } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import Pulses from './Pulses.svelte';

beforeEach(() => {
  language.choose('de');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-05T13:00:00.000Z') });
});
afterEach(() => {
  me.member = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(change: Partial<Home> = {}) {
  const network = sampleFetch({ 'GET /home': () => ({ status: 200, body: { ...home, ...change } }) });
  vi.stubGlobal('fetch', network.fetch);
  me.member = { ...member, roles: ['admin'] };
  return { ...render(Pulses), network };
}
const section = async (name: string) =>
  within((await screen.findByRole('heading', { level: 2, name })).closest('section') ?? document.body);

test('one request tells what needs the admin, what runs, what comes and what ran by itself', async () => {
  const { network } = show();
  await screen.findByRole('heading', { level: 1, name: 'Eine Sache braucht Sie. Alles andere läuft.' });
  expect(network.seen.map(({ path }) => path)).toEqual(['/home']);
  const running = await section('Läuft gerade');
  expect(running.getByText(/mit etwa ± 9 Punkten/)).not.toBeNull();
  expect(running.getByText(/Nächste Erinnerung: Montag, 8. Februar 2027/)).not.toBeNull();
  const ran = await section('Lief von selbst');
  expect(ran.getByText(/Seit Ihrer vorigen Anmeldung, 12. Januar 2027/)).not.toBeNull();
  expect(ran.getAllByRole('listitem').map((item) => item.querySelector('a')?.textContent)).toEqual([
    'IT-Puls Q1 2027 geöffnet',
    'IT-Puls Q1 2027 eingefroren',
  ]);
  expect(ran.getByText('20 Minuten verspätet')).not.toBeNull();
});

test('the next wave is counted down in words, with its day and the page it is on', async () => {
  show();
  const next = await section('Nächste Welle');
  expect(next.getByText('in 87 Tagen')).not.toBeNull();
  expect(next.getByText(/Öffnet am Montag, 3. Mai 2027/)).not.toBeNull();
  expect(next.getByRole('link', { name: 'IT-Puls Q2 2027' }).getAttribute('href')).toBe('/waves/wave_6');
});

test('every kind of need says what it is and leads to the page that mends it', async () => {
  const wave = { id: 'wave_5', name: 'IT-Puls Q1 2027' };
  const needs: Need[] = [
    { kind: 'disputed', wave },
    { kind: 'refused', wave, code: 'wave.tooFew' },
    { kind: 'roster' },
    { kind: 'approval', wave, opens: '2027-02-01T08:00:00.000Z' },
    { kind: 'addresses', count: 6 },
    { kind: 'reminder', wave, turn: 1 },
    { kind: 'owed', wave },
    { kind: 'rosterOld', importedAt: '2026-05-01T00:00:00.000Z' },
    { kind: 'paused', programme: { id: 'programme_1', name: 'Quartalspuls' } },
    { kind: 'industry' },
  ];
  show({ needs });
  const items = (await section('Braucht Ihre Aufmerksamkeit')).getAllByRole('listitem');
  expect(items).toHaveLength(needs.length);
  for (const item of items) {
    expect(item.querySelector('b')?.textContent).not.toBe('');
    expect(item.querySelector('p')?.textContent).not.toBe('');
    const href = item.querySelector('a')?.getAttribute('href') ?? '';
    const page = pages.find(({ path }) => match(path, new URL(href, 'http://x').pathname) !== null);
    expect([href, page?.roles]).toEqual([href, expect.arrayContaining(['admin'])]);
  }
});

test('before anybody is on the roster there is one thing to do', async () => {
  show({ waves: [], published: [], needs: [{ kind: 'roster' }], people: 0, ahead: [], running: [], ran: [] });
  await screen.findByRole('heading', { level: 1, name: 'Beginnen Sie mit den Menschen, die Sie fragen wollen.' });
  expect(screen.getByRole('link', { name: 'Verzeichnis übernehmen' }).getAttribute('href')).toBe('/roster/import');
});
