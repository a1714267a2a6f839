import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ComingWave } from '#contract/programme.ts';
import { language } from '../../i18n/language.svelte.ts';
import { organisation } from '../sample/replies.ts';
import { router } from '../router.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import Programme from './Programme.svelte';

const moved: ComingWave = {
  day: '2027-01-06',
  skipped: false,
  opensOn: '2027-01-07',
  opens: '2027-01-07T08:00:00.000Z',
  closes: '2027-01-21T17:00:00.000Z',
  instrument: 'it-pulse',
  form: 'long',
  shifts: ['holiday'],
  holiday: 'Heilige Drei Könige',
};

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

test('the dates, why one moved, and the smallest change to find stand there before anything is saved', async () => {
  const preview = { waves: [moved], people: 240, answers: 145, rate: 0.604, detectable: 28, margin: 9 };
  const network = sampleFetch({
    'GET /organisation': () => ({ status: 200, body: organisation }),
    'GET /holidays': () => ({ status: 200, body: { countries: [{ code: 'DE', regions: [] }] } }),
    'POST /programmes/preview': () => ({ status: 200, body: preview }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Programme);
  expect(await screen.findByText('Thursday, 7 January 2027')).not.toBeNull();
  expect(screen.getByText('instead of 6 January 2027: Heilige Drei Könige')).not.toBeNull();
  expect(screen.getByText(/About 145 answers of 240 people, if as many answer as last time \(60/)).not.toBeNull();
  expect(screen.getByText(/exact to about ± 9 points/)).not.toBeNull();
  expect(screen.getByText(/if it is 28 points or more/)).not.toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Save programme' }));
  expect(screen.getByText('Give the programme a name.')).not.toBeNull();
  expect(network.seen.filter(({ path }) => path === '/programmes')).toEqual([]);
});

test('a new programme begins with the public holidays of the organisation', async () => {
  const holidays = { country: 'DE', region: 'BY' };
  const regions = [{ code: 'BY', name: 'Bayern' }];
  const network = sampleFetch({
    'GET /organisation': () => ({ status: 200, body: { ...organisation, holidays } }),
    'GET /holidays': () => ({ status: 200, body: { countries: [{ code: 'DE', regions }] } }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Programme);
  const country = await screen.findByRole('combobox', { name: 'Public holidays of' });
  await waitFor(() => expect(country).toHaveProperty('value', 'DE'));
  expect(screen.getByRole('combobox', { name: 'Region' })).toHaveProperty('value', 'BY');
});

test('the settings of a programme that is there are filled in, previewed as they would be, and saved at their version', async () => {
  router.go('/programmes/programme_1', { replace: true });
  const preview = { waves: [moved], people: 240, answers: 145, rate: 0.604, detectable: 28, margin: 9 };
  const settings = {
    ...{ name: 'Quarterly', rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 }, fiscalMonth: 1 },
    ...{ starts: '2026-12-01', opensAt: '09:00', closesAt: '18:00', answerDays: 14, holidays: null },
    ...{ turns: [{ instrument: 'it-pulse', form: 'short' }], cuts: ['site'], approval: false },
  };
  const programme = {
    ...{ ...settings, audience: { shares: 3 }, id: 'programme_1', state: 'running' },
    ...{ after: '2026-12-01', made: 0, changes: {}, version: 4 },
  };
  const network = sampleFetch({
    'GET /organisation': () => ({ status: 200, body: organisation }),
    'GET /holidays': () => ({ status: 200, body: { countries: [] } }),
    'GET /programmes': () => ({ status: 200, body: { programmes: [{ programme, waves: [moved] }] } }),
    'POST /programmes/programme_1/preview': () => ({ status: 200, body: preview }),
    'PUT /programmes/programme_1': () => ({ status: 200, body: programme }),
  });
  vi.stubGlobal('fetch', network.fetch);
  const { unmount } = render(Programme);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await waitFor(() => expect(name).toHaveProperty('value', 'Quarterly'));
  expect(await screen.findByText('Thursday, 7 January 2027')).not.toBeNull();
  expect(screen.queryByText('Who is asked')).toBeNull();
  await fireEvent.input(name, { target: { value: 'Every quarter' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save programme' }));
  const put = await waitFor(
    () => network.seen.find(({ method }) => method === 'PUT') ?? Promise.reject(new Error('no')),
  );
  expect(put.body).toEqual({ ...settings, name: 'Every quarter', version: 4 });
  unmount();
  router.go('/', { replace: true });
});
