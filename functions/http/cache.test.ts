import { expect, test } from 'vitest';
import { remember } from './cache.ts';

test('a value is loaded once, by many callers at once too', async () => {
  const loads: string[] = [];
  const read = remember({ most: 10 }, async (key) => {
    loads.push(key);
    await Promise.resolve();
    return key.toUpperCase();
  });
  expect(await Promise.all([read('a', 0), read('a', 0), read('b', 0)])).toEqual(['A', 'A', 'B']);
  expect(await read('a', 1e12)).toBe('A');
  expect(loads).toEqual(['a', 'b']);
});

test('a value is asked for again when its time is over', async () => {
  let loads = 0;
  const read = remember({ most: 10, milliseconds: 5_000 }, () => Promise.resolve(++loads));
  expect([await read('a', 0), await read('a', 4_999), await read('a', 5_000)]).toEqual([1, 1, 2]);
});

test('nothing and failures are not kept', async () => {
  const answers = [() => Promise.resolve(undefined), () => Promise.reject(new Error('away')), () => Promise.resolve(3)];
  const read = remember<number>({ most: 10 }, () => answers.shift()?.() ?? Promise.resolve(undefined));
  expect(await read('a', 0)).toBeUndefined();
  await expect(read('a', 0)).rejects.toThrow('away');
  expect(await read('a', 0)).toBe(3);
});

test('memory stays bounded: what was used longest ago goes first', async () => {
  const loads: string[] = [];
  const read = remember({ most: 2 }, (key) => Promise.resolve(loads.push(key)));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await read(key, 0);
  expect(loads).toEqual(['a', 'b', 'c', 'b']);
});
