import { expect, test } from 'vitest';
import { plus } from '../time.ts';
import { needsOf, type Standing } from './needs.ts';
import { floor, type Wave } from './wave.ts';

const now = '2026-06-01T09:00:00.000Z';
const wave = (id: string, change: Partial<Wave>): Wave => ({
  ...{ id, name: `Pulse ${id}`, instrument: 'it-pulse', form: 'long', items: ['E0'], languages: ['de'] },
  ...{ freezes: now, opens: '2026-06-09T07:00:00.000Z', closes: '2026-06-23T16:00:00.000Z' },
  ...{ thresholds: floor, cuts: [], approval: 'none', state: 'draft' },
  ...change,
});
const calm: Standing = {
  ...{
    waves: [wave('7', {})],
    programmes: [],
    unprinted: [],
    chats: [{ id: 'chat_1', name: 'Slack', trouble: 'unreachable' }],
    people: 40,
    missingAddresses: 0,
    importedAt: '2026-05-01T00:00:00.000Z',
  },
  ...{ industry: 'C', workforce: 40, timeZone: 'Europe/Berlin' },
};
const kinds = (change: Partial<Standing>, at = now) => needsOf({ ...calm, ...change }, at).map(({ kind }) => kind);
const published = (change: Partial<Wave> = {}) =>
  wave('3', {
    ...{ state: 'published', opens: '2026-04-01T07:00:00.000Z', closes: '2026-04-10T07:00:00.000Z' },
    publishedAt: '2026-04-10T07:05:00.000Z',
    ...change,
  });

test('where everything runs nothing needs anybody', () => {
  expect(kinds({})).toEqual([]);
});

test('what stands still comes before what will go wrong, and that before what rests', () => {
  const reminders = { days: [3, 20], audience: 'unused' } as const;
  const waves = [
    wave('9', { reminders }),
    wave('8', { refusal: { code: 'wave.tooFew' } }),
    wave('6', { state: 'frozen', approval: 'wanted' }),
    wave('5', { state: 'disputed' }),
    published(),
  ];
  const programmes = [{ id: 'programme_1', name: 'Quarterly', state: 'paused', turns: [] }] as const;
  const neglected = { people: 0, missingAddresses: 6, importedAt: '2025-01-01T00:00:00.000Z', industry: null };
  const chats = [{ id: 'chat_1', name: 'Slack', trouble: 'refused' }] as const;
  const unprinted = [{ id: '6', name: 'Pulse 6', people: 12 }];
  expect(kinds({ waves, programmes, unprinted, chats, ...neglected })).toEqual([
    ...[
      'disputed',
      'refused',
      'roster',
      'approval',
      'slips',
      'addresses',
      'chat',
      'reminder',
      'owed',
      'rosterOld',
      'paused',
      'industry',
    ],
  ]);
  expect(needsOf({ ...calm, waves }, now)).toContainEqual({
    ...{ kind: 'reminder', turn: 1, wave: { id: '9', name: 'Pulse 9' } },
  });
});

test('people are owed an answer while it is fresh or they are asked again, those of the last wave of each questionnaire alone', () => {
  const alignment = published({ id: '2', instrument: 'alignment-pulse' });
  const earlier = published({ id: '1', closes: '2026-01-10T07:00:00.000Z' });
  expect(kinds({ waves: [published(), alignment, earlier] })).toEqual(['owed', 'owed']);
  expect(kinds({ waves: [published({ answeredAt: now })] })).toEqual([]);
  const later = plus(now, 90 * 86_400_000);
  const roster = { importedAt: later };
  expect(kinds({ ...roster, waves: [published()] }, later)).toEqual([]);
  expect(kinds({ ...roster, waves: [published(), wave('7', {})] }, later)).toEqual(['owed']);
  expect(kinds({ ...roster, waves: [published(), wave('7', { state: 'open' })] }, later)).toEqual(['owed']);
  const turns = [{ instrument: 'it-pulse', form: 'long' }] as const;
  const programmes = [{ id: 'programme_1', name: 'Quarterly', state: 'running', turns }] as const;
  expect(kinds({ ...roster, programmes, waves: [published()] }, later)).toEqual(['owed']);
});

test('an imported wave has nobody to be answered, and an old roster matters only to whoever will be asked', () => {
  expect(kinds({ waves: [published({ imported: { source: 'x', origin: 'y' } })] })).toEqual([]);
  expect(kinds({ waves: [], importedAt: '2025-01-01T00:00:00.000Z' })).toEqual([]);
});
