import { expect, test } from 'vitest';
import { contribution, generator, many } from './fixture.ts';
import { drawPublicReport } from './public-report.ts';
import { releaseOf } from './release.ts';

const both = { measures: { E0: 12, P1: 61 } };

test('from 50 contributors the median alone, one draw and one ε per measure', () => {
  const contributions = [...many('a', 50, both), ...many('b', 9)];
  const { release } = releaseOf(contributions, [], '2026-Q4');
  const drawn: number[] = [];
  const report = drawPublicReport(release, contributions, undefined, () => (drawn.push(1), 0.5));
  expect(report).toEqual({
    quarter: '2026-Q4',
    madeUp: false,
    measures: [
      { id: 'E0', quarter: '2026-Q4', median: 12, epsilon: 1 },
      { id: 'P1', quarter: '2026-Q4', median: 61, epsilon: 1 },
    ],
  });
  expect(drawn).toHaveLength(2);
});

test('below 50 nothing, for a measure as for the whole report', () => {
  const contributions = [...many('a', 49, both), ...many('b', 1)];
  const { release } = releaseOf(contributions, [], '2026-Q4');
  const report = drawPublicReport(release, contributions, undefined, () => 0.5);
  expect(report.measures.map(({ id }) => id)).toEqual(['E0']);
  const fewer = releaseOf(contributions.slice(1), [], '2026-Q4').release;
  expect(drawPublicReport(fewer, contributions.slice(1), undefined, () => 0.5).measures).toEqual([]);
});

test('organisations of one parent are one of the fifty', () => {
  const contributions = [...many('a', 48, both), ...many('p', 4, { ...both, parent: 'Nordwerk' })];
  const { release } = releaseOf(contributions, [], '2026-Q4');
  expect(drawPublicReport(release, contributions, undefined, () => 0.5).measures).toEqual([]);
});

test('what stands is not drawn again: a second draw of the same numbers would tell more', () => {
  const before = many('a', 60, both);
  const first = releaseOf(before, [], '2026-Q3');
  const random = generator(3);
  const report = drawPublicReport(first.release, before, undefined, random);
  const after = [...before, contribution('x', -100)];
  const second = releaseOf(after, first.history, '2026-Q4').release;
  const fail = () => {
    throw new Error('nothing is drawn');
  };
  expect(drawPublicReport(second, after, report, fail).measures).toEqual(report.measures);
  expect(drawPublicReport(second, after, undefined, fail).measures).toEqual([]);
});
