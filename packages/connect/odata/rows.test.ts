import { expect, test } from 'vitest';
import { published } from '#core/report/closed-wave.ts';
import { organisationOf } from '#core/report/random-organisation.ts';
import type { Report } from '#core/report/report.ts';
import { instruments } from '#core/survey/instruments.ts';
import type { EdmType, Row, Value } from './model.ts';
import { benchmarkRows, dimensionRows, measureRows, scoreRows, shareRows, unitRows, waveRows } from './rows.ts';
import { sets, type SetName } from './sets.ts';

/** Reports of made-up organisations, by the rules that real ones are published by. */
const reports: readonly Report[] = Object.values(instruments).flatMap((instrument) =>
  [1, 2, 3, 4].flatMap((seed) => {
    const items = instrument.items.map(({ id }) => id);
    const publication = published(instrument, organisationOf(instrument, items, seed));
    return publication ? [publication.report] : [];
  }),
);
const group = { industry: 'C', size: null, region: null };
const measured = (quantiles: { median: number } | { quartiles: [number, number, number] } | { deciles: number[] }) =>
  ({ quarter: '2026-Q3', contributors: '10–19', quantiles }) as const;
const release = { quarter: '2026-Q4', madeUp: true, associations: ['Verband'] };
const released = [
  {
    group,
    quarter: '2026-Q4',
    contributors: '20–49' as const,
    measures: {
      E0: measured({ median: 4 }),
      P1: measured({ quartiles: [40, 50, 60] }),
      P2: measured({ deciles: [1, 2, 3, 4, 5, 6, 7, 8, 9] }),
    },
  },
];

const rows: Readonly<Record<SetName, readonly Row[]>> = {
  Waves: reports.flatMap((report, index) => waveRows({ ...report, wave: `wave_${index}` })),
  Units: reports.flatMap((report, index) => unitRows({ ...report, wave: `wave_${index}` })),
  Measures: measureRows(),
  Scores: reports.flatMap((report, index) => scoreRows({ ...report, wave: `wave_${index}` })),
  Shares: reports.flatMap((report, index) => shareRows({ ...report, wave: `wave_${index}` })),
  Dimensions: reports.flatMap((report, index) => dimensionRows({ ...report, wave: `wave_${index}` })),
  Benchmark: benchmarkRows(release, released),
};

function fits(value: Value | undefined, type: EdmType): boolean {
  switch (type) {
    case 'Edm.String':
      return typeof value === 'string';
    case 'Edm.Boolean':
      return typeof value === 'boolean';
    case 'Edm.Int32':
      return Number.isInteger(value);
    case 'Edm.Double':
      return Number.isFinite(value);
    case 'Edm.DateTimeOffset':
      return typeof value === 'string' && new Date(value).toISOString() === value;
  }
}

test.each(sets.map((set) => [set.name, set] as const))(
  'every row of %s has exactly the columns and types of the metadata, and a key of its own',
  (name, { key, properties }) => {
    expect(rows[name].length).toBeGreaterThan(0);
    for (const row of rows[name]) {
      expect(Object.keys(row).toSorted()).toEqual(properties.map((one) => one.name).toSorted());
      for (const { name: column, type, nullable } of properties)
        expect([column, row[column], (nullable && row[column] === null) || fits(row[column], type)]).toEqual([
          column,
          row[column],
          true,
        ]);
    }
    const keys = rows[name].map((row) => JSON.stringify(key.map((column) => row[column])));
    expect(new Set(keys).size).toBe(keys.length);
  },
);

test('whatever is not shown looks alike: the same columns, all null, and no number of answers', () => {
  const hidden = [...rows.Scores, ...rows.Shares, ...rows.Dimensions].filter(({ Shown }) => Shown === false);
  expect(hidden.length).toBeGreaterThan(50);
  const named = /Id$|^(Code|Text\w+|Invited|Statement|Shown)$/;
  for (const row of hidden)
    expect(Object.entries(row).filter(([column, value]) => !named.test(column) && value !== null)).toEqual([]);
});

test('every score is a figure of the report, and every figure of a group is there', () => {
  for (const report of reports) {
    const own = scoreRows(report);
    const at = (unit: string, measure: string) => {
      const row = own.find(({ UnitId, MeasureId }) => UnitId === unit && MeasureId === measure);
      const { N = null, Value: value = null, IntervalLow = null, IntervalHigh = null } = row ?? {};
      return N === null ? null : { n: N, value, interval: [IntervalLow, IntervalHigh] };
    };
    let figures = 0;
    for (const node of report.nodes) {
      const { enps, lostTime } = node;
      const wanted: Record<string, { n: number; value: number; interval: readonly number[] } | null> = {};
      if (report.instrument === 'it-pulse') {
        wanted['E0'] = enps && { n: enps.n, value: enps.score, interval: enps.interval };
        wanted['L1'] = lostTime && { n: lostTime.n, value: lostTime.meanMinutes, interval: lostTime.interval };
      }
      for (const [id, one] of Object.entries(node.items))
        wanted[id] = one && { n: one.n, value: one.score, interval: one.interval };
      for (const [id, one] of Object.entries(node.dimensions))
        wanted[id] = one && { n: one.n, value: one.mean, interval: one.interval };
      for (const [id, one] of Object.entries(wanted)) expect(at(node.id, id)).toEqual(one);
      figures += Object.keys(wanted).length;
    }
    for (const side of ['business', 'it'] as const) {
      const top = report.nodes.find((node) => node.side === side);
      for (const [id, one] of Object.entries(report.sideItems?.[side] ?? {})) {
        expect(at(top?.id ?? '', id)).toEqual(one && { n: one.n, value: one.score, interval: one.interval });
        figures++;
      }
    }
    expect(own).toHaveLength(figures);
  }
});

test('an imported wave is marked, and its own statements stand beside their scores', () => {
  const [report] = reports;
  if (!report) throw new Error('no report');
  const question = { names: ['q'], values: [], none: [] };
  const imported = {
    source: 'Forms',
    file: 'q.csv',
    layout: 'wide',
    joined: true,
    rows: 40,
    units: [],
    known: [],
    questions: [
      { ...question, item: 'P1', text: 'I like it' },
      { ...question, item: 'P2' },
    ],
    leftOut: [],
  } as const;
  const past = { ...report, imported };
  expect(waveRows(past)).toMatchObject([{ Imported: true }]);
  const statement = (id: string) => scoreRows(past).find(({ MeasureId }) => MeasureId === id)?.['Statement'];
  expect([statement('P1'), statement('P2')]).toEqual(['I like it', null]);
});

test('a wave by an open link is marked and counts nobody as invited, in any row', () => {
  const [report] = reports;
  if (!report) throw new Error('no report');
  const openly = { ...report, audience: { openLink: true }, responseRate: null } as const;
  expect(waveRows(openly)).toMatchObject([{ Asked: 'open link', Invited: null, ResponsePercent: null }]);
  for (const row of [...unitRows(openly), ...scoreRows(openly)]) expect(row['Invited']).toBeNull();
});

test('a release’s median, quartiles and deciles stand in their own columns, everything else is empty', () => {
  const [median, quartiles, deciles] = benchmarkRows(release, released);
  const filled = (row: Row | undefined) =>
    Object.entries(row ?? {}).filter(([column, value]) => /^P\d/.test(column) && value !== null);
  expect(filled(median)).toEqual([['P50', 4]]);
  expect(filled(quartiles)).toEqual([
    ...[
      ['P25', 40],
      ['P50', 50],
      ['P75', 60],
    ],
  ]);
  expect(filled(deciles)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90].map((percent) => [`P${percent}`, percent / 10]));
  expect(median).toMatchObject({ PeerGroup: 'C|*|*', Release: '2026-Q4', Quarter: '2026-Q3', MadeUp: true });
});
