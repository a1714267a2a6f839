import { describe, expect, test } from 'vitest';
import { itemsOf, sides, textIn, type Instrument, type Item, type Text } from './instrument.ts';
import { instruments } from './instruments.ts';

function wordings({ wording }: Item): readonly Text[] {
  if ('bySide' in wording) return Object.values(wording.bySide);
  if ('byBand' in wording) return Object.values(wording.byBand);
  return [wording];
}

function optionTexts({ scale }: Item): readonly Text[] {
  switch (scale.kind) {
    case 'recommend':
      return [scale.low, scale.high];
    case 'minutes':
    case 'choice':
      return scale.options.map((option) => option.text);
    case 'reasons':
      return scale.options.flatMap((option) => Object.values(option.text));
    case 'agreement':
    case 'comment':
      return [];
  }
}

const itemTexts = (item: Item): readonly Text[] => [
  ...wordings(item),
  item.name,
  ...(item.hint ? [item.hint] : []),
  ...optionTexts(item),
];

const allTexts = (instrument: Instrument): readonly Text[] => [
  instrument.name,
  instrument.title,
  ...instrument.items.flatMap(itemTexts),
  ...instrument.dimensions.map(({ name }) => name),
  ...instrument.causes.map(({ name }) => name),
];

const informal = /\b(du|dir|dich|dein\w*|hast|bist)\b/i;
const tone = /[!]|\b(leider|einfach\w*|bitte|super|toll|unfortunately|simply|just|please|great|easily)\b/i;

describe.each(Object.values(instruments))('$id', (instrument) => {
  test('ids are unique and codes within a scale too', () => {
    const ids = instrument.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { scale } of instrument.items) {
      if (!('options' in scale)) continue;
      const codes = scale.options.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('every text exists in both languages, without surrounding space', () => {
    for (const text of allTexts(instrument))
      for (const words of [text.de, text.en]) {
        expect(words.length).toBeGreaterThan(1);
        expect(words).toBe(words.trim());
      }
  });

  test('nobody who is addressed formally reads a "du", and the formal text differs only where it must', () => {
    for (const text of allTexts(instrument)) {
      expect(textIn(text, 'de', 'sie')).not.toMatch(informal);
      if (text.sie !== undefined) expect(text.de).toMatch(informal);
    }
  });

  test('no text shouts, praises, pleads or belittles', () => {
    for (const text of allTexts(instrument))
      for (const words of [text.de, text.sie ?? '', text.en]) expect(words).not.toMatch(tone);
  });

  test('no item asks two things in one', () => {
    for (const item of instrument.items.filter(({ scale }) => scale.kind === 'agreement'))
      for (const { de, en } of wordings(item)) {
        expect(de.replaceAll('Wir und die', '')).not.toMatch(/\b(und|sowie|oder)\b(?! (der IT|den Fachbereichen))/i);
        expect(en.replaceAll('We and', '')).not.toMatch(/\b(and|or)\b(?! (IT|the business))/i);
      }
  });

  test('every item names its source', () => {
    for (const { source } of instrument.items) expect(source).toMatch(/^own wording/);
  });

  test('short forms are made of existing items and stay in page order', () => {
    instrument.shortForms.forEach((ids, turn) => {
      expect(itemsOf(instrument, 'short', turn).map(({ id }) => id)).toEqual(ids);
    });
  });

  test('dimensions and items name each other', () => {
    for (const { id, items } of instrument.dimensions)
      expect(instrument.items.filter(({ dimension }) => dimension === id).map((item) => item.id)).toEqual(items);
    const dimensions = instrument.dimensions.map(({ id }) => id);
    for (const { dimension } of instrument.items) if (dimension) expect(dimensions).toContain(dimension);
  });

  test('every dimension and every cause has an item in every form', () => {
    const forms = [instrument.items.map(({ id }) => id), ...instrument.shortForms];
    for (const ids of forms)
      for (const { items } of [...instrument.dimensions, ...instrument.causes])
        expect(items.some((id) => ids.includes(id))).toBe(true);
    for (const { items } of instrument.causes)
      for (const id of items) expect(instrument.items.map((item) => item.id)).toContain(id);
  });
});

describe('IT pulse', () => {
  const { items, shortForms } = instruments['it-pulse'];

  test('the long form has fifteen fields, the short one seven', () => {
    expect(items.map(({ id }) => id).join(' ')).toBe('E0 P1 P2 P3 P4 P5 P6 P7 P8 L1 L2 R F1 T1 O1');
    expect(shortForms.map((ids) => ids.length)).toEqual([7, 7]);
  });

  test('four quarterly short forms ask each of P1–P8 twice', () => {
    const asked = [0, 1, 2, 3].flatMap((turn) => itemsOf(instruments['it-pulse'], 'short', turn)).map(({ id }) => id);
    for (let number = 1; number <= 8; number++) expect(asked.filter((id) => id === `P${number}`)).toHaveLength(2);
  });

  test('codes are those a replay file carries', () => {
    const codes = Object.fromEntries(
      items.flatMap(({ id, scale }) =>
        'options' in scale ? [[id, scale.options.map(({ code }) => code).join(' ')]] : [],
      ),
    );
    expect(codes).toEqual({
      L1: '0 15 45 90 180 360 540',
      L2: 'none some most all',
      R: 'speed know tools access comms hardware remote change other',
      F1: 'yes no unsure',
    });
  });
});

describe('alignment pulse', () => {
  const { items, causes } = instruments['alignment-pulse'];

  test('has 22 items, each worded for both sides', () => {
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, index) => `A${index + 1}`));
    for (const { wording } of items)
      expect('bySide' in wording && Object.keys(wording.bySide).sort()).toEqual([...sides].sort());
  });

  test('the business reads about IT and IT about the business, never the other way round', () => {
    for (const { wording } of items) {
      if (!('bySide' in wording)) continue;
      const { business, it } = wording.bySide;
      expect(business.de).toMatch(/\b(IT|ihr)\b/);
      expect(business.en).toMatch(/\bIT\b/);
      expect(business.de).not.toMatch(/Fachbereich/);
      expect(business.en).not.toMatch(/the business/i);
      expect(it.de).toMatch(/Fachbereich/);
      expect(it.en).toMatch(/the business/i);
      expect(it.de.replaceAll('IT-Vorhaben', '').replaceAll('für die IT', '')).not.toMatch(/\bIT\b/);
      expect(it.en.replaceAll('an IT project', '').replaceAll('for IT', '')).not.toMatch(/\bIT\b/);
    }
  });

  test('the five causes name existing items, none twice', () => {
    const named = causes.flatMap((cause) => cause.items);
    expect(causes.map(({ id }) => id)).toEqual(['silos', 'frameworks', 'resistance', 'shock', 'incentives']);
    expect(new Set(named).size).toBe(named.length);
  });
});
