import { expect, test } from 'vitest';
import { alignmentPulse } from './alignment-pulse.ts';
import { measures, strategies } from './playbook.ts';

test('every cause has a first set of measures, and every strategy is used', () => {
  for (const { id } of alignmentPulse.causes)
    expect(measures.filter(({ cause }) => cause === id).length).toBeGreaterThanOrEqual(2);
  const known = new Set(alignmentPulse.causes.map(({ id }) => id));
  for (const { cause } of measures) expect(known).toContain(cause);
  expect(new Set(measures.map(({ strategy }) => strategy))).toEqual(new Set(strategies.map(({ id }) => id)));
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
});

test('what should move is an item of the cause the measure works against', () => {
  for (const { item, cause } of measures)
    if (item !== undefined) expect(alignmentPulse.causes.find(({ id }) => id === cause)?.items).toContain(item);
});

test('every measure has its steps and what shows it works, in both languages and without shouting', () => {
  for (const { title, steps, shows } of measures) {
    expect(steps.length).toBeGreaterThanOrEqual(3);
    for (const text of [title, ...steps, shows])
      for (const words of [text.de, text.en]) {
        expect(words.length).toBeGreaterThan(10);
        expect(words).not.toMatch(/!/);
      }
    for (const step of steps) for (const words of [step.de, step.en]) expect(words).toMatch(/\.$/);
  }
});
