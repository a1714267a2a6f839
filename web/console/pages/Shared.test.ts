import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SharedReply } from '#contract/share.ts';
import { InstrumentList } from '#contract/instrument.ts';
import { ReportReply } from '#contract/report.ts';
import { language } from '../../i18n/language.svelte.ts';
import { me } from '../me.svelte.ts';
import { member, waves } from '../sample/replies.ts';
import { answers, sampleFetch } from '../sample/server.ts';
import Shared from './Shared.svelte';

function reply(path: string): SharedReply {
  const report = ReportReply.parse(answers[path]);
  const { instruments } = InstrumentList.parse(answers['/instruments']);
  return SharedReply.parse({
    organisation: { name: 'Nordwerk Gruppe', language: 'de', madeUp: true },
    ends: '2026-12-17T09:00:00.000Z',
    report: { ...report, cost: null },
    instrument: instruments.find(({ id }) => id === report.instrument),
    waves,
  });
}

beforeEach(() => {
  sessionStorage.clear();
  language.choose('en');
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
  me.member = null;
});

function open(hash: string, status: number, body: unknown): ReturnType<typeof sampleFetch> {
  history.replaceState(null, '', `/shared${hash}`);
  const network = sampleFetch({ 'POST /shared': () => ({ status, body }) });
  vi.stubGlobal('fetch', network.fetch);
  render(Shared);
  return network;
}

test('the link’s secret goes out in a body, leaves the address, and survives a reload of the tab', async () => {
  const first = open('#secret-of-the-link', 200, reply('/waves/wave_4/report'));
  await screen.findByText('This link opens until 17 December 2026');
  expect(location.hash).toBe('');
  expect(first.seen[0]).toEqual({ method: 'POST', path: '/shared', body: { secret: 'secret-of-the-link' } });
  const again = open('', 200, reply('/waves/wave_4/report'));
  await vi.waitFor(() => expect(again.seen[0]?.body).toEqual({ secret: 'secret-of-the-link' }));
});

test.each(['/waves/wave_4/report', '/waves/wave_a/report'])(
  'the result of %s asks for nothing that takes a session, whoever reads it',
  async (path) => {
    me.member = { ...member, roles: ['owner', 'admin', 'cio'] };
    const { seen } = open('#secret', 200, reply(path));
    await screen.findByText('Shared with you to read');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const asked = seen.map((one) => `${one.method} ${one.path}`);
    expect(asked.filter((one) => one !== 'GET /playbook')).toEqual(['POST /shared']);
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
    expect(screen.queryByText(/comments/i)).toBeNull();
    expect(screen.queryByText(/€/)).toBeNull();
    expect(screen.getByText('This organisation is made up.')).not.toBeNull();
  },
);

test('a link that opens nothing any more says so and whom to ask', async () => {
  open('#secret', 410, { code: 'share.ended', status: 410, title: '' });
  await screen.findByRole('heading', { level: 1, name: 'This link opens nothing any more.' });
  expect(screen.getByText(/Ask the person you have it from/)).not.toBeNull();
});

test('without a link the page says that it takes one, and asks nobody', async () => {
  const { seen } = open('', 200, {});
  await screen.findByRole('heading', { level: 1, name: 'To read a shared result you need its link.' });
  expect(seen).toEqual([]);
});
