import Papa from 'papaparse';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';
import { figuresOf } from './figures.ts';
import { alignmentSources, pulseSources } from './fixture.ts';
import { published } from './numbers.fixture.ts';
import { missing, partsOf, within } from './ooxml.fixture.ts';
import type { Sources } from './sources.ts';
import { workbook } from './workbook.ts';

const both = (language: 'de' | 'en'): readonly (readonly [string, Sources])[] => [
  ['an IT pulse', pulseSources(language)],
  ['an alignment wave', alignmentSources(language)],
];
const { report } = pulseSources('de');
const [root, ...others] = report.nodes;
if (!root) throw new Error('the sample has no root');

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each(both(language))('every number of the figures of %s is published', (_name, sources) => {
    const { whole, groups, benchmark } = figuresOf(sources);
    const allowed = published(sources);
    const { cost } = sources.report;
    const money = cost ? [cost.low / 100, cost.value / 100, cost.high / 100] : [];
    for (const { value, low, high, n, invited } of [...whole, ...groups, ...benchmark])
      for (const number of [value, low, high, n, invited])
        if (number !== null && !money.includes(number)) expect(allowed).toContain(Math.abs(number));
  });

  test.each(both(language))('every figure of %s with an interval has its n and its source', (_name, sources) => {
    const { whole, groups } = figuresOf(sources);
    for (const figure of [...whole, ...groups]) {
      expect(figure.source).not.toBe('');
      // A figure made of both sides has two numbers of answers, told in words.
      if (figure.value !== null && figure.low !== null) expect(String(figure.n ?? figure.text)).toMatch(/\d/);
    }
  });

  test.each(both(language))('the table of %s reads back with one figure a line', (_name, sources) => {
    const text = csv(sources);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trim());
    const { whole, groups, benchmark } = figuresOf(sources);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1 + whole.length + groups.length + benchmark.length);
    expect(new Set(data.map(({ length }) => length))).toEqual(new Set([10]));
  });

  test.each(both(language))('the workbook of %s holds every part it names', async (_name, sources) => {
    const file = await workbook(sources);
    const parts = partsOf(file);
    expect(missing(parts, Object.keys(unzipSync(file)))).toEqual([]);
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet')).length).toBeGreaterThan(2);
    expect([...parts.values()].join('')).not.toContain('<f>');
  });
});

test('a group that is not shown has no value, no interval and no n', () => {
  const { groups } = figuresOf(pulseSources('de'));
  const hidden = groups.filter(({ group }) => group === 'Übrige Einheiten');
  expect(hidden.length).toBeGreaterThan(8);
  for (const { value, low, high, n } of hidden) expect([value, low, high, n]).toEqual([null, null, null, null]);
  expect(csv(pulseSources('de'))).toMatch(/Übrige Einheiten;IT-eNPS;;nicht gezeigt;;;;;16;/);
});

test('German tables have decimal commas, English ones points, and negative numbers stay numbers', () => {
  expect(csv(alignmentSources('de'))).toMatch(/;-0,2;Stufen;-0,6;0,2;/);
  expect(csv(alignmentSources('en'))).toMatch(/,-0\.2,steps,-0\.6,0\.2,/);
});

test.each(['=1+1', '+49 30', '-cmd', '@sum', '\ttab', '＝1'])(
  'a name that begins like a formula is disarmed: %s',
  async (label) => {
    const sources: Sources = { ...pulseSources('de'), report: { ...report, nodes: [{ ...root, label }, ...others] } };
    const { data } = Papa.parse<string[]>(csv(sources).slice(1).trim(), { delimiter: ';' });
    expect(data[1]?.[0]).toBe(`'${label}`);
    const sheet = partsOf(await workbook(sources));
    expect([...sheet.values()].join('')).not.toContain('<f>');
  },
);

test('the workbook says what it holds and where the numbers are from', async () => {
  const words = [...partsOf(await workbook(pulseSources('de'))).values()].flatMap((xml) => within(xml, 't')).join('\n');
  expect(words).toContain('genau das für diese Welle Veröffentlichte');
  expect(words).toContain('Manifest 7f3a91c4');
  expect(words).toContain('nicht gezeigt');
});
