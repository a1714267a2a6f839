import { expect, test } from 'vitest';
import { keptIn, sweep, type Kept } from './kept.ts';
import { placeOf } from './place.ts';
import { memoryStorage } from './storage.fixture.ts';

const kept: Kept = { seed: 'A'.repeat(32), revision: 1, until: 1000, draft: [['E0', '3']] };

test('what is kept survives a reload', () => {
  const storage = memoryStorage();
  placeOf(() => storage).write('einklang:a', JSON.stringify(kept));
  expect(
    keptIn(
      placeOf(() => storage),
      'einklang:a',
    ),
  ).toEqual(kept);
  placeOf(() => storage).write('einklang:a');
  expect(Object.keys(storage)).toEqual([]);
});

test('a browser that blocks or has filled its storage still answers, from memory', () => {
  const blocked = placeOf(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const full = memoryStorage();
  Object.defineProperty(full, 'setItem', {
    value() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  for (const place of [blocked, placeOf(() => full)]) {
    place.write('einklang:a', JSON.stringify(kept));
    expect(keptIn(place, 'einklang:a')).toEqual(kept);
    place.write('einklang:a');
    expect(keptIn(place, 'einklang:a')).toBeUndefined();
  }
});

test('what another program wrote there is nothing', () => {
  const place = placeOf(memoryStorage);
  for (const rubbish of ['', '{', '[]', '7', '{"seed":1}', 'null']) {
    place.write('einklang:a', rubbish);
    expect(keptIn(place, 'einklang:a')).toBeUndefined();
  }
});

test('what a wave left is removed once it is of no use, and nothing else', () => {
  const storage = memoryStorage();
  const place = placeOf(() => storage);
  storage.setItem('somebody else', JSON.stringify(kept));
  place.write('einklang:a', JSON.stringify(kept));
  place.write('einklang:b', JSON.stringify({ ...kept, until: 3000 }));
  sweep(place, Object.keys(storage), 2000);
  expect(Object.keys(storage)).toEqual(['somebody else', 'einklang:b']);
});
