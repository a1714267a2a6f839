import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/language.svelte.ts';
import Mail from './Mail.svelte';

const bob = { person: '10403', email: 'bob@acme.example' };
const asked: string[] = [];
const serve = (mail: object) =>
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body = '' }: { method?: string; body?: string } = {}) => {
    asked.push(`${method} ${path} ${body}`.trim());
    return Promise.resolve(method === 'GET' ? Response.json(mail) : new Response(null, { status: 204 }));
  });

beforeEach(() => {
  language.choose('en');
  asked.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test('people whose address does not exist can be corrected or tried again, those who ended mail are a number', async () => {
  serve({ optedOut: 14, missing: [bob] });
  const corrected: string[] = [];
  render(Mail, { version: 3, oncorrect: (person: string, email: string) => corrected.push(`${person} ${email}`) });
  expect(await screen.findByText('1 address does not exist.')).toBeDefined();
  expect(screen.getByText(/^14 people have ended mail/)).toBeDefined();
  screen.getByRole('button', { name: 'Correct the address: 10403' }).click();
  expect(corrected).toEqual(['10403 bob@acme.example']);
  screen.getByRole('button', { name: 'Try the address again: 10403' }).click();
  await vi.waitFor(() =>
    expect(asked).toEqual([
      'GET /api/v1/roster/mail',
      'POST /api/v1/roster/mail/retry {"email":"bob@acme.example"}',
      'GET /api/v1/roster/mail',
    ]),
  );
});

test('nothing is said while mail reaches everybody', async () => {
  serve({ optedOut: 0, missing: [] });
  render(Mail, { version: 3, oncorrect: () => undefined });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByRole('heading')).toBeNull();
});
