import { expect, test } from 'vitest';
import { type Tree, strataOf } from '../strata/tree.ts';
import { type Atom, type Coin, atomsOf, cutCover, isShown } from './atoms.ts';
import { besideItems } from './dimension.ts';
import { treeOf } from './small-world.ts';

const never: Coin = () => false;

/** Per stratum, answers by class; everything else is their sum. */
function variableOf(tree: Tree, answers: readonly (readonly number[])[], k = 5) {
  const of = new Map(strataOf(tree).map(({ id }, index) => [id, answers[index] ?? []]));
  const classes = (id: string): readonly number[] => {
    const counts = of.get(id);
    if (!counts) throw new Error(`${id} is no stratum`);
    return counts;
  };
  return { id: 'E0', k, n: (id: string) => classes(id).reduce((sum, count) => sum + count, 0), classes };
}

function shape(atoms: readonly Atom[] | null): unknown {
  return atoms?.map(({ id, strata }) => [id, strata.join(' ')]) ?? null;
}

test('good parts stand alone, at every level', () => {
  const tree = treeOf([2, 1]);
  const answers = [
    [3, 3],
    [2, 4],
    [4, 4],
  ];
  expect(shape(atomsOf(tree, 'root', variableOf(tree, answers), never))).toEqual([
    ['root.0.0', 'root.0.0'],
    ['root.0.1', 'root.0.1'],
    ['root.1', 'root.1'],
  ]);
});

test('a part with too few answers takes the good part with the fewest answers along, of equals the smaller id', () => {
  const tree = treeOf([1, 1, 1, 1]);
  const answers = [
    [1, 1],
    [5, 4],
    [4, 4],
    [4, 4],
  ];
  expect(shape(atomsOf(tree, 'root', variableOf(tree, answers), never))).toEqual([
    ['root.1', 'root.1'],
    ['root.3', 'root.3'],
    ['root.aside', 'root.0 root.2'],
  ]);
});

test('parts join until what was set aside is good: two of its answers outside every class', () => {
  const tree = treeOf([1, 1, 1, 1]);
  const answers = [
    [8, 0],
    [7, 1],
    [8, 2],
    [9, 3],
  ];
  expect(shape(atomsOf(tree, 'root', variableOf(tree, answers), never))).toEqual([
    ['root.3', 'root.3'],
    ['root.aside', 'root.0 root.1 root.2'],
  ]);
});

test('with fewer than two parts left a group is one atom', () => {
  const tree = treeOf([2, 1]);
  const answers = [
    [3, 0],
    [3, 3],
    [4, 4],
  ];
  expect(shape(atomsOf(tree, 'root', variableOf(tree, answers), never))).toEqual([
    ['root.0', 'root.0.0 root.0.1'],
    ['root.1', 'root.1'],
  ]);
});

test('what was set aside is not opened further, even where a part of it is good', () => {
  const tree = treeOf([2, 1, 1]);
  const answers = [
    [3, 3],
    [3, 3],
    [1, 1],
    [20, 20],
  ];
  expect(shape(atomsOf(tree, 'root', variableOf(tree, answers), never))).toEqual([
    ['root.2', 'root.2'],
    ['root.aside', 'root.0.0 root.0.1 root.1'],
  ]);
});

test('a variable whose whole is not good is not shown at all', () => {
  const tree = treeOf([1, 1]);
  const answers = [
    [6, 0],
    [6, 1],
  ];
  const atoms = atomsOf(tree, 'root', variableOf(tree, answers), never);
  expect(atoms).toBeNull();
  expect(tree.some((group) => isShown(group, atoms))).toBe(false);
});

test('chance is asked of good parts under 30 answers alone, and never for the whole', () => {
  const tree = treeOf([1, 1, 1]);
  const asked: string[] = [];
  const answers = [
    [15, 15],
    [14, 15],
    [2, 1],
  ];
  atomsOf(tree, 'root', variableOf(tree, answers), (variable, part) => asked.push(`${variable}|${part}`) === 0);
  expect(asked).toEqual(['E0|root.1']);
});

test('a variable of one side starts there and is shown nowhere else', () => {
  const tree = treeOf([2, 2]);
  const answers = [
    [3, 3],
    [3, 3],
    [3, 3],
    [3, 3],
  ];
  const atoms = atomsOf(tree, 'root.1', variableOf(tree, answers), never);
  expect(tree.filter((group) => isShown(group, atoms)).map(({ id }) => id)).toEqual(['root.1', 'root.1.0', 'root.1.1']);
});

test('comments need a number alone: no classes, no class rule', () => {
  const tree = treeOf([1, 1]);
  const comments = { id: 'O1', k: 10, n: () => 12, classes: () => [] };
  expect(shape(atomsOf(tree, 'root', comments, never))).toEqual([
    ['root.0', 'root.0'],
    ['root.1', 'root.1'],
  ]);
});

test('a dimension is good only where each of its items leaves two answers outside every class', () => {
  const dimension = { id: 'd', k: 5, n: () => 8, classes: () => [3, 3, 2] };
  const item = { id: 'A1', k: 10, n: () => 6, classes: () => [5, 1] };
  const joined = besideItems(dimension, [item]);
  // 5 of the item's 6 answers in one class: 7 of 8 once the two who skipped it are counted in, over the 6 allowed.
  expect(joined.classes('root')).toEqual([3, 3, 2, 7, 3]);
});

test('a cut across units shows its whole atoms, their share of the invited, and nothing under 60 %', () => {
  const tree = treeOf([1, 1, 1, 1]);
  const answers = [
    [1, 1],
    [4, 4],
    [4, 5],
    [5, 5],
  ];
  const atoms = atomsOf(tree, 'root', variableOf(tree, answers), never);
  const inside = new Set(['root.0', 'root.2', 'root.3']);
  expect(shape(atoms)).toEqual([
    ['root.2', 'root.2'],
    ['root.3', 'root.3'],
    ['root.aside', 'root.0 root.1'],
  ]);
  expect(cutCover(tree, atoms, inside, 30)).toEqual({
    atoms: [
      { id: 'root.2', strata: ['root.2'] },
      { id: 'root.3', strata: ['root.3'] },
    ],
    share: 20 / 30,
  });
  expect(cutCover(tree, atoms, inside, 34)).toBeNull();
  expect(cutCover(tree, null, inside, 30)).toBeNull();
});
