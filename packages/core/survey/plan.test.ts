import { expect, test } from 'vitest';
import { itPulse } from './it-pulse.ts';
import { planWave, type Circumstances, type Plan } from './plan.ts';
import type { Wave } from './wave.ts';

const now = '2026-05-04T09:00:00.000Z';
const plan: Plan = { name: 'Q2', form: 'long', opens: '2026-05-18T07:00:00Z', closes: '2026-05-29T17:00:00Z' };
const at: Circumstances = { id: 'wave_1', now, waves: [], freezeLeadDays: 3, closeGraceSeconds: 120 };

function wave(change: Partial<Plan> = {}, circumstances: Partial<Circumstances> = {}): Wave {
  const planned = planWave(itPulse, { ...plan, ...change }, { ...at, ...circumstances });
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value;
}

test('a scheduled wave is a draft that freezes days before it opens, or at once where less is left', () => {
  expect(wave()).toMatchObject({
    state: 'draft',
    freezes: '2026-05-15T07:00:00.000Z',
    opens: '2026-05-18T07:00:00.000Z',
    thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10, closeGraceSeconds: 120 },
    approval: 'none',
    cuts: [],
  });
  expect(wave({}, { freezeLeadDays: 28 }).freezes).toBe(now);
});

test('one that opens now freezes now', () => {
  expect(wave({ opens: 'now' })).toMatchObject({ state: 'freezing', freezes: now, opens: now });
});

test('thresholds can be raised and never lowered', () => {
  expect(wave({ thresholds: { minStratum: 15 } }).thresholds).toMatchObject({ minStratum: 15, k: 5 });
  for (const [threshold, value] of [
    ['minStratum', 9],
    ['k', 4],
    ['kItem', 9],
    ['comments', 9],
    ['closeGraceSeconds', 119],
  ] as const)
    expect(planWave(itPulse, { ...plan, thresholds: { [threshold]: value } }, at)).toMatchObject({
      ok: false,
      refusal: 'wave.thresholdTooLow',
      detail: { threshold, floor: value + 1 },
    });
  expect(wave({}, { closeGraceSeconds: 0 }).thresholds.closeGraceSeconds).toBe(0);
});

test('a wave opens in the future and closes after it opens', () => {
  for (const [change, field] of [
    [{ opens: '2026-05-04T08:59:59.999Z' }, 'opens'],
    [{ closes: '2026-05-18T07:00:00.000Z' }, 'closes'],
    [{ opens: 'now', closes: now }, 'closes'],
  ] as const)
    expect(planWave(itPulse, { ...plan, ...change }, at)).toMatchObject({
      refusal: 'wave.timesReversed',
      detail: { field },
    });
});

test('the wave before is the last of this instrument that opens earlier and was not discarded', () => {
  const before = (id: string, opens: string, change: Partial<Wave> = {}): Wave => ({ ...wave(), id, opens, ...change });
  const waves = [
    before('wave_old', '2026-01-01T00:00:00.000Z'),
    before('wave_last', '2026-02-01T00:00:00.000Z'),
    before('wave_gone', '2026-03-01T00:00:00.000Z', { state: 'discarded' }),
    before('wave_other', '2026-04-01T00:00:00.000Z', { instrument: 'alignment-pulse' }),
    before('wave_later', '2026-08-01T00:00:00.000Z'),
  ];
  expect(wave({}, { waves }).previous).toBe('wave_last');
  expect(wave().previous).toBeUndefined();
});

test('short forms take turns, so that rotating items come round', () => {
  const first = wave({ form: 'short' });
  const second = wave({ form: 'short' }, { waves: [first] });
  const third = wave({ form: 'short' }, { waves: [first, second, wave()] });
  expect(second.items).not.toEqual(first.items);
  expect(third.items).toEqual(first.items);
  for (const { items } of [first, second]) expect(items).toEqual(expect.arrayContaining(['E0', 'L1', 'O1']));
});
