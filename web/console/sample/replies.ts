import type { Benchmark, BenchmarkHistory } from '#contract/benchmark.ts';
import type { Home } from '#contract/home.ts';
import type { Reference } from '#contract/reference.ts';
import type { LogPage, Me, Member, OperatorList, Organisation } from '#contract/organisation.ts';
import type { Comments } from '#contract/comment.ts';
import type { RosterDifference } from '#contract/roster.ts';
import type { Participation, StrataPreview, Wave, WaveList } from '#contract/wave.ts';

/** Who is signed in, with every role and the operator's. */
export const member: Me = {
  member: 'member_1',
  name: 'Dr. Katrin Brandt',
  email: 'katrin.brandt@nordwerk.example',
  roles: ['cio'],
  operator: false,
  organisation: { id: 'org_1', name: 'Nordwerk Gruppe', language: 'de', madeUp: true },
  organisations: [{ id: 'org_1', name: 'Nordwerk Gruppe' }],
};

export const organisation: Organisation = {
  id: 'org_1',
  name: 'Nordwerk Gruppe',
  language: 'de',
  address: 'du',
  timeZone: 'Europe/Berlin',
  industry: 'C',
  region: 'DACH',
  parent: null,
  workforce: 1236,
  hourlyCostMinor: 5800,
  workingWeeks: 44,
  currency: 'EUR',
  contributes: true,
  verified: true,
  freezeLeadDays: 3,
  madeUp: true,
  version: 7,
};

function wave(id: string, name: string, state: Wave['state'], opens: string, closes: string): Wave {
  return {
    id,
    name,
    instrument: id === 'wave_a' ? 'alignment-pulse' : 'it-pulse',
    form: 'long',
    items: ['E0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'L1', 'L2', 'R', 'F1', 'T1', 'O1'],
    languages: ['de', 'en'],
    state,
    freezes: opens,
    opens,
    closes,
    thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10, closeGraceSeconds: 120 },
    cuts: [],
    approval: 'none',
  };
}

const digest = '7f3a91c4'.padEnd(64, '0');

/** A draft, one waiting for approval, one open, and the past. */
export const waves: WaveList = {
  waves: [
    wave('wave_7', 'IT-Puls Q3 2027', 'draft', '2027-08-02T07:00:00.000Z', '2027-08-13T16:00:00.000Z'),
    {
      ...wave('wave_6', 'IT-Puls Q2 2027', 'frozen', '2027-05-03T07:00:00.000Z', '2027-05-14T16:00:00.000Z'),
      approval: 'wanted',
      manifestSha256: digest,
      invited: 412,
    },
    {
      ...wave('wave_5', 'IT-Puls Q1 2027', 'open', '2027-02-01T08:00:00.000Z', '2027-02-12T17:00:00.000Z'),
      manifestSha256: digest,
      invited: 240,
    },
    {
      ...wave('wave_4', 'IT-Puls Q4 2026', 'published', '2026-11-02T08:00:00.000Z', '2026-11-13T17:00:00.000Z'),
      manifestSha256: digest,
      invited: 412,
      purged: 'ballots',
    },
    wave('wave_a', 'Alignment-Puls 2026', 'published', '2026-09-07T07:00:00.000Z', '2026-09-18T16:00:00.000Z'),
    wave('wave_3', 'IT-Puls Q3 2026', 'published', '2026-08-03T07:00:00.000Z', '2026-08-14T16:00:00.000Z'),
    wave('wave_2', 'IT-Puls Q2 2026', 'published', '2026-05-04T07:00:00.000Z', '2026-05-15T16:00:00.000Z'),
    wave('wave_1', 'IT-Puls Q1 2026', 'published', '2026-02-02T08:00:00.000Z', '2026-02-13T17:00:00.000Z'),
    wave('wave_z', 'Alignment-Puls 2025', 'published', '2025-09-08T07:00:00.000Z', '2025-09-19T16:00:00.000Z'),
    wave('wave_0', 'IT-Puls Q4 2025', 'published', '2025-11-03T08:00:00.000Z', '2025-11-14T17:00:00.000Z'),
  ],
  published: [
    { wave: 'wave_4', ballots: 287, enps: { n: 287, score: 11, interval: [4, 18] } },
    { wave: 'wave_a', ballots: null, enps: null },
    { wave: 'wave_3', ballots: 271, enps: { n: 271, score: 4, interval: [-4, 12] } },
    { wave: 'wave_2', ballots: 268, enps: { n: 268, score: 0, interval: [-8, 8] } },
    { wave: 'wave_1', ballots: 259, enps: { n: 259, score: -6, interval: [-14, 2] } },
    { wave: 'wave_0', ballots: 263, enps: { n: 263, score: -9, interval: [-17, -1] } },
  ],
};

export const participation: Participation = {
  invited: 240,
  credentials: 145,
  asOf: '2027-02-05T13:00:00.000Z',
  margin: 9,
};

/** The home of the admin of these waves. */
export const home: Home = {
  ...waves,
  needs: [{ kind: 'approval', wave: { id: 'wave_6', name: 'IT-Puls Q2 2027' }, opens: '2027-05-03T07:00:00.000Z' }],
  people: 412,
  ahead: [{ programme: { id: 'programme_1', name: 'Alignment-Puls' }, opens: '2027-09-06T07:00:00.000Z' }],
  running: [{ wave: 'wave_5', ...participation, reminder: '2027-02-08T08:00:00.000Z' }],
  since: '2027-01-12T08:00:00.000Z',
  ran: [
    {
      at: '2027-02-01T08:20:00.000Z',
      action: 'wave.opened',
      wave: { id: 'wave_5', name: 'IT-Puls Q1 2027' },
      minutesLate: 20,
    },
    { at: '2027-01-29T08:01:00.000Z', action: 'wave.frozen', wave: { id: 'wave_5', name: 'IT-Puls Q1 2027' } },
  ],
};

export const strata: StrataPreview = {
  final: false,
  strata: [
    { id: 'root.0.0', label: 'Werke/Kassel', invited: 68, new: 2, merged: [] },
    { id: 'root.0.1', label: 'Werke/Steyr', invited: 53, new: 1, merged: [] },
    { id: 'root.1', label: 'Entwicklung', invited: 58, new: 4, merged: [] },
    { id: 'root.2', label: 'Vertrieb Süd', invited: 42, new: 2, merged: [] },
    { id: 'root.3', label: 'Übrige Einheiten', invited: 12, new: 1, merged: ['Recht', 'Kommunikation'] },
  ],
  commentStrata: [
    { id: 'comment.0', label: 'Werke', invited: 121 },
    { id: 'comment.1', label: 'Nordwerk Gruppe (übrige)', invited: 112 },
  ],
};

const plants = { group: 'Werke', invited: 121 };
const offices = { group: 'Finanzen, Einkauf und Personal', invited: 66 };
function said(id: string, at: typeof plants, text: string): Comments['comments'][number] {
  return { id, ...at, text, hidden: null };
}

export const comments: Comments = {
  groups: 2,
  hidden: 1,
  themes: [{ words: ['Notebook', 'Leihgerät'], comments: ['a', 'f', 'g'] }],
  comments: [
    said(
      'a',
      plants,
      'Ich warte seit neun Wochen auf Ersatz für mein Notebook. Ein Leihgerät am ersten Tag würde reichen.',
    ),
    said(
      'b',
      offices,
      'Wenn das ERP am Monatsende langsam wird, wüsste ich gern vorher, ob ich die Buchungen verschieben soll.',
    ),
    said('c', plants, '[Name] vom Service Desk hat mir in fünf Minuten geholfen. So sollte es immer sein.'),
    said(
      'd',
      offices,
      'Bitte eine Stelle, an der alle geplanten Änderungen stehen, in einfachen Worten und mit Datum.',
    ),
    said('e', plants, 'Der Drucker in Halle 3.'),
    said('f', offices, 'Ein Leihgerät, solange das Notebook in Reparatur ist.'),
    said('g', plants, 'Das neue Notebook ist gut, das Leihgerät davor war es nicht.'),
    { ...said('h', plants, 'Das erzählt jeder über unseren Leiter.'), hidden: 'personalData' },
  ],
};

type Measure = Benchmark['measures'][number];
const measure = (
  id: string,
  quantiles: Measure['quantiles'],
  own: Measure['own'],
  position: Measure['position'],
): Measure => ({
  ...{ id, quarter: '2026-Q3', contributors: '20–49', quantiles, own, position },
  favourable: id.startsWith('P') && own ? { percent: 68, interval: [61, 74], n: own.n } : null,
});
const link = (
  industry: string | null,
  size: string | null,
  region: string | null,
  contributors: Measure['contributors'],
): Benchmark['chain'][number] => ({
  ...{ industry, size, region, contributors },
  released: contributors !== null,
  kind: contributors && 'deciles',
});

export const benchmark: Benchmark = {
  quarter: '2026-Q3',
  madeUp: true,
  associations: [],
  group: { industry: 'C', size: '1,000–4,999', region: 'DACH', contributors: '20–49', quarter: '2026-Q3' },
  chain: [
    link('C', '1,000–4,999', 'DACH', '20–49'),
    link('C', '1,000–4,999', null, '50+'),
    link('C', null, null, null),
    link(null, null, null, '50+'),
  ],
  unsaid: [],
  wave: {
    id: 'wave_4',
    name: 'IT-Puls Q4 2026',
    instrument: 'it-pulse',
    closes: '2026-11-13T17:00:00.000Z',
    imported: false,
    partial: false,
  },
  measures: [
    measure(
      'E0',
      { deciles: [-24, -15, -8, -3, 2, 7, 13, 20, 28] },
      { score: 11, interval: [3, 19], n: 287 },
      { against: 'deciles', from: 50, to: 80 },
    ),
    measure(
      'P1',
      { deciles: [54, 57, 60, 62, 64, 66, 69, 72, 76] },
      { score: 64, interval: [60, 67], n: 283 },
      { against: 'deciles', from: 30, to: 70 },
    ),
    measure(
      'P3',
      { deciles: [60, 63, 66, 68, 69, 71, 73, 75, 78] },
      { score: 73, interval: [70, 76], n: 276 },
      { against: 'deciles', from: 50, to: 90 },
    ),
    measure(
      'P5',
      { quartiles: [48, 54, 60] },
      { score: 45, interval: [40, 49], n: 264 },
      { against: 'quartiles', from: 0, to: 50 },
    ),
    measure('P8', { median: 45 }, { score: 48, interval: [44, 52], n: 281 }, { against: 'median', place: 'around' }),
    measure('P7', null, null, null),
  ],
  references: [
    {
      id: 'csps2024-b59b',
      measure: 'Technology lets me collaborate',
      value: '79 %',
      scale: '% agree, median of organisations; middle half 71–84 %',
      n: '354,962',
      year: '2024',
      source: 'Civil Service People Survey',
      url: 'https://www.gov.uk/government/publications/civil-service-people-survey-2024-results',
      licence: 'Open Government Licence v3.0',
      use: 'comparable',
      beside: { measure: 'P1', as: 'favourable' },
    },
    {
      id: 'happysignals-2019',
      measure: 'Time lost per incident',
      value: '3 h 01 min',
      scale: 'self-reported',
      n: '298,339',
      year: 'Q4 2019',
      source: 'HappySignals',
      url: 'https://www.happysignals.com/',
      licence: null,
      use: 'orientation',
      beside: { measure: 'L1', as: 'score' },
    },
  ],
};

const point = (
  quarter: string,
  quantiles: Measure['quantiles'],
  own: Measure['own'],
  position: Measure['position'],
): BenchmarkHistory['points'][number] => ({
  group: { industry: 'C', size: '1,000–4,999', region: 'DACH' },
  contributors: quantiles && '20–49',
  madeIn: quantiles && quarter,
  ...{ quarter, quantiles, own, position },
});

export const benchmarkHistory: BenchmarkHistory = {
  points: [
    point('2026-Q1', { median: 0 }, null, null),
    point('2026-Q2', null, { score: 4, interval: [-4, 12], n: 271 }, null),
    point(
      '2026-Q3',
      { deciles: [-24, -15, -8, -3, 2, 7, 13, 20, 28] },
      { score: 11, interval: [3, 19], n: 287 },
      { against: 'deciles', from: 50, to: 80 },
    ),
  ],
};

export const references: { readonly references: readonly Reference[] } = {
  references: [
    {
      id: 'reference_1',
      measure: 'IT-eNPS der Branche',
      value: '+7 im Median',
      scale: '−100 bis +100',
      n: '64 Unternehmen',
      year: '2025',
      source: 'Verband Beispiel, IT-Barometer, Tabelle 4',
      url: null,
      use: 'orientation',
      beside: { measure: 'E0', as: 'score' },
      version: 1,
    },
  ],
};

export const members: { readonly members: readonly Member[] } = {
  members: [
    { id: 'member_1', name: 'Dr. Katrin Brandt', email: 'katrin.brandt@nordwerk.example', roles: ['cio'] },
    { id: 'member_2', name: 'Markus Dietl', email: 'markus.dietl@nordwerk.example', roles: ['owner', 'admin'] },
    { id: 'member_3', name: 'Jutta Ahrens', email: 'jutta.ahrens@nordwerk.example', roles: ['auditor'] },
  ],
};

export const log: LogPage = {
  entries: [
    {
      sequence: 2,
      at: '2026-11-23T13:20:00.000Z',
      actor: 'Markus Dietl',
      action: 'wave.planned',
      subject: 'wave_7',
      detail: { name: 'IT-Puls Q3 2027' },
      hash: 'a1b2c3d4'.padEnd(64, '0'),
    },
    {
      sequence: 1,
      at: '2026-11-23T13:10:00.000Z',
      actor: 'Markus Dietl',
      action: 'roster.imported',
      detail: { people: 1236, new: 12 },
      hash: 'b1b2c3d4'.padEnd(64, '0'),
    },
  ],
  next: null,
  intact: true,
};

export const operatorList: OperatorList = {
  organisations: [
    {
      id: 'org_1',
      name: 'Nordwerk Gruppe',
      people: 1236,
      waves: 9,
      published: 6,
      contributes: true,
      verified: true,
      madeUp: true,
    },
    {
      id: 'org_2',
      name: 'Stadtwerke Musterfeld',
      people: 310,
      waves: 1,
      published: 0,
      contributes: true,
      verified: false,
      madeUp: false,
    },
  ],
  next: null,
};

export const roster = {
  head: { version: 3, people: 1236, importedAt: '2026-11-23T13:10:00.000Z' },
  people: [
    {
      person: '10001',
      unit: ['Werke', 'Kassel'],
      email: 'a.schmidt@nordwerk.example',
      side: 'business',
      site: 'Kassel',
      role: 'staff',
      language: 'de',
    },
    { person: '10002', unit: ['Werke', 'Steyr'], site: 'Steyr', language: 'de' },
    { person: '10003', unit: ['IT', 'Betrieb'], email: 'j.novak@nordwerk.example', side: 'it', language: 'en' },
  ],
  next: null,
};

export const difference: RosterDifference = {
  version: 3,
  rows: 3,
  errors: [],
  errorCount: 0,
  newCount: 1,
  changedCount: 1,
  leftCount: 1,
  sameCount: 1,
  new: [{ person: '10009', unit: 'Werke/Steyr' }],
  changed: [{ person: '10002', columns: ['unit', 'email'] }],
  left: [{ person: '10003', unit: 'IT/Betrieb' }],
};
