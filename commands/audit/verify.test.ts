import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blind, finalize, importPublicKey, messageOf } from '#blind/client.ts';
import { generateKey, sign, type KeyPair } from '#blind/issuer.ts';
import type { AuditExport } from '#contract/export.ts';
import { parseExport, verifyExport } from './verify.ts';

const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const [one, comment, foreign] = await Promise.all([generateKey(), generateKey(), generateKey()]);
const wave = `wave_${'0'.repeat(26)}`;
const manifest = {
  wave,
  organisation: 'Trial',
  previous: null,
  instrument: hex('instrument'),
  items: ['E0'],
  client: hex('client'),
  opens: '2026-01-01T00:00:00.000Z',
  closes: '2026-01-08T00:00:00.000Z',
  thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10, closeGraceSeconds: 120 },
  roster: hex('roster'),
  strata: [{ id: 'root', label: 'Trial', invited: 30, new: 30, spkiSha256: one.keyId }],
  commentStrata: [{ id: 'comment', label: 'Trial', invited: 30, new: 30, spkiSha256: comment.keyId }],
};
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

async function ballot({ spki, pkcs8, keyId }: KeyPair): Promise<[string, string, string, string]> {
  const key = await importPublicKey(spki);
  const [prefix, nullifier] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))];
  const message = messageOf(prefix, nullifier);
  const { blinded, inverse } = await blind(key, message, { salt: randomBytes(48), r: randomBytes(896) });
  const signature = sign(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }), blinded);
  const finished = await finalize(key, message, signature ?? new Uint8Array(), inverse);
  return [keyId, base64url(prefix), Buffer.from(nullifier).toString('hex'), base64url(finished)];
}
const cast = await Promise.all([ballot(one), ballot(one), ballot(one), ballot(comment), ballot(foreign)]);

const whole: AuditExport = {
  wave,
  manifest: base64url(Buffer.from(JSON.stringify(manifest))),
  keys: { [one.keyId]: base64url(one.spki), [comment.keyId]: base64url(comment.spki) },
  credentials: { [one.keyId]: 3, [comment.keyId]: 3 },
  ballots: cast.slice(0, 4),
};
const directory = await mkdtemp(join(tmpdir(), 'einklang-audit-'));
afterAll(() => rm(directory, { recursive: true }));
const audit = (...parameters: readonly string[]) =>
  spawnSync(process.execPath, ['commands/audit.ts', ...parameters], { encoding: 'utf8' });

test('an open link is verified by its credentials, since nobody is invited, and may have one label alone', () => {
  const labels = { strata: manifest.strata, commentStrata: manifest.commentStrata };
  const openly = (change: Partial<typeof labels> = {}) => {
    const none = Object.fromEntries(
      Object.entries({ ...labels, ...change }).map(([name, list]) => [
        name,
        list.map((one) => ({ ...one, invited: 0 })),
      ]),
    );
    const bytes = Buffer.from(JSON.stringify({ ...manifest, ...none, audience: { openLink: true } }));
    return verifyExport({ ...whole, manifest: base64url(bytes) });
  };
  expect(openly()).toMatchObject({ verified: true, ballots: 3, credentials: 6 });
  const second = { id: 'root.1', label: 'Second', invited: 0, new: 0, spkiSha256: foreign.keyId };
  expect(openly({ strata: [...manifest.strata, second] }).faults).toContain('an open link has more labels than one');
});

test('public keys alone verify an export', async () => {
  const file = join(directory, 'export.json');
  await writeFile(file, JSON.stringify(whole));
  const said = audit(file, '--json');
  expect(said.status).toBe(0);
  expect(JSON.parse(said.stdout)).toEqual({
    verified: true,
    wave,
    organisation: 'Trial',
    manifestSha256: hex(JSON.stringify(manifest)),
    ballots: 3,
    comments: 1,
    credentials: 6,
    faults: [],
  });
  expect(audit(file, '--manifest', hex(JSON.stringify(manifest)).slice(0, 16)).stdout).toContain(
    'Verified with public keys alone',
  );
  expect(audit(file, '--manifest', '0000 0000').status).toBe(1);
});

test('an export in parts is the same export', () => {
  const { ballots, ...head } = whole;
  const parts = [head, { wave, ballots: ballots.slice(0, 1) }, { wave, ballots: ballots.slice(1) }];
  const merged = parseExport(JSON.stringify(parts));
  expect(merged).toEqual(whole);
});

const [first, second, , commented, unknown] = cast;
const wrong = Buffer.from(first[3], 'base64url');
wrong[100] = (wrong[100] ?? 0) ^ 1;

test.each<[string, Partial<AuditExport>, RegExp]>([
  [
    'a ballot more than credentials',
    { credentials: { [one.keyId]: 2, [comment.keyId]: 3 } },
    /3 ballots and only 2 credentials/,
  ],
  [
    'more credentials than people',
    { credentials: { [one.keyId]: 31, [comment.keyId]: 3 } },
    /31 credentials and only 30 people/,
  ],
  ['the same ballot twice', { ballots: [...whole.ballots, ...cast.slice(0, 1)] }, /is there twice/],
  [
    'a signature with one bit changed',
    { ballots: [[first[0], first[1], first[2], base64url(wrong)]] },
    /carries no signature/,
  ],
  ['a signature of another ballot', { ballots: [[first[0], first[1], second[2], first[3]]] }, /carries no signature/],
  [
    'a comment ballot passed off as scores',
    { ballots: [[one.keyId, commented[1], commented[2], commented[3]]] },
    /carries no signature/,
  ],
  [
    'a key outside the manifest',
    { keys: { ...whole.keys, [foreign.keyId]: base64url(foreign.spki) }, ballots: [unknown] },
    /is not in the manifest/,
  ],
  [
    'another key under a name of the manifest',
    { keys: { ...whole.keys, [one.keyId]: base64url(foreign.spki) } },
    /missing or not the one/,
  ],
  ['a manifest of another wave', { wave: `wave_${'1'.repeat(26)}` }, /the manifest belongs to/],
  ['no manifest', { manifest: '' }, /cannot be read/],
])('%s is seen', (_what, change, sentence) => {
  const { verified, faults } = verifyExport({ ...whole, ...change });
  expect(verified).toBe(false);
  expect(faults.join('\n')).toMatch(sentence);
});

test('a label of nine people is seen', () => {
  const small = { ...manifest, strata: manifest.strata.map((stratum) => ({ ...stratum, invited: 9 })) };
  const given = { ...whole, manifest: base64url(Buffer.from(JSON.stringify(small))) };
  expect(verifyExport(given).faults.join('\n')).toMatch(/stands for only 9 people/);
});

test('a file that is no export is told and exits 2', async () => {
  const file = join(directory, 'other.json');
  await writeFile(file, '{"wave": 3}');
  expect(audit(file).stderr).toContain('is no audit export');
  expect(audit(file).status).toBe(2);
  expect(audit(join(directory, 'gone.json')).status).toBe(2);
  expect(audit().status).toBe(2);
  expect(audit(file, '--colour').status).toBe(2);
});
