import { expect, test } from 'vitest';
import { plus } from '#core/time.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getWave } from '#store/wave.ts';
import { deviceOf } from './device.fixture.ts';
import { people, waveId } from './fixture.ts';
import { participation } from './participation.ts';
import { closes, muchLater, openPulse, runDue, work, type Pulse } from './pulse.fixture.ts';

const opens = '2026-03-10T08:00:00.000Z';
const hour = 3_600_000;
const told = async ({ scope }: Pulse) => (await getWave(scope, waveId))?.participation;
async function take(pulse: Pulse, from: number, to: number): Promise<void> {
  for (let index = from; index <= to; index++) await deviceOf(pulse, `a${index}`).take();
}

test('participation is told for the whole audience alone, in steps of five, as it was at the last full hour', async () => {
  const pulse = await openPulse(await freshDatabase(), { roster: people('a', 24, ['Acme']) });
  await take(pulse, 1, 9);
  pulse.setClock(plus(opens, hour - 1));
  await runDue(pulse);
  expect(await told(pulse)).toBeUndefined();
  pulse.setClock(plus(opens, hour));
  await runDue(pulse);
  expect(await told(pulse)).toEqual({ credentials: 5, asOf: plus(opens, hour) });
  await take(pulse, 10, 10);
  pulse.setClock(plus(opens, 2 * hour - 1));
  await runDue(pulse);
  expect(await told(pulse)).toEqual({ credentials: 5, asOf: plus(opens, hour) });
  pulse.setClock(plus(opens, 2 * hour));
  await runDue(pulse);
  expect(await told(pulse)).toEqual({ credentials: 10, asOf: plus(opens, 2 * hour) });
  // Not once more after the end, however late the clock is read.
  pulse.setClock(closes);
  await participation(pulse.context, work);
  expect((await told(pulse))?.asOf).toBe(plus(opens, 2 * hour));
});

test('with fewer than twenty invited participation is never told', async () => {
  const pulse = await openPulse(await freshDatabase(), { roster: people('a', 19, ['Acme']) });
  await take(pulse, 1, 12);
  pulse.setClock(plus(opens, hour));
  await runDue(pulse);
  expect(await told(pulse)).toBeUndefined();
  const due = await dueBefore(pulse.context.database, muchLater, 20);
  expect(due.map(({ kind }) => kind)).not.toContain('participation');
});
