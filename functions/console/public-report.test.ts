import { expect, test } from 'vitest';
import { PublicReport } from '#contract/public-report.ts';
import { putPublicReport } from '#store/public-report.ts';
import { putRelease } from '#store/release.ts';
import { browser, install } from './fixture.ts';

const read = async (app: Parameters<typeof browser>[0]) =>
  PublicReport.parse((await browser(app).get('/public-report')).body);

test('anybody reads the public report, without an account: drawn medians and what they cost in privacy', async () => {
  const { app, database } = await install();
  expect(await read(app)).toEqual({ quarter: null, madeUp: false, associations: [], epsilon: 0, measures: [] });
  const measures = [
    { id: 'E0', quarter: '2026-Q1', median: 7, epsilon: 1 },
    { id: 'P1', quarter: '2026-Q2', median: 61, epsilon: 1 },
    { id: 'EES', quarter: '2026-Q2', median: 55, epsilon: 1 },
  ];
  await putPublicReport(database, { quarter: '2026-Q2', madeUp: true, measures });
  // Drawn but not released: a release that was interrupted shows nothing.
  expect((await read(app)).quarter).toBeNull();
  await putRelease(database, { quarter: '2026-Q2', madeUp: true, associations: ['Verband'], groups: [] });
  const report = await read(app);
  expect(report).toMatchObject({ quarter: '2026-Q2', madeUp: true, associations: ['Verband'], epsilon: 2 });
  expect(report.measures.map(({ id, quarter, median, epsilon }) => ({ id, quarter, median, epsilon }))).toEqual(
    measures,
  );
  expect(report.measures.map(({ name, kind }) => [name?.en ?? null, kind])).toEqual([
    ['Recommendation', 'enps'],
    ['Reliability', 'score'],
    [null, 'score'],
  ]);
});

test('a release made before there were public reports has none, and says so', async () => {
  const { app, database } = await install();
  await putRelease(database, { quarter: '2026-Q2', madeUp: false, associations: [], groups: [] });
  expect(await read(app)).toEqual({ quarter: '2026-Q2', madeUp: false, associations: [], epsilon: 0, measures: [] });
});

test('who asks too often waits', async () => {
  const { app } = await install({ sessionRate: { burst: 2, perSecond: 1 } });
  const ask = () => browser(app).get('/public-report');
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429]);
});
