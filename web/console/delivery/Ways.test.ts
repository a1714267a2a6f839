import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chat, Chats } from '#contract/chat.ts';
import { language } from '../../i18n/language.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import Ways from './Ways.svelte';

const created = '2026-11-01T09:00:00.000Z';
const all: readonly Chat[] = [
  { id: 'bot', kind: 'slackBot', name: 'Slack', language: 'de', created },
  { id: 'news', kind: 'slackWebhook', name: '#it-news', language: 'de', created },
  { id: 'team', kind: 'teamsWorkflow', name: 'IT', language: 'en', created },
];

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

function start(chats: readonly Chat[], before?: Chats, openly = false): { readonly chosen: () => Chats | undefined } {
  const network = sampleFetch({ 'GET /chats': () => ({ status: 200, body: { chats } }) });
  vi.stubGlobal('fetch', network.fetch);
  let chosen = before;
  const props = {
    openly,
    get chats() {
      return chosen;
    },
    set chats(next: Chats | undefined) {
      chosen = next;
    },
  };
  render(Ways, { props });
  return { chosen: () => chosen };
}

test('a bot and channels are chosen one by one, and mail alone is no choice that is stored', async () => {
  const { chosen } = start(all);
  const first = await screen.findByLabelText('By the bot “Slack” first; by mail whom it does not find.');
  await fireEvent.click(first);
  expect(chosen()).toEqual({ bot: 'bot', channels: [] });
  const team = screen.getByLabelText('Also tell “IT” (Microsoft Teams).');
  await fireEvent.click(team);
  expect(chosen()).toEqual({ bot: 'bot', channels: ['team'] });
  await fireEvent.click(screen.getByLabelText('By mail.'));
  expect(chosen()).toEqual({ channels: ['team'] });
  await fireEvent.click(team);
  expect(chosen()).toBeUndefined();
});

test('without any chat it says so and leads to where one is connected', async () => {
  start([]);
  const link = await screen.findByRole('link', { name: 'Connect Slack or Teams' });
  expect(link.getAttribute('href')).toBe('/delivery');
});

test('a chat that was removed since it was chosen is chosen no more', async () => {
  const { chosen } = start(all, { bot: 'gone', channels: ['news', 'gone too'] });
  await vi.waitFor(() => expect(chosen()).toEqual({ channels: ['news'] }));
});

test('where nobody is invited a bot is neither offered nor kept, and channels can still be told', async () => {
  const { chosen } = start(all, { bot: 'bot', channels: ['news'] }, true);
  await screen.findByLabelText('Also tell “#it-news” (Slack).');
  expect(chosen()).toEqual({ channels: ['news'] });
  expect(screen.queryByRole('radio')).toBeNull();
});
