import { expect, test } from 'vitest';
import { ContributionImportReply, OperatorReleases } from '#contract/contribution.ts';
import { previewOf } from '#core/benchmark/preview.ts';
import { listContributionFiles, quartersOfFiles } from '#store/contribution-file.ts';
import { dueBefore } from '#store/due.ts';
import { putPreview } from '#store/preview.ts';
import { putRelease } from '#store/release.ts';
import { browser, install } from './fixture.ts';

async function operated() {
  const installation = await install({ operators: ['op@example.org'] });
  const { app, outbox } = installation;
  await browser(app).post('/sign-in', { email: 'op@example.org' });
  const secret = /#(\S+)/.exec(outbox.at(-1)?.text ?? '')?.[1];
  const { cookie } = await browser(app).post('/sign-in/redeem', { secret });
  return { ...installation, operator: browser(app, cookie ?? '') };
}

const columns = ['organisation', 'industry', 'quarter', 'n', 'responseRate', 'P1'];
const rows = [
  ['Aal', 'Fisch', '2024-Q4', '40', '0.5', '61'],
  ['Birke', 'Holz', '2024-Q4', '12', '0.5', '55'],
  ['', '', '', '', '', ''],
  ['Aal', 'Fisch', '2025-Q1', '44', '0.6', '64'],
];
const file = { association: 'Verband der Wälder', columns, rows };

test('a preview tells what was understood, in counts and quarter by quarter, and stores nothing', async () => {
  const { operator, database } = await operated();
  const reply = await operator.post('/operator/contributions', { ...file, preview: true });
  expect(reply.status).toBe(200);
  expect(ContributionImportReply.parse(reply.body)).toEqual({
    association: 'Verband der Wälder',
    measures: ['P1'],
    shares: [],
    quarters: [
      { quarter: '2024-Q4', rows: 2, contributing: 1, release: '2025-01-08T00:00:00.000Z' },
      { quarter: '2025-Q1', rows: 1, contributing: 1, release: '2025-04-08T00:00:00.000Z' },
    ],
    misfits: [],
    misfitCount: 0,
  });
  expect(await quartersOfFiles(database)).toEqual([]);
  expect(await dueBefore(database, '2027-01-01T00:00:00.000Z', 10)).toEqual([]);
});

test('imported, the file waits for the release job with the name of its association; again, it takes its own place', async () => {
  const { operator, database, pass } = await operated();
  expect((await operator.post('/operator/contributions', file)).status).toBe(200);
  pass(1);
  expect((await operator.post('/operator/contributions', { ...file, association: 'verband der wälder ' })).status).toBe(
    200,
  );
  expect(await quartersOfFiles(database)).toEqual(['2024-Q4', '2025-Q1']);
  const stored = await listContributionFiles(database, '2024-Q4');
  expect(stored.map(({ association }) => association)).toEqual(['Verband der Wälder', 'verband der wälder']);
  expect(stored[1]?.contributions.map(({ organisation }) => organisation)).toEqual(['file:verband der wälder:Aal']);
  const due = await dueBefore(database, '2027-01-01T00:00:00.000Z', 10);
  expect(due.map(({ kind, wave }) => [kind, wave])).toEqual(
    expect.arrayContaining([
      ['release', '2024-Q4'],
      ['release', '2025-Q1'],
    ]),
  );
});

test('whatever misfits is told by line and column, and then nothing is imported', async () => {
  const { operator, database } = await operated();
  const bad = { ...file, rows: [...rows, ['Cedern', 'Holz', '2025-Q1', 'forty', '0.5', '61']] };
  const preview = await operator.post('/operator/contributions', { ...bad, preview: true });
  expect(preview.body).toMatchObject({
    misfits: [{ line: 6, column: 'n', reason: 'noWholeNumber' }],
    misfitCount: 1,
  });
  const refused = await operator.post('/operator/contributions', bad);
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    code: 'contributions.misfit',
    detail: { misfits: 1 },
    errors: [{ path: 'line 6, column n', message: 'noWholeNumber' }],
  });
  expect(await quartersOfFiles(database)).toEqual([]);
  const twice = await operator.post('/operator/contributions', {
    ...file,
    columns: [...columns.slice(0, 5), 'n'],
    preview: true,
  });
  expect(ContributionImportReply.parse(twice.body).misfits[0]).toEqual({ line: 1, column: 'n', reason: 'columnTwice' });
  expect((await operator.post('/operator/contributions', { ...file, association: ' ' })).status).toBe(400);
});

test('quarters that are released, or lie before a release, stay out; a file of such quarters alone is refused', async () => {
  const { operator, database } = await operated();
  await putRelease(database, { quarter: '2024-Q4', madeUp: false, associations: [], groups: [] });
  const reply = await operator.post('/operator/contributions', file);
  expect(ContributionImportReply.parse(reply.body).quarters.map(({ release }) => release)).toEqual([
    null,
    '2025-04-08T00:00:00.000Z',
  ]);
  expect(await quartersOfFiles(database)).toEqual(['2025-Q1']);
  const refused = await operator.post('/operator/contributions', { ...file, rows: rows.slice(0, 2) });
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 'contributions.released', detail: { newest: '2024-Q4' } },
  ]);
});

test('the operator sees of releases what was shown and what is coming, in counts and never a value', async () => {
  const { operator, database } = await operated();
  expect((await operator.get('/operator/releases')).body).toEqual({ released: [], coming: [] });
  await putRelease(database, { quarter: '2026-Q1', madeUp: true, associations: ['Verband'], groups: [] });
  for (const quarter of ['2026-Q1', '2026-Q2']) await putPreview(database, previewOf([], [], quarter));
  const { body } = await operator.get('/operator/releases');
  expect(OperatorReleases.parse(body)).toEqual({
    released: [{ quarter: '2026-Q1', groups: 0, madeUp: true, associations: ['Verband'] }],
    coming: [
      {
        quarter: '2026-Q2',
        organisations: 0,
        contributors: 0,
        groups: { '5–9': 0, '10–19': 0, '20–49': 0, '50+': 0 },
        standing: 0,
        hidden: 0,
        release: '2026-07-08T00:00:00.000Z',
      },
    ],
  });
});

test('nobody but the operator imports contributions or sees previews', async () => {
  const { app, organisation } = await operated();
  const { owner } = await organisation('A');
  for (const [who, status] of [
    [owner, 403],
    [browser(app), 401],
  ] as const) {
    expect((await who.post('/operator/contributions', file)).status).toBe(status);
    expect((await who.get('/operator/releases')).status).toBe(status);
  }
});
