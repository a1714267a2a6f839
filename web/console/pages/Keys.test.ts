import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ApiKey } from '#contract/apikey.ts';
import { language } from '../../i18n/language.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import Keys from './Keys.svelte';

const key: ApiKey = {
  id: 'key_1',
  name: 'Power BI',
  scope: 'results.read',
  created: '2026-11-01T09:00:00.000Z',
  ends: '2999-11-01T09:00:00.000Z',
  lastUsed: '2026-11-20',
};
const ended: ApiKey = { ...key, id: 'key_2', name: 'Excel', ends: '2026-11-02T09:00:00.000Z', lastUsed: null };

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

function start(keys: readonly ApiKey[]): ReturnType<typeof sampleFetch> {
  const network = sampleFetch({
    'GET /apikeys': () => ({ status: 200, body: { keys } }),
    'POST /apikeys': () => ({ status: 201, body: { key, secret: 'einklang_shown-once' } }),
    'DELETE /apikeys/key_1': () => ({ status: 204 }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Keys);
  return network;
}

test('keys are listed with the day of their last use; one that has run out is no longer counted', async () => {
  start([key, ended]);
  await screen.findByRole('heading', { level: 1, name: 'One program may read your results.' });
  const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '));
  expect(first).toContain('made on 1 November 2026, valid until 1 November 2999; last used on 20 November 2026');
  expect(second).toContain('ran out on 2 November 2026; never used');
});

test('a key is made with a name and a span, and its secret is shown once', async () => {
  const { seen } = start([]);
  await fireEvent.click(await screen.findByRole('button', { name: 'Make the key' }));
  expect(screen.getByText('Enter a name.')).not.toBeNull();
  await fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Power BI' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Make the key' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByDisplayValue('einklang_shown-once')).not.toBeNull();
  expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Power BI',
    scope: 'results.read',
    days: 365,
  });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'I have copied it' }));
  expect(screen.queryByDisplayValue('einklang_shown-once')).toBeNull();
});

test('a key is revoked only after a dialog has said what is lost', async () => {
  const { seen } = start([key]);
  await fireEvent.click(await screen.findByRole('button', { name: 'Revoke “Power BI”' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('reads nothing from then on');
  expect(seen.some(({ method }) => method === 'DELETE')).toBe(false);
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke' }));
  await vi.waitFor(() =>
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toContain('DELETE /apikeys/key_1'),
  );
});
