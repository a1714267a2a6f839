import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../i18n/language.svelte.ts';
import App from './App.svelte';
import { me } from './me.svelte.ts';
import { router } from './router.svelte.ts';
import { member } from './sample/replies.ts';
import { sampleFetch } from './sample/server.ts';

beforeEach(() => {
  me.member = null;
  me.asked = false;
  language.choose('de');
});
afterEach(() => {
  vi.unstubAllGlobals();
  router.go('/');
});

function start(path: string, roles: readonly string[] | null): ReturnType<typeof sampleFetch> {
  const network = sampleFetch({
    'GET /me': () =>
      roles === null ? { status: 401, body: { code: 'signIn.required' } } : { status: 200, body: { ...member, roles } },
  });
  vi.stubGlobal('fetch', network.fetch);
  router.go(path);
  render(App);
  return network;
}
const heading = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name }, { timeout: 5000 });

test('without a session every page leads to sign-in and remembers where one wanted to go', async () => {
  start('/roster', null);
  await heading(/Melden Sie sich/);
  expect([router.path, router.asked('to')]).toEqual(['/sign-in', '/roster']);
});

test('each role lands at its key action and sees its own areas alone', async () => {
  start('/', ['cio']);
  await heading(/Der IT-eNPS ist in einem Jahr/);
  const names = screen.getAllByRole('link').map((link) => link.textContent);
  expect(names).toContain('Benchmark');
  expect(names).not.toContain('Verzeichnis');
});

test('a page of another role is refused in words', async () => {
  start('/members', ['auditor']);
  await heading('Ihre Rolle öffnet diese Seite nicht.');
});

test('every page of a made-up organisation says that its numbers are invented', async () => {
  start('/pulses', ['owner', 'admin']);
  await heading(/braucht Sie/);
  expect(screen.getByText('Diese Organisation ist erfunden.')).not.toBeNull();
  router.go('/result');
  await heading(/Der IT-eNPS ist/);
  expect(screen.getByText('Diese Organisation ist erfunden.')).not.toBeNull();
});

test('after a navigation the new heading has the focus', async () => {
  start('/pulses', ['owner', 'admin']);
  await heading(/braucht Sie/);
  router.go('/members');
  const found = await heading('Drei Personen haben Zugang.');
  await waitFor(() => expect(document.activeElement).toBe(found));
});

test('Ctrl-K opens a menu that finds pages by their name', async () => {
  start('/pulses', ['owner', 'admin']);
  await heading(/braucht Sie/);
  await fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const input = await screen.findByRole('combobox');
  await fireEvent.input(input, { target: { value: 'zug' } });
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await fireEvent.keyDown(input, { key: 'Enter' });
  await heading('Drei Personen haben Zugang.');
  expect(router.path).toBe('/members');
});

test('the language switch changes the page in place', async () => {
  start('/pulses', ['owner', 'admin']);
  await heading(/braucht Sie/);
  await fireEvent.click(screen.getByRole('button', { name: 'English', hidden: true }));
  await heading(/needs you/);
  expect(document.documentElement.lang).toBe('en');
});
