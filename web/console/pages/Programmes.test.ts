import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ComingWave, Programme } from '#contract/programme.ts';
import { language } from '../../i18n/language.svelte.ts';
import { sampleFetch } from '../sample/server.ts';
import Programmes from './Programmes.svelte';

const programme: Programme = {
  id: 'programme_1',
  name: 'Quarterly',
  rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2027-01-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 14,
  holidays: null,
  turns: [{ instrument: 'it-pulse', form: 'long' }],
  cuts: [],
  approval: false,
  state: 'running',
  after: '2026-12-31',
  made: 0,
  changes: {},
  version: 3,
};
const wave: ComingWave = {
  day: '2027-01-05',
  skipped: false,
  opensOn: '2027-01-05',
  opens: '2027-01-05T08:00:00.000Z',
  closes: '2027-01-19T17:00:00.000Z',
  instrument: 'it-pulse',
  form: 'long',
  shifts: [],
  holiday: null,
};

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

function start(): ReturnType<typeof sampleFetch> {
  const network = sampleFetch({
    'GET /programmes': () => ({ status: 200, body: { programmes: [{ programme, waves: [wave] }] } }),
    'POST /programmes/programme_1/changes': () => ({ status: 200, body: programme }),
    'POST /programmes/programme_1/run': () => ({ status: 200, body: { ...programme, runs: '2027-01-05' } }),
    'GET /calendar': () => ({ status: 200, body: { created: null } }),
    'POST /calendar': () => ({
      status: 201,
      body: { created: '2026-12-01T08:00:00.000Z', address: 'https://app.example.org/api/v1/calendar/secret.ics' },
    }),
  });
  vi.stubGlobal('fetch', network.fetch);
  render(Programmes);
  return network;
}
const sent = ({ seen }: ReturnType<typeof sampleFetch>) => seen.find(({ method }) => method === 'POST')?.body;

test('one wave is skipped, by the day its rule gave and the version that was read', async () => {
  const network = start();
  await fireEvent.click(await screen.findByRole('button', { name: 'Skip 5 January 2027' }));
  expect(sent(network)).toEqual({ action: 'skip', day: '2027-01-05', version: 3 });
});

test('one wave is moved to a day that is chosen', async () => {
  const network = start();
  await fireEvent.click(await screen.findByRole('button', { name: 'Move 5 January 2027' }));
  const dialog = await screen.findByRole('dialog');
  await fireEvent.input(within(dialog).getByLabelText('New day'), { target: { value: '2027-01-12' } });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Move' }));
  expect(sent(network)).toEqual({ action: 'move', day: '2027-01-05', to: '2027-01-12', version: 3 });
});

test('a programme is stopped only after a dialog has said what stays', async () => {
  const network = start();
  await fireEvent.click(await screen.findByRole('button', { name: 'Stop for good' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Waves that are drafts or frozen already stay as they are/)).not.toBeNull();
  expect(sent(network)).toBeUndefined();
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Stop for good' }));
  expect(sent(network)).toEqual({ action: 'stop', version: 3 });
});

test('a calendar address is shown once, with a link by which this device subscribes', async () => {
  start();
  await fireEvent.click(await screen.findByRole('button', { name: 'Make an address' }));
  const dialog = await screen.findByRole('dialog', { name: 'The address of your calendar' });
  expect(within(dialog).getByLabelText('Address')).toHaveProperty(
    'value',
    'https://app.example.org/api/v1/calendar/secret.ics',
  );
  expect(within(dialog).getByRole('link', { name: 'Subscribe on this device' })).toHaveProperty(
    'href',
    'webcal://app.example.org/api/v1/calendar/secret.ics',
  );
});

test('a programme is run at once only after a dialog has said whose place the wave takes', async () => {
  const network = start();
  await fireEvent.click(await screen.findByRole('button', { name: 'Run now' }));
  const dialog = await screen.findByRole('dialog', { name: 'Run “Quarterly” now?' });
  expect(within(dialog).getByText(/It takes the place of 5 January 2027/)).not.toBeNull();
  expect(sent(network)).toBeUndefined();
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Run now' }));
  expect(sent(network)).toEqual({ version: 3 });
});
