import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/language.svelte.ts';
import { router } from '../router.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import SignIn from './SignIn.svelte';

const accepted = () => ({ status: 202, body: {} });
beforeEach(() => language.choose('de'));
afterEach(() => {
  vi.unstubAllGlobals();
  router.go('/');
});

test('opening a sign-in link spends nothing; a press redeems it', async () => {
  const network = sampleFetch({ 'POST /sign-in/redeem': () => ({ status: 204 }) });
  vi.stubGlobal('fetch', network.fetch);
  history.replaceState(null, '', '/sign-in#abcdefghijklmnopqrstuvwxyz');
  render(SignIn);
  await screen.findByRole('heading', { name: 'Ihr Anmeldelink ist eingetragen.' });
  expect(network.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(location.hash).toBe('');
  await fireEvent.click(screen.getByRole('button', { name: 'Anmelden' }));
  expect(network.seen.find(({ method }) => method === 'POST')).toEqual({
    method: 'POST',
    path: '/sign-in/redeem',
    body: { secret: 'abcdefghijklmnopqrstuvwxyz' },
  });
});

test('the address leads to the code, and the code signs in', async () => {
  const network = sampleFetch({ 'POST /sign-in': accepted, 'POST /sign-in/redeem': () => ({ status: 204 }) });
  vi.stubGlobal('fetch', network.fetch);
  render(SignIn);
  await fireEvent.input(screen.getByLabelText('E-Mail-Adresse'), { target: { value: 'k@nordwerk.example' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Link schicken' }));
  await fireEvent.input(await screen.findByLabelText('Code aus der Nachricht'), { target: { value: '1234 5678' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Anmelden' }));
  const posted = network.seen.filter(({ method }) => method === 'POST');
  expect(posted.map(({ path, body }) => [path, body])).toEqual([
    ['/sign-in', { email: 'k@nordwerk.example' }],
    ['/sign-in/redeem', { email: 'k@nordwerk.example', code: '12345678' }],
  ]);
});

test('what is wrong stands at the field and goes when it is solved', async () => {
  vi.stubGlobal('fetch', sampleFetch().fetch);
  render(SignIn);
  const field = screen.getByLabelText('E-Mail-Adresse');
  await fireEvent.click(screen.getByRole('button', { name: 'Link schicken' }));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Geben Sie eine Adresse/)).not.toBeNull();
  await fireEvent.input(field, { target: { value: 'k' } });
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

test('an expired link says so and offers a new one', async () => {
  vi.stubGlobal(
    'fetch',
    sampleFetch({ 'POST /sign-in/redeem': () => ({ status: 410, body: { code: 'signIn.expired' } }) }).fetch,
  );
  history.replaceState(null, '', '/sign-in#abcdefghijklmnopqrstuvwxyz');
  render(SignIn);
  await fireEvent.click(await screen.findByRole('button', { name: 'Anmelden' }));
  await screen.findByText(/abgelaufen oder verbraucht/);
  expect(screen.getByLabelText('E-Mail-Adresse')).not.toBeNull();
});
