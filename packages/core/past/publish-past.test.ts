import { expect, test } from 'vitest';
import { finding } from '../report/finding.ts';
import { publish } from '../report/publish.ts';
import { count, newTally } from '../report/tally.ts';
import { partition } from '../strata/partition.ts';
import { itPulse } from '../survey/it-pulse.ts';
import { floor } from '../survey/wave.ts';
import type { PastMapping } from './mapping.ts';
import { type PastInput, publishPast } from './publish-past.ts';
import type { Respondent } from './respondents.ts';

const eleven = Array.from({ length: 11 }, (_, point) => [String(point)]);
const five = ['1', '2', '3', '4', '5'].map((step) => [step]);
const mapping: PastMapping = {
  layout: { kind: 'wide' },
  units: [{ kind: 'column', column: 'unit' }],
  only: null,
  questions: [
    { names: ['rating'], item: 'E0', scale: { kind: 'steps', steps: eleven, none: [] } },
    { names: ['works'], item: 'P1', scale: { kind: 'steps', steps: five, none: [] } },
    { names: ['mine'], item: 'own-1', text: 'I like it', scale: { kind: 'steps', steps: five, none: [] } },
  ],
  leftOut: [],
};

/** Three units of 60, 40 and 4 people with answers that vary. */
const people: readonly Respondent[] = Array.from({ length: 104 }, (_, index) => ({
  unit: [index < 60 ? 'A' : index < 100 ? 'B' : 'C'],
  answers: { E0: (index * 7) % 11, P1: 1 + ((index * 3) % 5), 'own-1': 1 + (index % 4) },
}));

const facts = {
  wave: 'wave_1',
  name: '2019',
  opens: '2019-03-01T00:00:00.000Z',
  closes: '2019-03-14T00:00:00.000Z',
  publishedAt: '2026-05-04T09:00:00.000Z',
  thresholds: floor,
};
const input: PastInput = {
  facts,
  organisation: 'Acme',
  language: 'en',
  instrument: itPulse,
  mapping,
  respondents: { people, joined: true, doubles: 0, errors: [] },
  workforce: [],
  told: { source: 'LimeSurvey', file: 'a.csv', rows: 104, leftOut: [] },
  coin: (_, part) => part === 'root.0',
  previous: null,
};

function published(change: Partial<PastInput> = {}) {
  const result = publishPast({ ...input, ...change });
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

test('the same people and answers make the same atoms as in a wave of our own', () => {
  const cut = partition(
    people.map(({ unit }, index) => ({ person: String(index), unit })),
    { organisation: 'Acme', language: 'en', minStratum: 10, sides: false, cuts: [] },
  );
  if (!cut.ok) throw new Error(cut.refusal);
  const items = ['E0', 'P1'];
  const tally = newTally(itPulse, items, cut.value.tree);
  for (const [index, { answers }] of people.entries())
    count(tally, cut.value.stratumOf.get(String(index)) ?? '', answers);
  const own = publish({
    facts: { ...facts, form: 'long', manifestSha256: '' },
    ...{ instrument: itPulse, items, tree: cut.value.tree, tally, coin: input.coin, previous: null, comments: null },
  });
  if (!own.ok) throw new Error(own.refusal);
  expect(published().atoms.filter(({ variable }) => items.includes(variable))).toEqual(own.value.atoms);
});

test('small units go together and say which they are', () => {
  const { merged, report } = published();
  expect(merged).toEqual([{ label: 'Other units of Acme', parts: ['B', 'C'] }]);
  expect(report.nodes.map(({ label, invited }) => [label, invited])).toEqual([
    ['Acme', 104],
    ['A', 60],
    ['Other units of Acme', 44],
  ]);
});

test('without a stated workforce there is no response rate, no worst case, no narrower interval and nothing to compare', () => {
  const { report } = published();
  expect(report).toMatchObject({ ballots: 104, invited: 104, responseRate: null, worstCase: null, comparable: {} });
  expect(report.manifestSha256).toBe('');
  const all = published({ workforce: [{ unit: '', people: 104 }] }).report;
  const endless = published({ workforce: [{ unit: '', people: 100_000_000 }] }).report;
  expect(report.nodes[0]?.enps).toEqual(endless.nodes[0]?.enps);
  const [low = 0, high = 9] = all.nodes[0]?.enps?.interval ?? [];
  expect(high - low).toBeLessThanOrEqual(1);
});

test('a stated workforce is used where it is known and nowhere else', () => {
  const half = published({ workforce: [{ unit: '', people: 208 }] }).report;
  expect(half).toMatchObject({ invited: 208, responseRate: 50, imported: { known: ['root'] } });
  expect(half.worstCase).not.toBeNull();
  expect(half.nodes[1]).toMatchObject({ label: 'A', invited: 60 });
  const units = [60, 50, 10].map((count, index) => ({ unit: 'ABC'.charAt(index), people: count }));
  expect(published({ workforce: units }).report).toMatchObject({
    invited: 120,
    responseRate: 87,
    nodes: [{ invited: 120 }, { label: 'A', invited: 60 }, { label: 'Other units of Acme', invited: 60 }],
  });
  expect(publishPast({ ...input, workforce: [{ unit: 'A', people: 59 }] })).toEqual({
    ok: false,
    refusal: 'past.workforceTooSmall',
    detail: { people: 59, respondents: 60 },
  });
});

test('answers that belong to nobody are never read together; a statement of the file predicts nothing', () => {
  const dependent = Array.from({ length: 200 }, (_, index) => ({
    unit: ['A'],
    answers: { E0: 2 * (index % 5) + (index % 3), P1: 1 + (index % 5), 'own-1': 1 + ((index * 3) % 5) },
  }));
  const joined = published({ respondents: { ...input.respondents, people: dependent } });
  expect(joined.report.drivers?.[0]?.weights.map(({ item }) => item)).toEqual(['P1']);
  const apart = published({ respondents: { people: dependent, joined: false, doubles: 0, errors: [] } });
  expect(apart.report).toMatchObject({ drivers: null, responseRate: null, imported: { joined: false } });
  expect(apart.atoms).toEqual(joined.atoms);
});

test('a scale of four counts its upper two steps as agreeing and shows no five steps', () => {
  const four = ['1', '2', '3', '4'].map((step) => [step]);
  const points = [1, '7/3', '11/3', 5];
  const answering = Array.from({ length: 120 }, (_, index) => ({
    unit: ['A'],
    answers: { 'own-1': points[index % 4] ?? 1 },
  }));
  const [, , own] = mapping.questions;
  if (!own) throw new Error('no question');
  const { report } = published({
    mapping: { ...mapping, questions: [{ ...own, scale: { kind: 'steps', steps: four, none: ['0'] } }] },
    respondents: { ...input.respondents, people: answering },
  });
  expect(report.nodes[0]?.items['own-1']).toMatchObject({ n: 120, score: 50, favourable: 50, steps: null });
  expect(report.imported?.questions).toEqual([
    {
      item: 'own-1',
      text: 'I like it',
      names: ['mine'],
      values: [
        { as: '1', values: ['1'] },
        { as: '7/3', values: ['2'] },
        { as: '11/3', values: ['3'] },
        { as: '5', values: ['4'] },
      ],
      none: ['0'],
    },
  ]);
});

test('fewer than ten respondents, or a file in which everybody says the same, publish nothing', () => {
  const few = { ...input.respondents, people: people.slice(0, 9) };
  expect(publishPast({ ...input, respondents: few })).toMatchObject({ ok: false, refusal: 'wave.tooFew' });
  const same = people.map((one) => ({ ...one, answers: { E0: 9 } }));
  expect(publishPast({ ...input, respondents: { ...input.respondents, people: same } })).toMatchObject({
    ok: false,
    refusal: 'past.nothingShown',
  });
});

test('the finding of a file without the rating names how many statements it brought, in their own words', () => {
  const { report } = published({ mapping: { ...mapping, questions: mapping.questions.slice(1) } });
  expect(finding(report, [], 'en').headline).toBe('2\u00a0statements, taken over from LimeSurvey.');
  expect(finding(report, [], 'de').lede).toContain('I like it');
});
