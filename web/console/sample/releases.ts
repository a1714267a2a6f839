import type { OperatorReleases } from '#contract/contribution.ts';
import type { PublicReport } from '#contract/public-report.ts';

/** What the operator sees of releases. */
export const operatorReleases: OperatorReleases = {
  released: [
    { quarter: '2026-Q3', groups: 21, madeUp: true, associations: ['Verband der Wälder'] },
    { quarter: '2026-Q2', groups: 19, madeUp: true, associations: [] },
  ],
  coming: [
    {
      quarter: '2026-Q4',
      organisations: 122,
      contributors: 118,
      groups: { '5–9': 6, '10–19': 5, '20–49': 7, '50+': 2 },
      standing: 3,
      hidden: 31,
      release: '2027-01-08T00:00:00.000Z',
    },
  ],
};

/** What everybody reads. */
export const publicReport: PublicReport = {
  quarter: '2026-Q3',
  madeUp: true,
  associations: [],
  epsilon: 2,
  measures: [
    {
      id: 'E0',
      name: { de: 'Empfehlung', en: 'Recommendation' },
      kind: 'enps',
      quarter: '2026-Q3',
      median: -4,
      epsilon: 1,
    },
    {
      id: 'L1',
      name: { de: 'Verlorene Zeit', en: 'Lost time' },
      kind: 'minutes',
      quarter: '2026-Q3',
      median: 61,
      epsilon: 1,
    },
  ],
};
