import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../../i18n/language.svelte.ts';
import { me } from '../../me.svelte.ts';
import { comments, member } from '../../sample/replies.ts';
import { sampleFetch } from '../../sample/server.ts';
import { unitReport } from '../../sample/unit-report.ts';
import Comments from '../Comments.svelte';

beforeEach(() => language.choose('de'));
afterEach(() => {
  me.member = null;
  vi.unstubAllGlobals();
});

type Special = Parameters<typeof sampleFetch>[0];

async function show(roles: (typeof member)['roles'] = ['cio'], special: Special = {}) {
  const network = sampleFetch({
    [`GET /waves/${unitReport.wave}/comments`]: () => ({
      status: 200,
      body: roles.includes('admin') ? comments : visible,
    }),
    ...special,
  });
  vi.stubGlobal('fetch', network.fetch);
  me.member = { ...member, roles };
  render(Comments, { report: unitReport });
  await screen.findByRole('heading', { name: 'Sieben Kommentare' });
  return network;
}
const visible = { ...comments, comments: comments.comments.filter(({ hidden }) => hidden === null) };
const quotes = () => [...document.querySelectorAll('.cmt q')].map((quote) => quote.textContent.slice(0, 14));

test('a search narrows to the comments with all its words, marks them, and says how many of how many', async () => {
  await show();
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'leihgerat' } });
  expect(quotes()).toEqual(['Ich warte seit', 'Ein Leihgerät,', 'Das neue Noteb']);
  expect([...document.querySelectorAll('.cmt mark')].map((found) => found.textContent)).toEqual(
    Array(3).fill('Leihgerät'),
  );
  expect(screen.getByRole('status').textContent).toContain('3 von 7 Kommentaren.');
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Quitte' } });
  expect(screen.getByRole('status').textContent).toContain('Zu dieser Auswahl passt kein Kommentar.');
  await fireEvent.click(screen.getByRole('button', { name: 'Wieder alle zeigen' }));
  expect(quotes()).toHaveLength(4);
});

test('a theme says its words and how many shown comments share them, and shows exactly these', async () => {
  await show();
  const theme = screen.getByRole('button', { name: 'Notebook, Leihgerät: 3' });
  await fireEvent.click(theme);
  expect(theme.getAttribute('aria-pressed')).toBe('true');
  expect(quotes()).toEqual(['Ich warte seit', 'Ein Leihgerät,', 'Das neue Noteb']);
  await fireEvent.click(screen.getByRole('button', { name: 'Alle' }));
  expect(quotes()).toHaveLength(4);
});

test('what was masked is shown as masked', async () => {
  await show();
  expect(screen.getByText('[Name]').className).toContain('masked');
});

test('who may not moderate learns how many are hidden and nothing else', async () => {
  await show(['cio']);
  expect(screen.getByText(/Ein Kommentar ist ausgeblendet/)).not.toBeNull();
  expect(document.body.textContent).not.toContain('Das erzählt jeder');
  expect(screen.queryByRole('button', { name: 'Ausblenden' })).toBeNull();
});

test('a moderator must choose a reason to hide, and the request carries no text', async () => {
  const path = `/waves/${unitReport.wave}/comments/a/hidden`;
  const hidden = { ...comments.comments[0], hidden: 'insult' };
  const { seen } = await show(['admin'], { [`PUT ${path}`]: () => ({ status: 200, body: hidden }) });
  const [first] = screen.getAllByRole('button', { name: 'Ausblenden' });
  if (!first) throw new Error('no button');
  await fireEvent.click(first);
  const dialog = within(screen.getByRole('dialog', { name: 'Diesen Kommentar ausblenden?' }));
  const submit = dialog.getByRole('button', { name: 'Ausblenden' });
  await fireEvent.click(submit);
  expect(dialog.getByText('Wählen Sie einen Grund.')).not.toBeNull();
  await fireEvent.click(dialog.getByRole('radio', { name: 'beleidigt jemanden' }));
  await fireEvent.click(submit);
  expect(seen.find(({ method }) => method === 'PUT')).toEqual({
    ...{ method: 'PUT', path, body: { hidden: true, reason: 'insult' } },
  });
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a moderator reads the hidden ones with their reason and can show them again', async () => {
  const path = `/waves/${unitReport.wave}/comments/h/hidden`;
  const { seen } = await show(['admin'], {
    [`PUT ${path}`]: () => ({ status: 200, body: { ...comments.comments[7], hidden: null } }),
  });
  expect(screen.getByText(/ausgeblendet: nennt oder beschreibt eine Person/)).not.toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Wieder einblenden', hidden: true }));
  const dialog = within(screen.getByRole('dialog'));
  await fireEvent.click(dialog.getByRole('radio', { name: 'war versehentlich ausgeblendet' }));
  await fireEvent.click(dialog.getByRole('button', { name: 'Wieder einblenden' }));
  expect(seen.find(({ method }) => method === 'PUT')?.body).toEqual({ hidden: false, reason: 'mistake' });
});
