import { expect, test } from 'vitest';
import { totalsLine, totalsOf } from './verify.ts';

const report = (passed: number, failed: number, pending: number, files: readonly unknown[] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files,
  });

test('the totals of all suites stand on one line', () => {
  expect(totalsLine([totalsOf(report(3, 0, 0)), totalsOf(report(4, 0, 0))])).toBe('7 passed, 0 failed');
  expect(totalsLine([totalsOf(report(3, 1, 2))])).toBe('3 passed, 1 failed, 2 skipped');
});

test('a test file that cannot be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const empty = { status: 'passed', assertionResults: [] };
  expect(totalsOf(report(3, 0, 0, [broken, empty]))).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('a report that was cut off is none', () => {
  expect(() => totalsOf('{"numPassedTests": 3')).toThrow();
  expect(() => totalsOf('{}')).toThrow();
});
