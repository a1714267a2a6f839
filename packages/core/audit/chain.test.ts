import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical, chain, isIntact, origin, type LogEntry } from './chain.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const at = '2026-01-01T00:00:00.000Z';

function log(length: number): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (let index = 0; index < length; index++)
    entries.push(
      chain(entries.at(-1), { at, actor: 'member_1', action: 'wave.closed', detail: { b: index, a: true } }, digest),
    );
  return entries;
}

test('the hash is over the written-down form, whatever the order of details', () => {
  const [first] = log(1);
  expect(first?.previous).toBe(origin);
  expect(first && canonical(first)).toBe(`[1,"${at}","member_1","wave.closed",null,[["a",true],["b",0]],"${origin}"]`);
  expect(first?.hash).toBe(digest(first ? canonical(first) : ''));
});

test('an entry that was changed, left out or put elsewhere is noticed', () => {
  const entries = log(5);
  expect(isIntact(entries, digest)).toBe(true);
  expect(isIntact(entries.slice(2), digest)).toBe(true);
  expect(isIntact(entries.toSpliced(2, 1), digest)).toBe(false);
  expect(isIntact(entries.toReversed(), digest)).toBe(false);
  for (const change of [{ actor: 'member_2' }, { at: '2027-01-01T00:00:00.000Z' }, { detail: {} }, { subject: 'x' }])
    for (const [index, entry] of entries.entries())
      expect(isIntact(entries.with(index, { ...entry, ...change }), digest)).toBe(false);
});

test('a log that was written anew from the middle does not fit what came before', () => {
  const entries = log(5);
  const forged = entries[1] && chain({ ...entries[1], hash: origin }, { at, actor: 'x', action: 'y' }, digest);
  expect(forged && isIntact([...entries.slice(0, 2), forged], digest)).toBe(false);
});
