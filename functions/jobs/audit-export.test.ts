import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateKey } from '#blind/issuer.ts';
import { readKey } from '#blind/verifier.ts';
import { mergeExport, type ExportPart } from '#contract/export.ts';
import { Manifest } from '#contract/manifest.ts';
import { floor } from '#core/survey/wave.ts';
import { getExportPart } from '#store/export.ts';
import { freshDatabase } from '#store/fixture.ts';
import { scopeTo } from '#store/scope.ts';
import { writeAudit } from './audit-export.ts';
import { waveId } from './fixture.ts';
import type { BallotKey } from './frozen-wave.ts';

const hex = () => randomBytes(32).toString('hex');

test('an export of two thousand labels comes in parts of at most 300 kB and is whole when put together', async () => {
  const scope = scopeTo(await freshDatabase(), 'org_a');
  const { spki } = await generateKey();
  const key = readKey(spki);
  const strata = Array.from({ length: 2_000 }, (_, index) => ({
    ...{ id: `root.${index}`, invited: 10, new: 10, spkiSha256: hex() },
    label: `Acme / Bereich ${index} mit einem langen Namen, wie sie in großen Häusern vorkommen / Gruppe ${index}`,
  }));
  const manifest: Manifest = {
    ...{ wave: waveId, organisation: 'Acme', previous: null, instrument: hex(), items: ['E0'], client: hex() },
    ...{ opens: '2026-03-10T08:00:00.000Z', closes: '2026-03-24T18:00:00.000Z', thresholds: floor, roster: hex() },
    ...{ strata, commentStrata: [] },
  };
  const keys = new Map(
    strata.map(({ id, spkiSha256 }): [string, BallotKey] => [spkiSha256, { kind: 'score', stratum: id, spki, key }]),
  );
  const manifestBytes = Buffer.from(JSON.stringify(manifest));
  expect(manifestBytes.length).toBeGreaterThan(400_000);
  const writer = await writeAudit(
    scope,
    { manifest, manifestBytes, keys },
    new Map([[strata[3]?.spkiSha256 ?? '', 7]]),
  );
  const ballots = Array.from({ length: 1_001 }, () => ({
    ...{ wave: waveId, nullifier: hex(), keyId: hex(), prefix: randomBytes(32), signature: randomBytes(384) },
    ...{ revision: 3, answers: '{"E0":9}' },
  }));
  for (const ballot of ballots) await writer.add(ballot);
  await writer.add(null);
  await writer.end();

  const parts: ExportPart[] = [];
  for (let part = await getExportPart(scope, waveId, 0); part; part = await getExportPart(scope, waveId, parts.length))
    parts.push(part);
  for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThanOrEqual(300_000);
  const whole = mergeExport(parts);
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(digest(Buffer.from(whole.manifest, 'base64url'))).toBe(digest(manifestBytes));
  expect(Object.keys(whole.keys)).toHaveLength(2_000);
  expect(Object.values(whole.credentials).filter((issued) => issued !== 0)).toEqual([7]);
  expect(whole.ballots.map(([, , nullifier]) => nullifier)).toEqual([...ballots.map(({ nullifier }) => nullifier), '']);
});
