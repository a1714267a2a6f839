import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SlipsRequest, type Slips as SlipsReply } from '#contract/slips.ts';
import type { Wave } from '#contract/wave.ts';
import { language } from '../../i18n/language.svelte.ts';
import { waves } from '../sample/replies.ts';
import { sampleFetch } from '../sample/server.ts';
import Slips from './Slips.svelte';

beforeEach(() => {
  language.choose('en');
  vi.stubGlobal('isSecureContext', true);
});
afterEach(() => vi.unstubAllGlobals());

const wave = waves.waves[0] ?? never();

const path = `/waves/${wave.id}/slips`;

function start(slips: Partial<SlipsReply>, state: Wave['state'] = 'open'): ReturnType<typeof sampleFetch> {
  const reply: SlipsReply = { people: 60, state: 'none', request: null, ...slips };
  const network = sampleFetch({
    [`GET ${path}`]: () => ({ status: 200, body: reply }),
    [`POST ${path}`]: () => ({ status: 202, body: { ...reply, state: 'ready', request: 'ab12' } }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Slips, { wave: { ...wave, state } });
  return network;
}
function never(): never {
  throw new Error('the sample has no wave');
}
const asked = ({ seen }: ReturnType<typeof sampleFetch>) =>
  seen.filter(({ method }) => method === 'POST').map((request) => request.path);

test('where everybody has a mailbox nothing is offered', async () => {
  const { seen } = start({ people: 0 });
  await vi.waitFor(() => expect(seen.map((request) => request.path)).toContain(path));
  expect(screen.queryByRole('heading', { name: 'Codes on paper' })).toBeNull();
});

test('a dialog says that it works once; then this browser’s own key is sent, and the codes stay where they are while the sheets cannot be made', async () => {
  const network = start({});
  await screen.findByText('60 people of this wave have no mailbox.');
  await fireEvent.click(screen.getByRole('button', { name: 'Make the sheets' }));
  const dialog = await screen.findByRole('dialog', {}, { timeout: 10_000 });
  expect(dialog.textContent).toContain('60 codes, 24 on a page. This works once');
  expect(asked(network)).toEqual([]);
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Make the sheets' }));
  await screen.findByText('That did not work. Nothing was fetched; please try again.', {}, { timeout: 10_000 });
  expect(asked(network)).toEqual([path]);
  expect(SlipsRequest.safeParse(network.seen.find(({ method }) => method === 'POST')?.body).success).toBe(true);
});

test('of a draft it says how many will need one, and offers nothing yet', async () => {
  start({}, 'draft');
  await screen.findByText(/60 people of this wave have no mailbox. Once it is frozen/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('beside them stands where a shared device is started, in every language of the wave', async () => {
  start({});
  await screen.findByDisplayValue(`https://pulse.example.org/p/${wave.id}/en/kiosk`);
  expect(screen.getByDisplayValue(`https://pulse.example.org/p/${wave.id}/de/kiosk`)).not.toBeNull();
});

test('once they were fetched elsewhere no button is left', async () => {
  start({ state: 'printed', request: 'cd34' });
  await screen.findByText(/The codes of this wave were fetched/);
  expect(screen.queryByRole('button', { name: /sheets|file/ })).toBeNull();
});

test('over plain http the browser could not keep the codes to itself, so none are fetched', async () => {
  vi.stubGlobal('isSecureContext', false);
  start({});
  await screen.findByText(/Open this page by https/);
  expect(screen.queryByRole('button', { name: /sheets|file/ })).toBeNull();
});
