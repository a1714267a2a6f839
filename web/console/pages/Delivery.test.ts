import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chat } from '#contract/chat.ts';
import { language } from '../../i18n/language.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import Delivery from './Delivery.svelte';

const chat: Chat = {
  ...{ id: 'chat_1', kind: 'slackWebhook', name: '#it-news', language: 'de' },
  created: '2026-11-01T09:00:00.000Z',
};

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

function start(chats: readonly Chat[], found = true): ReturnType<typeof sampleFetch> {
  const network = sampleFetch({
    'GET /chats': () => ({ status: 200, body: { chats } }),
    'POST /chats': () => ({ status: 201, body: { chat, found } }),
    'POST /chats/chat_1/test': () => ({ status: 200, body: { found } }),
    'DELETE /chats/chat_1': () => ({ status: 204 }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Delivery);
  return network;
}

test('a chat is listed with its way and what is wrong with it, and tested from there', async () => {
  const { seen } = start([{ ...chat, trouble: 'refused' }]);
  await screen.findByRole('heading', { level: 1, name: 'Your people are written to by mail and through one chat.' });
  const item = screen.getByText('#it-news').closest('li');
  expect(item?.textContent).toContain('Slack, in a channel; German; connected on 1 November 2026');
  expect(item?.textContent).toContain('It refused the last message.');
  await fireEvent.click(screen.getByRole('button', { name: 'Send a test to “#it-news”' }));
  await vi.waitFor(() => expect(seen.some(({ path }) => path === '/chats/chat_1/test')).toBe(true));
});

test('a chat is connected with a name and what opens it, which the page then forgets', async () => {
  const { seen } = start([]);
  await fireEvent.click(await screen.findByRole('button', { name: 'Test and connect' }));
  expect(screen.getByText('Enter a name.')).not.toBeNull();
  expect(screen.getByText('Paste it here.')).not.toBeNull();
  await fireEvent.click(screen.getByLabelText('Slack, in a channel'));
  await fireEvent.input(screen.getByLabelText('Name'), { target: { value: ' #it-news ' } });
  const secret = screen.getByLabelText('Address of the webhook');
  expect(secret.getAttribute('type')).toBe('password');
  await fireEvent.input(secret, { target: { value: 'https://hooks.slack.com/services/x' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Test and connect' }));
  await vi.waitFor(() =>
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'slackWebhook',
      name: '#it-news',
      language: 'en',
      secret: 'https://hooks.slack.com/services/x',
    }),
  );
  await vi.waitFor(() => expect(secret).toHaveProperty('value', ''));
});

test('a chat is removed only after a dialog has said what is lost', async () => {
  const { seen } = start([chat]);
  await fireEvent.click(await screen.findByRole('button', { name: 'Remove “#it-news”' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Its address is destroyed');
  expect(seen.some(({ method }) => method === 'DELETE')).toBe(false);
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
  await vi.waitFor(() => expect(seen.some(({ method }) => method === 'DELETE')).toBe(true));
});
