import { expect, test } from 'vitest';
import type { Wave } from '#contract/wave.ts';
import { waves } from '../sample/replies.ts';
import { nextLook, stateAt, stepsOf } from './steps.ts';

const everybody = { admin: true, owner: true, auditor: true };
const nobody = { admin: false, owner: false, auditor: false };
const [draft] = waves.waves;
const at = (change: Partial<Wave>): Wave => {
  if (!draft) throw new Error('the sample has no wave');
  return { ...draft, ...change };
};

test('each state opens its own steps and closes all others', () => {
  expect(stepsOf(at({ state: 'draft' }), everybody)).toEqual(['freeze', 'freezeNow', 'discard']);
  expect(stepsOf(at({ state: 'frozen', approval: 'wanted' }), everybody)).toEqual(['approve']);
  expect(stepsOf(at({ state: 'frozen', approval: 'given' }), everybody)).toEqual([]);
  expect(stepsOf(at({ state: 'open' }), everybody)).toEqual(['close']);
  expect(stepsOf(at({ state: 'disputed' }), everybody)).toEqual(['discard']);
  for (const state of ['freezing', 'closed', 'published', 'unpublishable', 'discarded'] as const)
    expect(stepsOf(at({ state }), everybody)).toEqual([]);
});

test('roles do not take each other’s steps', () => {
  expect(stepsOf(at({ state: 'open' }), { ...nobody, auditor: true })).toEqual([]);
  expect(stepsOf(at({ state: 'frozen', approval: 'wanted' }), { ...nobody, admin: true, owner: true })).toEqual([]);
  expect(stepsOf(at({ state: 'disputed' }), { ...nobody, admin: true })).toEqual([]);
});

test('a wave past its close reads as closed and is looked at again soon', () => {
  const wave = at({ state: 'open', closes: '2026-11-13T17:00:00.000Z' });
  expect(stateAt(wave, '2026-11-13T16:59:59.000Z')).toBe('open');
  expect(stateAt(wave, '2026-11-13T17:00:00.000Z')).toBe('closed');
  expect(nextLook({ ...wave, state: 'closed' })).toBe(3000);
  expect(nextLook(at({ state: 'published' }))).toBeNull();
});
