import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/language.svelte.ts';
import Owed from './Owed.svelte';

const old = { id: 'wave_1', name: 'Q2', closes: '2026-06-13T17:00:00.000Z' };
const last = { id: 'wave_2', name: 'Q3', closes: '2026-09-13T17:00:00.000Z' };
const rest = {
  instrument: 'it-pulse',
  form: 'long',
  items: [],
  languages: ['de', 'en'],
  state: 'published',
  freezes: '2026-06-01T07:00:00.000Z',
  opens: '2026-06-01T07:00:00.000Z',
  thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10, closeGraceSeconds: 120 },
  cuts: [],
  approval: 'none',
};
const serve = (...waves: readonly object[]) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ waves: waves.map((wave) => ({ ...rest, ...wave })), published: [] })),
  );

beforeEach(() => language.choose('en'));
afterEach(() => vi.unstubAllGlobals());

test('whoever plans is told which people still wait for an answer, and where to write it', async () => {
  serve({ ...old, answeredAt: '2026-07-01T07:00:00.000Z' }, last);
  render(Owed, { instrument: 'it-pulse' });
  expect((await screen.findByRole('status')).textContent).toContain('The people asked in Q3 have not heard');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/waves/wave_2#answer');
});

test.each([
  ['the last wave is answered', [old, { ...last, answeredAt: '2026-10-01T07:00:00.000Z' }]],
  ['only the other questionnaire waits', [{ ...last, instrument: 'alignment-pulse' }]],
  ['the wave was imported and has no people', [{ ...last, imported: { source: 'Forms', origin: 'import_1' } }]],
] as const)('nothing is said where %s', async (_, waves) => {
  serve(...waves);
  render(Owed, { instrument: 'it-pulse' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('status')).toBeNull();
});
