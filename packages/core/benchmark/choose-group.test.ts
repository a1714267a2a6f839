import { expect, test } from 'vitest';
import { chooseGroup } from './choose-group.ts';
import { chainOf } from './peer-group.ts';
import type { ReleasedGroup } from './release.ts';

const [narrow, , industry, everybody] = chainOf({ industry: 'C', size: '250–999', region: 'DACH' });
const released = (group: ReleasedGroup['group'] | undefined, ...ids: readonly string[]): ReleasedGroup => {
  if (!group) throw new Error('no group');
  const measure = { quarter: '2026-Q3', contributors: '5–9', quantiles: { median: 5 } } as const;
  const measures = Object.fromEntries(ids.map((id) => [id, measure]));
  return { group, quarter: '2026-Q3', contributors: '5–9', measures };
};
const groups = [released(narrow, 'P1'), released(industry, 'E0', 'P1'), released(everybody, 'E0', 'P1')];

test('the narrowest group that shows the measure is chosen, and a narrower one that does not is passed over', () => {
  expect(chooseGroup(groups, 'P1')?.group).toEqual(narrow);
  expect(chooseGroup(groups, 'E0')?.group).toEqual(industry);
});

test('a group that is asked for is used if it is released, and otherwise nobody’s wish brings it back', () => {
  expect(chooseGroup(groups, 'E0', everybody)?.group).toEqual(everybody);
  expect(chooseGroup(groups, 'E0', narrow)?.group).toEqual(narrow);
  expect(chooseGroup(groups.slice(1), 'E0', narrow)?.group).toEqual(industry);
});

test('without a measure of one’s own the narrowest is shown, and where nothing is released nothing', () => {
  expect(chooseGroup(groups, undefined)?.group).toEqual(narrow);
  expect(chooseGroup(groups, 'P9')?.group).toEqual(narrow);
  expect(chooseGroup([], 'E0')).toBeUndefined();
});
