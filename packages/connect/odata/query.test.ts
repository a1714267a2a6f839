import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntitySet, Row } from './model.ts';
import { hasKey, resourceOf } from './path.ts';
import { pageOf, queryOf, type Query } from './query.ts';
import { sets } from './sets.ts';

const set: EntitySet = {
  name: 'Things',
  entity: 'Thing',
  about: 'Things.',
  key: ['Id'],
  properties: [
    { name: 'Id', type: 'Edm.Int32', nullable: false },
    { name: 'Group', type: 'Edm.String', nullable: true },
  ],
};
const all: readonly Row[] = [4, 2, 9, 7, 1, 8, 3].map((Id, index) => ({
  Id,
  Group: index % 3 === 0 ? null : `g${index % 2}`,
}));

function query(asked: string): Query {
  const read = queryOf(new URLSearchParams(asked), set);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}
const ids = (asked: string, most = 100) => pageOf(all, query(asked), most).rows.map(({ Id }) => Id);

test('filter, order, skip and top work in that order, and count tells all that fits', () => {
  expect(ids('')).toEqual([4, 2, 9, 7, 1, 8, 3]);
  expect(ids('$orderby=Id desc&$skip=1&$top=2')).toEqual([8, 7]);
  expect(ids('$orderby=Group,Id desc')).toEqual([7, 4, 3, 9, 8, 2, 1].toSorted((a, b) => order(a) - order(b) || b - a));
  expect(pageOf(all, query('$filter=Group ne null&$top=1&$count=true'), 100)).toMatchObject({ count: 4, next: null });
  expect(pageOf(all, query('$top=0'), 100)).toEqual({ rows: [], count: null, next: null });
  expect(pageOf(all, query('$select=Group&$top=1'), 100).rows).toEqual([{ Group: null }]);
});

const order = (id: number): number => {
  const group = all.find(({ Id }) => Id === id)?.['Group'] ?? null;
  return group === null ? 0 : group === 'g0' ? 1 : 2;
};

test('pages put together are the whole, whatever is asked and however small a page is', () => {
  const asked = fc.record({
    most: fc.integer({ min: 1, max: 9 }),
    skip: fc.integer({ min: 0, max: 9 }),
    top: fc.option(fc.integer({ min: 0, max: 9 })),
    descending: fc.boolean(),
  });
  fc.assert(
    fc.property(asked, ({ most, skip, top, descending }) => {
      const options = `$skip=${skip}${top === null ? '' : `&$top=${top}`}&$orderby=Id ${descending ? 'desc' : 'asc'}`;
      const given: unknown[] = [];
      for (let next: number | null = 0; next !== null;) {
        const page = pageOf(all, query(`${options}&$skiptoken=${next}`), most);
        given.push(...page.rows);
        next = page.next;
      }
      expect(given).toEqual(pageOf(all, query(options), 100).rows);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['$expand=Other', 'query.unsupported', 'option'],
  ['$search=x', 'query.unsupported', 'option'],
  ['$apply=aggregate(Id)', 'query.unsupported', 'option'],
  ['@p=1', 'query.unsupported', 'option'],
  ['$format=atom', 'query.unsupported', '$format'],
  ['$top=-1', 'query.invalid', '$top'],
  ['$top=1&$top=2', 'query.invalid', '$top'],
  ['$skip=x', 'query.invalid', '$skip'],
  ['$count=yes', 'query.invalid', '$count'],
  ['$select=Nothing', 'query.invalid', '$select'],
  ['$orderby=Id up', 'query.invalid', '$orderby'],
  ['$orderby=Nothing', 'query.invalid', '$orderby'],
  ['$filter=Id eq', 'query.invalid', '$filter 5'],
])('%s is refused: %s, %s', (asked, refusal, where) => {
  expect(queryOf(new URLSearchParams(asked), set)).toEqual({ ok: false, refusal, detail: { where } });
});

test('options without a dollar are the client’s own', () => {
  expect(ids('top=1&x=2&$format=json')).toHaveLength(7);
  expect(ids('$format=application/json;odata.metadata=minimal')).toHaveLength(7);
});

test('a path names the service, its metadata, a set, its count or one row', () => {
  const kind = (path: string) => {
    const read = resourceOf(path, sets);
    return read.ok ? (read.value?.kind ?? 'nothing') : read.refusal;
  };
  expect(['', '$metadata', 'Waves', 'Waves/$count', "Waves('a')"].map(kind)).toEqual([
    ...['service', 'metadata', 'set', 'count', 'entity'],
  ]);
  expect(['waves', 'Nothing', '../Waves', '$other'].map(kind)).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  expect(['$batch', "Waves('a')/Name", 'Waves/Name'].map(kind)).toEqual(Array(3).fill('query.unsupported'));
  expect(["Units('a')", 'Waves()', "Waves(Id='a')", "Units(WaveId='a' UnitId='b')"].map(kind)).toEqual(
    Array(4).fill('query.invalid'),
  );
});

test('a key names its row in either order of its parts, quotes doubled', () => {
  for (const path of ["Units(UnitId='o''b',WaveId='a')", "Units(WaveId='a', UnitId='o''b')"]) {
    const read = resourceOf(path, sets);
    const key = read.ok && read.value?.kind === 'entity' ? read.value.key : {};
    expect(hasKey({ WaveId: 'a', UnitId: "o'b", Label: 'x' }, key)).toBe(true);
    expect(hasKey({ WaveId: 'a', UnitId: 'b', Label: 'x' }, key)).toBe(false);
  }
});
