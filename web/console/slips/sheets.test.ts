import { beforeAll, expect, test } from 'vitest';
import type { Faces } from '../exports/faces.ts';
import { facesOnDisk } from '../exports/fixture.ts';
import { readPdf } from '../exports/pdf-text.fixture.ts';
import { slipSheets, slipsPerPage, type SlipFacts } from './sheets.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await facesOnDisk();
});

const facts: SlipFacts = {
  organisation: 'Nordwerk Gruppe',
  name: 'Herbst 2026',
  wave: 'wave_01JD0000000000000000000000',
  language: 'de',
  pulseUrl: 'https://pulse.example.org',
  closes: '2026-11-13T17:00:00.000Z',
  timeZone: 'Europe/Berlin',
  manifestSha256: '7f3a91c40be2d85e6a17c9f038b4e21d5b0f6e8a94c7d2310f1e2d3c4b5a6978',
  made: '2026-11-01T09:00:00.000Z',
};
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const codeAt = (index: number): string =>
  Array.from({ length: 20 }, (_, place) => alphabet.charAt((index * 7 + place * 11) % 32)).join('');
const sheetOf = (label: string, count: number, from = 0) => ({
  label,
  invited: count + 10,
  codes: Array.from({ length: count }, (_, index) => codeAt(from + index)),
});
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const grouped = (code: string): string => (code.match(/.{4}/g) ?? []).join(' ');

test('every code stands on a slip of its own, 24 to a page, each label on pages of its own', async () => {
  const sheets = [sheetOf('Gruppe/Werk Süd', 25), sheetOf('Gruppe/Lager', 3, 25)];
  const { text, pages, objects } = readPdf(await slipSheets({ sheets }, facts, faces));
  expect([slipsPerPage, pages]).toEqual([24, 3]);
  const said = flat(text);
  for (const { codes } of sheets) for (const code of codes) expect(said.split(grouped(code))).toHaveLength(2);
  expect(said.split('Gruppe/Werk Süd')).toHaveLength(3);
  expect(said).toContain('25 von 35 Menschen mit diesem Etikett haben kein Postfach · Seite 2 von 2');
  expect(said.split('Bis 13. November, 18:00 Uhr.')).toHaveLength(29);
  expect(said.split('Prüfsumme 7f3a 91c4 0be2 d85e')).toHaveLength(29);
  expect(text).not.toContain('\ufffd');
  expect(objects.match(/\/S \/Figure/g)).toHaveLength(28);
});

test('in English, with the clocks of the organisation', async () => {
  const english = { ...facts, language: 'en', timeZone: 'America/New_York' } as const;
  const { text } = readPdf(await slipSheets({ sheets: [sheetOf('Plant', 1)] }, english, faces));
  expect(flat(text)).toContain('Until 13 November, 12:00.');
});

test('it says how far it is, page by page', async () => {
  const seen: (readonly [number, number])[] = [];
  await slipSheets({ sheets: [sheetOf('Plant', 49)] }, facts, faces, (...at) => {
    seen.push(at);
    return Promise.resolve();
  });
  expect(seen).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});
