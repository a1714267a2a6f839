import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from './mask.ts';

test.each([
  ['Frau Dr. Weber hat mir geholfen.', '[Name] hat mir geholfen.'],
  ['Bitte Herrn Müller fragen', 'Bitte [Name] fragen'],
  ['Thomas Berger vom Service Desk war schnell.', '[Name] vom Service Desk war schnell.'],
  ['Ich bin unter anna.koch@nordwerk.example erreichbar', 'Ich bin unter [E-Mail] erreichbar'],
  ['Ruf an: +49 (0)561 / 123-4567.', 'Ruf an: [Nummer].'],
  ['Büro Kasseler Straße 12, Bahnhofstraße 7a', 'Büro Kasseler Straße 12, [Adresse]'],
])('%s', (text, masked) => {
  expect(mask(text, 'de').text).toBe(masked);
});

test.each([
  'Das ERP wird am Monatsende langsam, seit 2024 sogar täglich.',
  'Ich warte seit 9 Wochen auf Ersatz für mein Notebook.',
  'Please publish every planned change in plain words with its date.',
  'Office 365 und Windows 11 laufen gut.',
])('ordinary words and small numbers stay: %s', (text) => {
  expect(mask(text, 'en')).toEqual({ text, count: 0 });
});

test('masking what is masked changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.constantFrom('de', 'en'), (text, language) => {
      const once = mask(`Frau Weber ${text} a@b.de`, language).text;
      expect(mask(once, language)).toEqual({ text: once, count: 0 });
    }),
  );
});
