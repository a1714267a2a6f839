import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Message } from '#message/message.ts';
import { openOutbox } from './outbox.ts';

const root = await mkdtemp(join(tmpdir(), 'einklang-outbox-'));
afterAll(() => rm(root, { recursive: true }));

const wave = `wave_${'0'.repeat(26)}`;
const other = `wave_${'1'.repeat(26)}`;
const to = (name: string, of?: string): Message => ({
  kind: of === undefined ? 'signIn' : 'invitation',
  language: 'de',
  to: `${name}@example.invalid`,
  subject: 'Grüße',
  text: `für ${name}\nzweite Zeile`,
  html: '<p>ö</p>',
  ...(of === undefined ? {} : { wave: of }),
});
const numbers = (messages: readonly { readonly sequence: number }[]) => messages.map(({ sequence }) => sequence);

test('every acknowledged message is there after a restart, numbered in order of arrival', async () => {
  const directory = join(root, 'restart');
  const first = await openOutbox(directory);
  const flags = await Promise.all([
    first.deliver([to('ada', wave), to('bob', wave)]),
    first.deliver([to('ada')]),
    first.deliver([to('cyd', other)]),
  ]);
  expect(flags.flat()).toEqual(Array.from({ length: 4 }, () => 'accepted'));
  await appendFile(join(directory, `${wave}.jsonl`), '{"sequence":9,"half a li');
  const second = await openOutbox(directory);
  expect(await second.after(0, { limit: 10 })).toEqual(await first.after(0, { limit: 10 }));
  await second.deliver([to('dan', wave)]);
  const kept = await (await openOutbox(directory)).after(0, { limit: 10 });
  expect(numbers(kept)).toEqual([1, 2, 3, 4, 5]);
  expect(kept[4]).toMatchObject({ to: 'dan@example.invalid', text: 'für dan\nzweite Zeile' });
});

test('messages are read in pages from either end, by address and by wave', async () => {
  const outbox = await openOutbox(join(root, 'pages'));
  for (const name of ['a', 'b', 'c', 'd', 'e']) await outbox.deliver([to(name, name === 'b' ? other : wave)]);
  await outbox.deliver([to('a')]);
  expect(numbers(await outbox.after(1, { limit: 2 }))).toEqual([2, 3]);
  expect(numbers(await outbox.after(6, { limit: 2 }))).toEqual([]);
  expect(numbers(await outbox.before(Infinity, { limit: 2 }))).toEqual([6, 5]);
  expect(numbers(await outbox.before(5, { limit: 2 }))).toEqual([4, 3]);
  expect(numbers(await outbox.after(0, { limit: 9, to: 'A@Example.invalid' }))).toEqual([1, 6]);
  expect(numbers(await outbox.after(0, { limit: 9, wave: other }))).toEqual([2]);
  expect(numbers(await outbox.after(0, { limit: 9, wave: 'nonsense' }))).toEqual([]);
});

test('after purge no file holds the messages of the wave, and no number is given twice', async () => {
  const directory = join(root, 'forgotten');
  const outbox = await openOutbox(directory);
  await outbox.deliver([to('ada', other)]);
  await outbox.deliver([to('bob', wave)]);
  await outbox.forget(wave);
  await outbox.forget(wave);
  const files = await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8')));
  expect(files.join('')).not.toContain('bob');
  const again = await openOutbox(directory);
  expect(numbers(await again.after(0, { limit: 9 }))).toEqual([1]);
  await again.deliver([to('cyd', wave)]);
  expect(numbers(await again.after(0, { limit: 9 }))).toEqual([1, 3]);
});

test('a long file is read piece by piece', async () => {
  const directory = join(root, 'long');
  const outbox = await openOutbox(directory);
  const long = { ...to('ada', wave), html: 'ü'.repeat(90_000) };
  await outbox.deliver(Array.from({ length: 20 }, () => long));
  const kept = await (await openOutbox(directory)).after(0, { limit: 50 });
  expect(kept.map(({ html }) => html.length)).toEqual(Array.from({ length: 20 }, () => 90_000));
});

test('what would be said in a chat is kept with the name of the chat, in one form only, and forgotten with its wave', async () => {
  const outbox = await openOutbox(join(root, 'chat'));
  const said = { title: 'Grüße', blocks: [{ kind: 'text', text: 'zweimal wäre einmal zu viel' }] } as const;
  const channel = { kind: 'teamsWorkflow', name: 'IT', secret: 'https://secret.example' } as const;
  expect(await outbox.converse(channel, { ...to('IT', wave), said })).toBe('accepted');
  const [kept] = await outbox.after(0, { limit: 10 });
  expect(kept).toMatchObject({ chat: 'teamsWorkflow', to: 'IT@example.invalid', wave });
  const stored = await readFile(join(root, 'chat', `${wave}.jsonl`), 'utf8');
  expect(stored).not.toMatch(/zweimal|secret/);
  await outbox.forget(wave);
  expect(await outbox.after(0, { limit: 10 })).toEqual([]);
});
