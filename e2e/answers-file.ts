import { csv, type File } from './spreadsheet.ts';

/** A unit of a made-up organisation. */
interface Unit {
  readonly path: string;
  readonly side: 'business' | 'it';
  readonly people: number;
  readonly answering: number;
}

/** The files a replay takes. */
export interface Files {
  readonly roster: File;
  readonly answers: File;
}

function person(path: string, index: number): string {
  return `${path.replaceAll(/[^A-Za-z]/g, '').toLowerCase()}${index}`;
}

function files(
  domain: string,
  units: readonly Unit[],
  columns: Readonly<Record<string, (index: number, side: Unit['side']) => string>>,
): Files {
  const roster = units.flatMap(({ path, side, people }) =>
    Array.from({ length: people }, (_, index) => [
      person(path, index),
      path,
      side,
      `${person(path, index)}@${domain}`,
      'de',
    ]),
  );
  const answering = units.flatMap(({ path, side, answering }) =>
    Array.from({ length: answering }, (_, index) => ({ name: person(path, index), side })),
  );
  const rows = answering.map(({ name, side }, index) => [name, ...Object.values(columns).map((of) => of(index, side))]);
  return {
    roster: csv('roster.csv', [['person', 'unit', 'side', 'email', 'language'], ...roster]),
    answers: csv('answers.csv', [['person', ...Object.keys(columns)], ...rows]),
  };
}

const turn = (values: readonly string[]) => (index: number) => values[index % values.length] ?? '';

/** 130 people, 113 of whom answer the IT pulse; a unit of ten in which three do. */
export const itPulse: Files = files(
  'nordstern.example',
  [
    { path: 'Nordstern/IT', side: 'it', people: 40, answering: 38 },
    { path: 'Nordstern/Vertrieb/Nord', side: 'business', people: 40, answering: 36 },
    { path: 'Nordstern/Vertrieb/Süd', side: 'business', people: 40, answering: 36 },
    { path: 'Nordstern/Verwaltung', side: 'business', people: 10, answering: 3 },
  ],
  {
    E0: turn(['9', '10', '8', '7', '9', '3', '10', '6', '8', '9', '5', '10', '0']),
    P1: turn(['4', '5', '3', '4', '2']),
    P2: turn(['2', '3', '1', '2', '4', '1', 'na']),
    P3: turn(['5', '4', '5', '3', '4', '2', '1']),
    P4: turn(['3', '4', '2', '5', '1', '3']),
    P5: turn(['1', '2', '3', '4', '5', '4', '2', '3']),
    P6: turn(['4', '4', '3', '5', '2', '1']),
    P7: turn(['5', '3', '4', '2', '1', '4', '']),
    P8: turn(['2', '1', '3', '2', '4', '5', '3']),
    L1: turn(['0', '15', '45', '90', '180', '0', '15']),
    L2: turn(['none', 'some', 'most', 'all']),
    R: turn(['speed', 'tools;hardware', 'access', 'know;comms', 'hardware']),
    F1: turn(['yes', 'no', 'unsure']),
    T1: turn(['4', '5', '3', '2', '4', '1']),
    O1: (index) => (index % 3 === 0 ? `Schnellere Geräte im Raum ${index}` : ''),
  },
);

const statements = Array.from({ length: 22 }, (_, index) => `A${index + 1}`);

/** 60 people of two sides, the IT side the happier one; all answer the alignment pulse. */
export const alignmentPulse: Files = files(
  'suedstern.example',
  [
    { path: 'Südstern/IT/Betrieb', side: 'it', people: 12, answering: 12 },
    { path: 'Südstern/IT/Entwicklung', side: 'it', people: 12, answering: 12 },
    { path: 'Südstern/Vertrieb', side: 'business', people: 36, answering: 36 },
  ],
  Object.fromEntries(
    statements.map((id, at) => [
      id,
      (index: number, side: Unit['side']) => String(Math.min(5, ((index * 5 + at * 3) % 4) + (side === 'it' ? 2 : 1))),
    ]),
  ),
);
