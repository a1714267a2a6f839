import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from './order.ts';
import { type Invited, type Partition, type PartitionOptions, commentPartition, partition } from './partition.ts';
import { strataOf } from './tree.ts';

const plain: PartitionOptions = { organisation: 'Nordwerk', language: 'de', minStratum: 10, sides: false, cuts: [] };

/** So many people in a unit, with the same further attributes. */
function people(count: number, path: string, more: Partial<Invited> = {}): Invited[] {
  const key = `${path}|${Object.values(more).join('|')}`;
  return Array.from({ length: count }, (_, index) => ({ person: `${key}#${index}`, unit: path.split('/'), ...more }));
}

function cut(invited: readonly Invited[], options: Partial<PartitionOptions> = {}): Partition {
  const result = partition(invited, { ...plain, ...options });
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

function strata(invited: readonly Invited[], options: Partial<PartitionOptions> = {}): Record<string, number> {
  return Object.fromEntries(strataOf(cut(invited, options).tree).map(({ label, invited }) => [label, invited]));
}

test('units large enough stand alone, level by level, and a level that all share is passed through', () => {
  const roster = [...people(12, 'Group/IT/Ops'), ...people(11, 'Group/IT/Dev'), ...people(30, 'Group/Sales')];
  const { tree } = cut(roster);
  expect(
    tree.map(({ id, parent, label, kind, invited, strata }) => [id, parent, label, kind, invited, strata]),
  ).toEqual([
    ['root', null, 'Nordwerk', 'root', 53, ['root.0.0', 'root.0.1', 'root.1']],
    ['root.0', 'root', 'Group/IT', 'unit', 23, ['root.0.0', 'root.0.1']],
    ['root.0.0', 'root.0', 'Group/IT/Dev', 'unit', 11, ['root.0.0']],
    ['root.0.1', 'root.0', 'Group/IT/Ops', 'unit', 12, ['root.0.1']],
    ['root.1', 'root', 'Group/Sales', 'unit', 30, ['root.1']],
  ]);
});

test('a unit whose people all lie in one team is that team', () => {
  expect(strata([...people(20, 'Group/IT/Ops/Night'), ...people(20, 'Group/Sales')])).toEqual({
    'Group/IT/Ops/Night': 20,
    'Group/Sales': 20,
  });
});

test('direct members are a part of their own', () => {
  expect(strata([...people(10, 'Group'), ...people(15, 'Group/IT')])).toEqual({
    'Group (direkt zugeordnet)': 10,
    'Group/IT': 15,
  });
});

test('small parts become "other units of X", which is not opened by units', () => {
  const roster = [...people(40, 'G/A'), ...people(6, 'G/B/x'), ...people(5, 'G/C/y'), ...people(2, 'G')];
  expect(strata(roster)).toEqual({ 'G/A': 40, 'Übrige Einheiten von G': 13 });
  const { merged, tree } = cut(roster);
  expect(merged).toEqual(new Map([['root.1', ['G (direkt zugeordnet)', 'G/B', 'G/C']]]));
  expect(tree[2]?.kind).toBe('other');
});

test('while "other" is too small the smallest part joins it, of equals the one with the smaller path', () => {
  const roster = [...people(3, 'D'), ...people(12, 'C'), ...people(12, 'B'), ...people(20, 'A')];
  expect(strata(roster, { language: 'en' })).toEqual({ A: 20, C: 12, 'Other units of Nordwerk': 15 });
});

test('fewer than two parts left, "other" counted: no split', () => {
  expect(strata([...people(12, 'A'), ...people(3, 'B')])).toEqual({ Nordwerk: 15 });
  expect(strata([...people(9, 'A'), ...people(9, 'B')])).toEqual({ Nordwerk: 18 });
});

test('sides come first and keep their people apart', () => {
  const roster = [
    ...people(14, 'G/Sales', { side: 'business' }),
    ...people(11, 'G/Plant', { side: 'business' }),
    ...people(10, 'G/IT', { side: 'it' }),
  ];
  const { tree } = cut(roster, { sides: true });
  expect(tree.map(({ label, kind, side, invited }) => [label, kind, side, invited])).toEqual([
    ['Nordwerk', 'root', undefined, 35],
    ['Fachbereiche', 'side', 'business', 25],
    ['Fachbereiche: G/Plant', 'unit', 'business', 11],
    ['Fachbereiche: G/Sales', 'unit', 'business', 14],
    ['IT', 'side', 'it', 10],
  ]);
});

test('further attributes cut what units leave whole, "other units" too, in the order named', () => {
  const roster = [
    ...people(12, 'A', { site: 'Berlin', role: 'staff' }),
    ...people(10, 'A', { site: 'Berlin', role: 'lead' }),
    ...people(10, 'A', { site: 'Graz' }),
    ...people(7, 'B', { site: 'Graz' }),
    ...people(7, 'C', { site: 'Graz' }),
    ...people(4, 'B'),
    ...people(4, 'C', { site: 'Wien' }),
    ...people(6, 'C', { site: 'Bern' }),
  ];
  expect(strata(roster, { cuts: ['site', 'role'], minStratum: 10 })).toEqual({
    'A, Berlin, Leitung': 10,
    'A, Berlin, Mitarbeitende': 12,
    'A, Graz': 10,
    B: 11,
    C: 17,
  });
  expect(strata(roster, { cuts: ['site'], minStratum: 14 })).toEqual({
    A: 32,
    'Übrige Einheiten von Nordwerk, Graz': 14,
    'Übrige Einheiten von Nordwerk, übrige Standorte': 14,
  });
});

test('under the least number nothing is cut: wave.tooFew', () => {
  expect(partition(people(9, 'A'), plain)).toEqual({
    ok: false,
    refusal: 'wave.tooFew',
    detail: { invited: 9, minStratum: 10 },
  });
  expect(partition(people(10, 'A'), plain).ok).toBe(true);
});

test('a person without a side, or a side under the least number, is a refusal', () => {
  const business = people(12, 'A', { side: 'business' });
  const sided = { ...plain, sides: true };
  expect(partition([...business, ...people(2, 'B')], sided)).toMatchObject({
    refusal: 'wave.sideMissing',
    detail: { missing: 2 },
  });
  expect(partition([...business, ...people(9, 'B', { side: 'it' })], sided)).toMatchObject({
    refusal: 'wave.sideTooSmall',
    detail: { side: 'it', invited: 9 },
  });
});

test('comment strata are units alone with at least 30 people, under ids of their own; none under 30', () => {
  const roster = [
    ...people(30, 'A', { side: 'it', site: 'x' }),
    ...people(20, 'B/1', { side: 'business' }),
    ...people(15, 'B/2', { side: 'it' }),
  ];
  const comments = commentPartition(roster, plain);
  expect(comments?.tree.map(({ id, label, invited, side }) => [id, label, invited, side])).toEqual([
    ['comment', 'Nordwerk', 65, undefined],
    ['comment.0', 'A', 30, undefined],
    ['comment.1', 'B', 35, undefined],
  ]);
  expect(commentPartition(people(29, 'A'), plain)).toBeNull();
});

test('labels stay unique where names collide: the whole gives way to a unit of its name', () => {
  const roster = [
    ...people(10, 'Nordwerk'),
    ...people(10, 'x'),
    ...Array.from({ length: 10 }, (_, index) => ({ person: `s${index}`, unit: ['a/b'] })),
    ...people(10, 'a/b'),
    ...people(10, 'a/c'),
  ];
  expect(cut(roster).tree.map(({ label }) => label)).toEqual([
    ...['Nordwerk (alle)', 'Nordwerk', 'a', 'a/b', 'a/c', 'a/b (2)', 'x'],
  ]);
});

test('texts sort by code point, also beyond the first plane', () => {
  expect(['\u{1f600}', '\uffee', 'b', 'a/b', 'a', '\u{1f601}'].sort(byCodePoint)).toEqual([
    ...['a', 'a/b', 'b', '\uffee', '\u{1f600}', '\u{1f601}'],
  ]);
});

const someone = fc.record(
  {
    unit: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 3 }),
    side: fc.constantFrom('business' as const, 'it' as const),
    site: fc.constantFrom('Berlin', 'Graz'),
    role: fc.constantFrom('lead' as const, 'staff' as const),
  },
  { requiredKeys: ['unit', 'side'] },
);
const roster = fc
  .array(someone, { minLength: 40, maxLength: 160 })
  .map((all): Invited[] => all.map((one, index) => ({ ...one, person: `p${index}` })));
const options = fc.record({
  language: fc.constantFrom('de' as const, 'en' as const),
  minStratum: fc.integer({ min: 5, max: 14 }),
  sides: fc.boolean(),
  cuts: fc.subarray(['site' as const, 'role' as const]),
});

test('any roster: every person in exactly one stratum, every stratum large enough, labels unique, the tree sums', () => {
  fc.assert(
    fc.property(roster, options, (invited, chosen) => {
      const result = partition(invited, { ...plain, ...chosen });
      if (!result.ok) return;
      const { tree, stratumOf } = result.value;
      const leaves = strataOf(tree);
      const counts = Map.groupBy(stratumOf.values(), (stratum) => stratum);
      expect(stratumOf.size).toBe(invited.length);
      expect([...counts.keys()].sort()).toEqual(leaves.map(({ id }) => id).sort());
      for (const { id, invited } of leaves) {
        expect(invited).toBeGreaterThanOrEqual(chosen.minStratum);
        expect(counts.get(id)).toHaveLength(invited);
      }
      expect(new Set(tree.map(({ label }) => label)).size).toBe(tree.length);
      for (const group of tree) {
        const children = tree.filter(({ parent }) => parent === group.id);
        if (children.length === 0) continue;
        expect(children.length).toBeGreaterThan(1);
        expect(children.reduce((sum, { invited }) => sum + invited, 0)).toBe(group.invited);
        expect(children.flatMap(({ strata }) => strata).sort(byCodePoint)).toEqual(group.strata);
      }
    }),
    { seed: 20260501, numRuns: 150 },
  );
});

test('any order of the roster gives the same strata', () => {
  fc.assert(
    fc.property(
      roster.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      options,
      ([invited, shuffled], chosen) => {
        const flat = (list: readonly Invited[]): unknown => {
          const result = partition(list, { ...plain, ...chosen });
          if (!result.ok) return result;
          const { tree, stratumOf, merged } = result.value;
          return [tree, [...stratumOf].sort(([a], [b]) => byCodePoint(a, b)), [...merged]];
        };
        expect(flat(shuffled)).toEqual(flat(invited));
      },
    ),
    { seed: 20260502, numRuns: 100 },
  );
});
