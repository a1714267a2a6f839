import { expect, test } from 'vitest';
import type { Tree } from '../strata/tree.ts';
import { commentGroups } from './comment-groups.ts';

const tree: Tree = [
  {
    id: 'comment',
    parent: null,
    label: 'Org',
    kind: 'root',
    invited: 140,
    strata: ['comment.0', 'comment.1', 'comment.2'],
  },
  { id: 'comment.0', parent: 'comment', label: 'Plant', kind: 'unit', invited: 60, strata: ['comment.0'] },
  { id: 'comment.1', parent: 'comment', label: 'Sales', kind: 'unit', invited: 50, strata: ['comment.1'] },
  { id: 'comment.2', parent: 'comment', label: 'Finance', kind: 'unit', invited: 30, strata: ['comment.2'] },
];
const never = () => false;

test('each group with ten comments shows its own', () => {
  const groups = commentGroups(tree, { 'comment.0': 30, 'comment.1': 10, 'comment.2': 12 }, 10, never);
  expect(groups.map(({ label, invited }) => [label, invited])).toEqual([
    ['Plant', 60],
    ['Sales', 50],
    ['Finance', 30],
  ]);
});

test('a group with fewer is shown together with another, under both names', () => {
  const groups = commentGroups(tree, { 'comment.0': 30, 'comment.1': 12, 'comment.2': 3 }, 10, never);
  expect(groups).toEqual([
    { id: 'comment.0', label: 'Plant', invited: 60, strata: ['comment.0'] },
    { id: 'comment.aside', label: 'Sales, Finance', invited: 80, strata: ['comment.1', 'comment.2'] },
  ]);
});

test('every comment stratum lies in exactly one group, or no comment is shown at all', () => {
  const only = commentGroups(tree, { 'comment.1': 9, 'comment.2': 4 }, 10, never);
  expect(only).toEqual([
    { id: 'comment', label: 'Org', invited: 140, strata: ['comment.0', 'comment.1', 'comment.2'] },
  ]);
  expect(commentGroups(tree, { 'comment.1': 9 }, 10, never)).toEqual([]);
  expect(commentGroups(tree, {}, 10, never)).toEqual([]);
});
