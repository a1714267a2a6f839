import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';
import { draftOf, keep, keepDraft, keptOf, sweep, type Kept } from './kept.ts';
import { memoryStorage } from './storage.fixture.ts';

const one = 'a'.repeat(64);
const other = 'b'.repeat(64);
const kept: Kept = { seed: 'A'.repeat(32), revision: 1, comment: false, signatures: {}, label: 'Sales', until: 1000 };

test('nobody at the same computer meets what another person left', () => {
  const device = deviceOf(memoryStorage);
  keep(device, one, kept);
  keepDraft(device, one, { E0: '3' });
  expect([keptOf(device, other), draftOf(device, other)]).toEqual([undefined, {}]);
  expect([keptOf(device, one), draftOf(device, one)]).toEqual([kept, { E0: '3' }]);
});

test('a draft survives a reload and is gone when it is erased', () => {
  const storage = memoryStorage();
  keepDraft(
    deviceOf(() => storage),
    one,
    { E0: '3', R: ['speed'] },
  );
  expect(
    draftOf(
      deviceOf(() => storage),
      one,
    ),
  ).toEqual({ E0: '3', R: ['speed'] });
  keepDraft(
    deviceOf(() => storage),
    one,
    {},
  );
  expect([...Object.keys(storage)]).toEqual([]);
});

test('a browser that blocks or has filled its storage still answers, from memory', () => {
  const blocked = deviceOf(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  keep(blocked, one, kept);
  expect([blocked.lasting, keptOf(blocked, one)]).toEqual([false, kept]);
  const full = memoryStorage();
  const device = deviceOf(() => full);
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  keep(device, one, kept);
  expect(keptOf(device, one)).toEqual(kept);
});

test('what another program wrote there is nothing', () => {
  const device = deviceOf(memoryStorage);
  for (const rubbish of ['', '{', '[]', '7', '{"seed":1}']) {
    device.write(`einklang:${one}`, rubbish);
    device.write(`einklang:${one}:draft`, rubbish);
    expect(keptOf(device, one)).toBeUndefined();
    expect(() => draftOf(device, one)).not.toThrow();
  }
});

test('what a wave left is removed once it is of no use, and nothing else', () => {
  const storage = memoryStorage();
  const device = deviceOf(() => storage);
  storage.setItem('somebody else', 'stays');
  keep(device, one, kept);
  keep(device, other, { ...kept, until: 3000 });
  sweep(device, 2000);
  expect(Object.keys(storage)).toEqual(['somebody else', `einklang:${other}`]);
});
