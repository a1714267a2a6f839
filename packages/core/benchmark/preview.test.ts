import { expect, test } from 'vitest';
import { contribution, many } from './fixture.ts';
import { previewOf } from './preview.ts';
import { releaseOf } from './release.ts';

test('a preview counts what the release will show, what stands and what stays hidden, and holds no value', () => {
  const before = [...many('a', 12), ...many('b', 6, { industry: 'J' })];
  const { history } = releaseOf(before, [], '2026-Q3');
  const now = [...before, contribution('x', 7, { industry: 'J' }), ...many('k', 4, { industry: 'K' })];
  expect(previewOf(now, history, '2026-Q4')).toEqual({
    quarter: '2026-Q4',
    organisations: 23,
    contributors: 23,
    groups: { '5–9': 1, '10–19': 1, '20–49': 1, '50+': 0 },
    standing: 1,
    hidden: 1,
  });
});
