import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';
import { getPublicReport, putPublicReport } from './public-report.ts';

const report = (median: number) => ({
  quarter: '2026-Q4',
  madeUp: false,
  measures: [{ id: 'E0', quarter: '2026-Q4', median, epsilon: 1 }],
});

test('what was drawn once stays, whoever draws again', async () => {
  const database = await freshDatabase();
  expect(await getPublicReport(database, '2026-Q4')).toBeUndefined();
  expect(await putPublicReport(database, report(7))).toBe(true);
  expect(await putPublicReport(database, report(-30))).toBe(false);
  expect(await getPublicReport(database, '2026-Q4')).toEqual(report(7));
});
