import type { EdmType, EntitySet, Property } from './model.ts';

const column =
  (type: EdmType) =>
  (name: string, nullable = false): Property => ({ name, type, nullable });
const text = column('Edm.String');
const whole = column('Edm.Int32');
const number = column('Edm.Double');
const flag = column('Edm.Boolean');
const instant = column('Edm.DateTimeOffset');

/** Number of answers, value and the ends of its 95 % interval under a prefix; all `null` together where nothing is shown. */
const estimate = (prefix: string): readonly Property[] => [
  whole(`${prefix}N`, true),
  number(`${prefix}Value`, true),
  number(`${prefix}IntervalLow`, true),
  number(`${prefix}IntervalHigh`, true),
];

/** The percentiles a release may hold, as columns. */
export const percentiles = [10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90] as const;

/** Every table of the feed, flat, for pivot tables and models; dimensions first. */
export const sets = [
  {
    name: 'Waves',
    entity: 'Wave',
    about: 'Published waves, in the order they were made.',
    key: ['WaveId'],
    properties: [
      text('WaveId'),
      text('Name'),
      text('Instrument'),
      whole('InstrumentVersion'),
      text('Form'),
      instant('Opens'),
      instant('Closes'),
      instant('PublishedAt'),
      whole('Invited', true),
      whole('Answers', true),
      whole('ResponsePercent', true),
      number('WorstCaseLow', true),
      number('WorstCaseHigh', true),
      whole('AlignmentLevel', true),
      text('ManifestSha256'),
      flag('Imported'),
      text('Asked', true),
    ],
  },
  {
    name: 'Units',
    entity: 'Unit',
    about: 'Groups of each wave as they were frozen, parents before children.',
    key: ['WaveId', 'UnitId'],
    properties: [
      text('WaveId'),
      text('UnitId'),
      text('ParentId', true),
      text('Label'),
      text('Side', true),
      whole('Invited', true),
    ],
  },
  {
    name: 'Measures',
    entity: 'Measure',
    about: 'What is measured, in both languages, with the ends of its scale; the maximum is empty where there is none.',
    key: ['MeasureId'],
    properties: [
      text('MeasureId'),
      text('Instrument'),
      text('Kind'),
      text('NameEnglish'),
      text('NameGerman'),
      number('Minimum'),
      number('Maximum', true),
      text('DimensionId', true),
    ],
  },
  {
    name: 'Scores',
    entity: 'Score',
    about: 'One row per wave, unit and measure. Where Shown is false nothing is published, for whichever reason.',
    key: ['WaveId', 'UnitId', 'MeasureId'],
    properties: [
      text('WaveId'),
      text('UnitId'),
      text('MeasureId'),
      whole('Invited', true),
      ...estimate(''),
      whole('FavourablePercent', true),
      number('FavourableLow', true),
      number('FavourableHigh', true),
      text('Statement', true),
      flag('Shown'),
    ],
  },
  {
    name: 'Shares',
    entity: 'Share',
    about: 'Closed questions and reasons: percent per option, of N who answered. Shares need not add up to 100.',
    key: ['WaveId', 'UnitId', 'QuestionId', 'Code'],
    properties: [
      text('WaveId'),
      text('UnitId'),
      text('QuestionId'),
      text('Code'),
      text('TextEnglish'),
      text('TextGerman'),
      whole('N', true),
      whole('Percent', true),
      flag('Shown'),
    ],
  },
  {
    name: 'Dimensions',
    entity: 'Dimension',
    about: 'Alignment: the view of both sides from 1 to 5 and the gap, IT minus business.',
    key: ['WaveId', 'DimensionId'],
    properties: [
      text('WaveId'),
      text('DimensionId'),
      ...estimate('Business'),
      ...estimate('It'),
      number('Gap', true),
      number('GapLow', true),
      number('GapHigh', true),
      flag('Shown'),
    ],
  },
  {
    name: 'Benchmark',
    entity: 'BenchmarkValue',
    about: 'Released numbers of your own peer groups, by release; a release has a median, quartiles or deciles.',
    key: ['Release', 'PeerGroup', 'MeasureId'],
    properties: [
      text('Release'),
      text('PeerGroup'),
      text('Industry', true),
      text('Size', true),
      text('Region', true),
      text('MeasureId'),
      text('Quarter'),
      text('Contributors'),
      ...percentiles.map((percent) => number(`P${percent}`, true)),
      text('Associations', true),
      flag('MadeUp'),
    ],
  },
] as const satisfies readonly EntitySet[];

export type SetName = (typeof sets)[number]['name'];
