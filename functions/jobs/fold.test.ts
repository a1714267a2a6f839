import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { message, verify } from '#blind/verifier.ts';
import { mergeExport, type ExportPart } from '#contract/export.ts';
import { Manifest } from '#contract/manifest.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getAtoms } from '#store/atom.ts';
import { listComments } from '#store/comment.ts';
import { getExportPart } from '#store/export.ts';
import { getReport } from '#store/report.ts';
import { getWave } from '#store/wave.ts';
import { respondApp } from '#functions/respond/app.ts';
import { answersAt, deviceOf, type Device } from './device.fixture.ts';
import { waveId } from './fixture.ts';
import { fold } from './fold.ts';
import { killable } from './killable.fixture.ts';
import { acme, closes, copyPulse, graceOver, openPulse, runDue, scan, work, type Pulse } from './pulse.fixture.ts';

const Counted = z.object({ nullifiers: z.array(z.string()) });
let answered: Pulse;
const devices = new Map<string, Device>();
const answers = new Map<string, Answers>();

beforeAll(async () => {
  answered = await openPulse(await freshDatabase());
  // Everybody but six; every third changes their mind, every second of the others comments.
  for (const [index, { person }] of acme.slice(0, 30).entries()) {
    const device = deviceOf(answered, person);
    devices.set(person, device);
    const comment = index % 2 === 0 ? `Frau Quittenbaum sagt, das WLAN in Raum ${index} ist langsam` : '';
    await device.send(answersAt(index + 1), comment);
    if (index % 3 === 0) expect(await device.send(answersAt(index), comment, 2)).toEqual([201, 201]);
    answers.set(person, answersAt(index % 3 === 0 ? index : index + 1));
  }
  answered.setClock(closes);
  await runDue(answered);
  answered.setClock(graceOver);
});

/** The answered pulse, closed and ready to be counted, in tables of its own. */
const closed = async (): Promise<Pulse> => {
  const pulse = await copyPulse(answered);
  pulse.setClock(graceOver);
  return pulse;
};
const stateOf = async ({ scope }: Pulse) => (await getWave(scope, waveId))?.state;
async function exportOf({ scope }: Pulse): Promise<readonly ExportPart[]> {
  const parts: ExportPart[] = [];
  for (let part = await getExportPart(scope, waveId, 0); part; part = await getExportPart(scope, waveId, parts.length))
    parts.push(part);
  return parts;
}

test('everything acknowledged is counted once, each in its last revision', async () => {
  const pulse = await closed();
  await runDue(pulse);
  expect(await stateOf(pulse)).toBe('published');
  const report = await getReport(pulse.scope, waveId);
  expect(report).toMatchObject({ ballots: 30, invited: 36 });
  const atoms = await getAtoms(pulse.scope, waveId);
  expect(atoms.length).toBeGreaterThan(8);
  for (const { variable, atoms: own } of atoms) {
    const expected: Record<string, number> = {};
    for (const { [variable]: answer } of answers.values())
      for (const code of answer === undefined || answer === 'na' ? [] : [answer].flat())
        expected[code] = (expected[code] ?? 0) + 1;
    const counted: Record<string, number> = {};
    for (const { counts } of own)
      for (const [code, count] of Object.entries(counts)) counted[code] = (counted[code] ?? 0) + count;
    expect([variable, counted]).toEqual([variable, expected]);
  }
  const comments = await listComments(pulse.scope, waveId);
  expect(comments.map(({ text }) => text).sort()).toEqual(
    Array.from({ length: 15 }, (_, index) => `[Name] sagt, das WLAN in Raum ${2 * index} ist langsam`).sort(),
  );
});

test('everybody can look up that theirs was counted', async () => {
  const pulse = await closed();
  await runDue(pulse);
  const respond = respondApp({ ...pulse.context, secure: true });
  for (const { traces } of devices.values())
    for (const nullifier of traces.nullifier) {
      const reply = await respond.request(`/respond/waves/${waveId}/counted/${nullifier.slice(0, 2)}`);
      expect(Counted.parse(await reply.json()).nullifiers).toContain(nullifier);
    }
});

test('public keys alone verify what fold exports: all ballots, sorted, none with an answer, in parts that fit', async () => {
  const pulse = await closed();
  await runDue(pulse);
  const parts = await exportOf(pulse);
  for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThanOrEqual(300_000);
  const { manifest: bytes, keys, credentials, ballots } = mergeExport(parts);
  const manifest = Manifest.parse(JSON.parse(Buffer.from(bytes, 'base64url').toString()));
  const labels = [...manifest.strata, ...manifest.commentStrata];
  expect(Object.keys(keys).sort()).toEqual(labels.map(({ spkiSha256 }) => spkiSha256).sort());
  expect(Object.values(credentials).reduce((sum, count) => sum + count, 0)).toBe(60);
  const nullifiers = ballots.map(([, , nullifier]) => nullifier);
  expect(nullifiers).toEqual([...devices.values()].flatMap(({ traces }) => traces.nullifier).sort());
  for (const [keyId, prefix, nullifier, signature] of ballots) {
    const key = Buffer.from(keys[keyId] ?? '', 'base64url');
    const signed = message(Buffer.from(prefix, 'base64url'), Buffer.from(nullifier, 'hex'));
    expect(verify(key, signed, Buffer.from(signature, 'base64url'))).toBe(true);
  }
  expect(JSON.stringify(parts)).not.toMatch(/answers|revision|WLAN|E0":/);
});

test('a fold killed at any write and begun again ends like one that was not: same report, same comments, nothing twice', async () => {
  const [whole, killed] = [await closed(), await closed()];
  await fold(whole.context, work);
  const killer = killable(killed.context.database);
  for (let writes = 0, comes = true; comes;) {
    const { ended, made } = await killer.run(writes, () => fold(killed.context, work));
    expect(await stateOf(killed)).toBe('closed');
    expect(await getReport(killed.scope, waveId)).toBeUndefined();
    comes = !ended;
    // Every write at first, then samples: which nullifiers were counted is some hundred equal writes.
    writes += made > 60 ? 70 : made > 8 ? 3 : 1;
  }
  for (const table of ['organisations', 'ballots'] as const)
    expect(await sorted(killed, table)).toEqual(await sorted(whole, table));
  await fold(killed.context, work);
  await runDue(killed);
  await runDue(whole);
  expect(await sorted(killed, 'organisations')).toEqual(await sorted(whole, 'organisations'));
}, 90_000);

async function sorted({ context }: Pulse, table: 'organisations' | 'ballots') {
  const key = ({ pk, sk }: Readonly<Record<string, unknown>>) => `${String(pk)}|${String(sk)}`;
  return (await scan(context.database, table)).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
