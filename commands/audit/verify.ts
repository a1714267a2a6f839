import { createHash, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { message, readKey, verify } from '#blind/verifier.ts';
import { AuditExport, ExportPart, mergeExport } from '#contract/export.ts';
import { Manifest } from '#contract/manifest.ts';
import { floor, minCommentStratum } from '#core/survey/wave.ts';

/** What an audit export proves, and everything that contradicts it. */
export interface Verdict {
  readonly verified: boolean;
  readonly wave: string;
  readonly organisation: string;
  readonly manifestSha256: string;
  /** Score ballots whose signature holds. */
  readonly ballots: number;
  /** Comment ballots whose signature holds. */
  readonly comments: number;
  /** Credentials issued, over all keys. */
  readonly credentials: number;
  /** What does not hold, in sentences; at most 100. */
  readonly faults: readonly string[];
}

const mostFaults = 100;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const decoded = (base64url: string) => Buffer.from(base64url, 'base64url');

/** Reads an export, whole or as the list of its parts; a sentence where the text is none. */
export function parseExport(text: string): AuditExport | string {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  const whole = z.safeParse(AuditExport, given);
  if (whole.success) return whole.data;
  const parts = z.array(ExportPart).min(1).safeParse(given);
  if (parts.success) return mergeExport(parts.data);
  const [issue] = Array.isArray(given) ? parts.error.issues : whole.error.issues;
  return `is no audit export: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
}

/** A key of the manifest: what it authorises, and how often it may. */
interface Label {
  readonly kind: 'score' | 'comment';
  readonly id: string;
  readonly invited: number;
}

/**
 * Verifies an export with public keys alone: every key is one of the manifest, every ballot carries a signature of its key, no nullifier is there twice, and no key
 * has more ballots than credentials or more credentials than people. Of an open link it proves that each ballot was authorised once, never that each is another person's.
 * @param expected digest that the manifest must have, as printed in an invitation, whole or its beginning; absent: only told
 */
export function verifyExport(given: AuditExport, expected?: string): Verdict {
  const faults: string[] = [];
  const fault = (sentence: string) => {
    if (faults.length < mostFaults) faults.push(sentence);
  };
  const bytes = decoded(given.manifest);
  const manifestSha256 = sha256(bytes);
  const wanted = expected?.replaceAll(/[^0-9a-f]/gi, '').toLowerCase();
  if (wanted !== undefined && (wanted === '' || !manifestSha256.startsWith(wanted)))
    fault(`the manifest's digest is ${manifestSha256}, not the expected one`);
  const manifest = manifestIn(bytes);
  if (manifest === undefined) {
    fault('the manifest cannot be read');
    return {
      verified: false,
      wave: given.wave,
      organisation: '',
      manifestSha256,
      ballots: 0,
      comments: 0,
      credentials: 0,
      faults,
    };
  }
  if (manifest.wave !== given.wave) fault(`the manifest belongs to ${manifest.wave}, the export to ${given.wave}`);

  const labels = labelsOf(manifest);
  const openly = manifest.audience?.openLink === true;
  if (openly && (manifest.strata.length > 1 || manifest.commentStrata.length > 1))
    fault('an open link has more labels than one');
  for (const { kind, id, invited } of labels.values())
    if (!openly && invited < (kind === 'score' ? floor.minStratum : minCommentStratum))
      fault(`the label ${id} stands for only ${invited} people`);
  const keys = keysOf(given, labels, fault);
  const counts = ballotsOf(given, keys, fault);
  for (const [keyId, { id, invited }] of labels) {
    const issued = given.credentials[keyId] ?? 0;
    const cast = counts.get(keyId) ?? 0;
    if (cast > issued) fault(`the label ${id} has ${cast} ballots and only ${issued} credentials`);
    if (!openly && issued > invited) fault(`the label ${id} has ${issued} credentials and only ${invited} people`);
  }
  const sum = (kind: Label['kind']) =>
    [...counts].reduce((total, [keyId, count]) => total + (labels.get(keyId)?.kind === kind ? count : 0), 0);
  return {
    verified: faults.length === 0,
    wave: given.wave,
    organisation: manifest.organisation,
    manifestSha256,
    ballots: sum('score'),
    comments: sum('comment'),
    credentials: Object.values(given.credentials).reduce((total, count) => total + count, 0),
    faults,
  };
}

function manifestIn(bytes: Uint8Array): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

function labelsOf({ strata, commentStrata }: Manifest): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const { id, invited, spkiSha256 } of strata) labels.set(spkiSha256, { kind: 'score', id, invited });
  for (const { id, invited, spkiSha256 } of commentStrata) labels.set(spkiSha256, { kind: 'comment', id, invited });
  return labels;
}

type Fault = (sentence: string) => void;

function keysOf(
  { keys, credentials }: AuditExport,
  labels: ReadonlyMap<string, Label>,
  fault: Fault,
): ReadonlyMap<string, KeyObject> {
  const read = new Map<string, KeyObject>();
  for (const [keyId, { id }] of labels) {
    const spki = decoded(keys[keyId] ?? '');
    if (sha256(spki) !== keyId) fault(`the key of the label ${id} is missing or not the one the manifest names`);
    else
      try {
        read.set(keyId, readKey(spki));
      } catch {
        fault(`the key of the label ${id} is not a 3072-bit RSA key with exponent 65537`);
      }
  }
  for (const keyId of new Set([...Object.keys(keys), ...Object.keys(credentials)]))
    if (!labels.has(keyId)) fault(`the key ${keyId} is not in the manifest`);
  return read;
}

/** Ballots by key id, those alone whose signature holds. */
function ballotsOf(
  { ballots }: AuditExport,
  keys: ReadonlyMap<string, KeyObject>,
  fault: Fault,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const met = new Set<string>();
  for (const [keyId, prefix, nullifier, signature] of ballots) {
    const key = keys.get(keyId);
    const signed = message(decoded(prefix), Buffer.from(nullifier, 'hex'));
    if (met.has(nullifier)) fault(`the nullifier ${nullifier} is there twice`);
    met.add(nullifier);
    if (signed.length !== 64 || !key || !verify(key, signed, decoded(signature)))
      fault(`the ballot ${nullifier} carries no signature of its key`);
    else counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
  }
  return counts;
}
