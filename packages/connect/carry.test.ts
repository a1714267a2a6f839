import { expect, test } from 'vitest';
import type { Message } from '#message/message.ts';
import { carryAll, paced } from './carry.ts';

const message = (to: string): Message => ({
  ...{ kind: 'invitation', language: 'de', to, subject: 's', text: 't', html: 'h' },
});

test('a fault is tried three times; whoever meets it to the last is refused, and only when nobody gets through it is thrown', async () => {
  const tries = new Map<string, number>();
  const carry = ({ to }: Message) => {
    const tried = (tries.get(to) ?? 0) + 1;
    tries.set(to, tried);
    return to === 'down' || (to === 'late' && tried < 3)
      ? Promise.reject(new Error('no connection'))
      : Promise.resolve('accepted' as const);
  };
  expect(await carryAll(['late', 'down', 'well'].map(message), carry, 1)).toEqual(['accepted', 'refused', 'accepted']);
  expect(Object.fromEntries(tries)).toEqual({ late: 3, down: 3, well: 1 });
  await expect(carryAll([message('down'), message('down')], carry, 1)).rejects.toThrow('no connection');
  expect(await carryAll([], carry, 1)).toEqual([]);
});

test('a pace lets the first through at once and the rest in order, none before its turn', async () => {
  const turn = paced(100);
  const started = performance.now();
  const passed: number[] = [];
  await Promise.all([0, 1, 2, 3, 4].map(async (index) => turn().then(() => passed.push(index))));
  expect(passed).toEqual([0, 1, 2, 3, 4]);
  // Four turns of 10 ms have passed; timers may wake a millisecond early.
  expect(performance.now() - started).toBeGreaterThan(35);
});
