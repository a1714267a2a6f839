import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/language.svelte.ts';
import { publicReport } from '../sample/releases.ts';
import { sampleFetch } from '../sample/server.ts';
import PublicReport from './PublicReport.svelte';

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

const read = (body?: object) =>
  vi.stubGlobal('fetch', sampleFetch(body ? { 'GET /public-report': () => ({ status: 200, body }) } : {}).fetch);

test('medians stand with what each of them and all together give away', async () => {
  read();
  render(PublicReport);
  expect(await screen.findByRole('row', { name: 'IT-eNPS −4 1 2026-Q3' })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'Lost time 61 min 1 2026-Q3' })).toBeTruthy();
  expect(screen.getByText('This release spends ε = 2 in all.')).toBeTruthy();
  expect(screen.getByText(/All organisations behind it are made up/)).toBeTruthy();
});

test('below fifty the page says why there is no number', async () => {
  read({ ...publicReport, epsilon: 0, measures: [] });
  render(PublicReport);
  expect(await screen.findByText(/is off: fewer than 50/)).toBeTruthy();
  expect(screen.getByText(/Below 50 it would destroy the number/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('before the first release there is nothing, and the page says so', async () => {
  read({ ...publicReport, quarter: null, madeUp: false, epsilon: 0, measures: [] });
  render(PublicReport);
  expect(await screen.findByText('There is no public report yet.')).toBeTruthy();
});
