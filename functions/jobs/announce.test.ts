import { beforeEach, expect, test } from 'vitest';
import { report as example } from '#core/benchmark/fixture.ts';
import type { Role } from '#core/tenancy/member.ts';
import { dueBefore } from '#store/due.ts';
import { freshDatabase } from '#store/fixture.ts';
import { addMember } from '#store/member.ts';
import { stageReport } from '#store/report.ts';
import { foundWorld, planWave, tenant, waveId, type MadeUpWorld } from './fixture.ts';
import { perform } from './perform.ts';
import { publish } from './publish.ts';
import { jobs } from './pulse.fixture.ts';

let world: MadeUpWorld;
const at = '2026-03-24T18:02:00.000Z';

beforeEach(async () => {
  world = await foundWorld(await freshDatabase());
  for (const role of ['cio', 'admin', 'analyst', 'auditor'] satisfies Role[])
    await addMember(world.scope, { id: `member_${role}`, name: role, email: `${role}@acme.example`, roles: [role] });
  await stageReport(world.scope, { ...example, wave: waveId });
  await planWave(world, { state: 'closed', invited: 40 });
  world.setClock(at);
  await publish(world.context, { tenant, wave: waveId });
});

const due = async () => (await dueBefore(world.context.database, at, 9)).filter(({ kind }) => kind === 'send');
async function runSend(): Promise<void> {
  for (const each of await due()) await perform(jobs.send, world.context, each);
}

test('owner, admin and CIO hear once that the result is there, and nobody else does', async () => {
  await runSend();
  await runSend();
  expect(await due()).toEqual([]);
  expect(world.sent.map(({ to, kind }) => [to, kind]).toSorted()).toEqual([
    ['ada@acme.example', 'published'],
    ['admin@acme.example', 'published'],
    ['cio@acme.example', 'published'],
  ]);
  for (const { text } of world.sent) expect(text).toContain(`https://app.example.org/waves/${waveId}/result`);
});

test('a carrier that takes nothing is asked again until it does', async () => {
  for (const name of ['ada', 'admin', 'cio']) world.turnedAway.add(`${name}@acme.example`);
  await expect(runSend()).rejects.toThrow('nobody could be told');
  expect(await due()).toHaveLength(1);
  world.turnedAway.clear();
  await runSend();
  expect(world.sent).toHaveLength(3);
});

test('a closed wave without a report is a fault, not a silence', async () => {
  await planWave(world, { id: 'wave_01JD0000000000000000000001', state: 'closed' });
  await expect(publish(world.context, { tenant, wave: 'wave_01JD0000000000000000000001' })).rejects.toThrow(
    'no report',
  );
});
