import { expect, test } from 'vitest';
import { report } from '#core/benchmark/fixture.ts';
import type { Audience } from '#core/survey/audience.ts';
import type { Wave } from '#core/survey/wave.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getReport, listSummaries, publishReport, stageReport } from '#store/report.ts';
import { getWave } from '#store/wave.ts';
import { answersAt, deviceOf } from './device.fixture.ts';
import { earlier } from './earlier.ts';
import { foundWorld, planWave, waveId } from './fixture.ts';
import { acme, closes, graceOver, openPulse, runDue } from './pulse.fixture.ts';

const sales: Audience = { units: [['Acme', 'Sales']] };

test('from the invitation to the report a wave of one unit is about that unit alone, and says so', async () => {
  const pulse = await openPulse(await freshDatabase(), { wave: { audience: sales } });
  const invited = acme.filter(({ unit }) => unit[1] === 'Sales').map(({ person }) => person);
  expect([...pulse.codes.keys()].toSorted()).toEqual(invited.toSorted());
  for (const [index, person] of invited.slice(0, 15).entries())
    await deviceOf(pulse, person).send(answersAt(index), '');
  for (const at of [closes, graceOver]) {
    pulse.setClock(at);
    await runDue(pulse);
  }
  expect(await getReport(pulse.scope, waveId)).toMatchObject({
    audience: sales,
    invited: 20,
    ballots: 15,
    responseRate: 75,
    nodes: [{ parent: null, label: 'Acme/Sales' }],
  });
  expect(await listSummaries(pulse.scope)).toMatchObject([{ wave: waveId, audience: sales }]);
});

test('a wave is compared with the last one that asked the same units and roles, a random share with everybody', async () => {
  const world = await foundWorld(await freshDatabase());
  const share: Audience = { share: { number: 1, of: 4 } };
  const published = async (id: string, opens: string, audience?: Audience): Promise<Wave> => {
    const asked = audience ? { audience } : {};
    await stageReport(world.scope, { ...report, ...asked, wave: id, opens });
    await publishReport(world.scope, id);
    return planWave(world, { id, opens, state: 'published', ...asked });
  };
  await published('wave_1', '2025-01-07T08:00:00.000Z');
  await published('wave_2', '2025-04-07T08:00:00.000Z', sales);
  await published('wave_3', '2025-07-07T08:00:00.000Z', share);
  await published('wave_4', '2025-10-07T08:00:00.000Z', { roles: ['lead'] });
  const wave = await planWave(world);
  const before = async (audience?: Audience) =>
    (await earlier(world.scope, { ...wave, ...(audience ? { audience } : {}) }))?.report.wave;
  expect(await before()).toBe('wave_3');
  expect(await before({ share: { number: 2, of: 4 } })).toBe('wave_3');
  expect(await before(sales)).toBe('wave_2');
  expect(await before({ roles: ['staff'] })).toBeUndefined();
  expect((await getWave(world.scope, waveId))?.audience).toBeUndefined();
});
