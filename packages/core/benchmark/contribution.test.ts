import { expect, test } from 'vitest';
import type { Report } from '../report/report.ts';
import { contributionOf, type Contributor } from './contribution.ts';
import { item, report, root } from './fixture.ts';

const contributor: Contributor = {
  id: 'org_1',
  parent: null,
  industry: 'C',
  size: '250–999',
  region: 'DACH',
  verified: true,
  contributes: true,
  madeUp: false,
  publishedWaves: 2,
};

test('a contribution is the organisation’s published scores with at least 20 answers, its units’ are not', () => {
  const made = contributionOf(contributor, report);
  expect(made).toMatchObject({
    ok: true,
    value: { organisation: 'org_1', industry: 'C', wave: 'wave_1', instrument: 'it-pulse' },
  });
  expect(made.ok && made.value.measures).toEqual({ E0: 12, P1: 61, L1: 47 });
});

test('organisations that somebody invented are kept out: verified, willing, and two published waves', () => {
  expect(contributionOf({ ...contributor, verified: false }, report)).toMatchObject({
    refusal: 'contribution.notVerified',
  });
  expect(contributionOf({ ...contributor, contributes: false }, report)).toMatchObject({
    refusal: 'contribution.notWanted',
  });
  expect(contributionOf({ ...contributor, publishedWaves: 1 }, report)).toMatchObject({
    refusal: 'contribution.tooFewWaves',
  });
});

test('what chosen units or roles say is no figure of an organisation; a random share of everybody is', () => {
  for (const audience of [{ units: [['Acme', 'IT']] }, { roles: ['lead' as const], share: { number: 0, of: 4 } }])
    expect(contributionOf(contributor, { ...report, audience })).toMatchObject({ refusal: 'contribution.partial' });
  expect(contributionOf(contributor, { ...report, audience: { share: { number: 0, of: 4 } } })).toMatchObject({
    ok: true,
  });
});

test('fewer than 20 answers or under 30 % response contribute nothing', () => {
  const few = { ...root, enps: { ...root.enps, n: 19 }, items: {}, lostTime: null };
  expect(contributionOf(contributor, { ...report, nodes: [few] })).toMatchObject({
    refusal: 'contribution.tooFewAnswers',
  });
  expect(contributionOf(contributor, { ...report, invited: 137 })).toMatchObject({
    refusal: 'contribution.lowResponse',
  });
  expect(contributionOf(contributor, { ...report, invited: 136 })).toMatchObject({ ok: true });
});

test('a dimension enters as the mean of both sides on 0–100, and only where both are shown', () => {
  const side = (mean: number, n: number) => ({ n, mean, interval: [mean - 0.2, mean + 0.2] as const });
  const alignment: Report = {
    ...report,
    instrument: 'alignment-pulse',
    ballots: null,
    responseRate: null,
    nodes: [{ ...root, enps: null, items: { A1: item(50, 30) }, lostTime: null }],
    dimensions: [
      { id: 'value', business: side(2.5, 18), it: side(3.5, 12), gap: null },
      { id: 'skills', business: side(2.5, 9), it: side(3.5, 9), gap: null },
      { id: 'shock', business: side(2.5, 30), it: null, gap: null },
    ],
  };
  const made = contributionOf(contributor, alignment);
  expect(made.ok && made.value.measures).toEqual({ value: 50 });
  expect(contributionOf(contributor, { ...alignment, invited: 101 })).toMatchObject({
    refusal: 'contribution.lowResponse',
  });
});
