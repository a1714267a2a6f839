import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Share as Link } from '#contract/share.ts';
import { language } from '../../i18n/language.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import Share from './Share.svelte';

const share: Link = {
  id: 'share_1',
  wave: 'wave_4',
  name: 'IT council',
  created: '2026-11-24T09:00:00.000Z',
  ends: '2026-12-08T09:00:00.000Z',
};
const link = 'https://app.example.org/shared#shown-once';

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

function start(): ReturnType<typeof sampleFetch> {
  const open: Link[] = [];
  const network = sampleFetch({
    'GET /shares': () => ({ status: 200, body: { shares: open } }),
    'POST /shares': () => {
      open.push(share);
      return { status: 201, body: { share, link } };
    },
    'DELETE /shares/share_1': () => {
      open.pop();
      return { status: 204 };
    },
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Share, { wave: 'wave_4', onclose: () => undefined });
  return network;
}

test('a link is made for somebody, shown once and listed with its end', async () => {
  const { seen } = start();
  await screen.findByText('No link opens this result.');
  await fireEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  expect(screen.getByText('Say for whom the link is.')).not.toBeNull();
  await fireEvent.input(screen.getByLabelText('For whom'), { target: { value: 'IT council' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  expect(await screen.findByDisplayValue(link)).not.toBeNull();
  expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ wave: 'wave_4', name: 'IT council', days: 14 });
  expect(await screen.findByText('until 8 December 2026')).not.toBeNull();
});

test('revoking says what it does and takes a second press', async () => {
  const { seen } = start();
  await fireEvent.input(screen.getByLabelText('For whom'), { target: { value: 'IT council' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Revoke the link for “IT council”' }));
  expect(seen.some(({ method }) => method === 'DELETE')).toBe(false);
  expect(screen.getByText(/reads nothing from then on/)).not.toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Revoke now' }));
  await screen.findByText('No link opens this result.');
  expect(screen.queryByDisplayValue(link)).toBeNull();
});
