import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import { message, readKey, verify } from '#blind/verifier.ts';
import { Manifest } from '#contract/manifest.ts';
import { BallotRequest } from '#contract/ballot.ts';
import { count, newTally, type Tally } from '#core/report/tally.ts';
import type { Tree } from '#core/strata/tree.ts';
import { instruments } from '#core/survey/instruments.ts';
import type { Wave } from '#core/survey/wave.ts';
import { ballotsOf, type Ballot } from '#store/ballot.ts';
import { putExportPart } from '#store/export.ts';
import { getTrees } from '#store/frozen.ts';
import { getPublic, getPublicKey, putCounted } from '#store/public.ts';
import type { Scope } from '#store/scope.ts';
import { changeWave } from '#store/wave.ts';
import { credentialsOf } from './credentials.ts';
import type { JobContext } from './job.ts';

/** A closed wave as its ballots say it. */
export interface Count {
  /** A ballot nobody authorised, or more ballots of a key than credentials. */
  readonly disputed: boolean;
  readonly manifestSha256: string;
  readonly tree: Tree;
  readonly tally: Tally;
  /** The comment strata and their comments with text; null when the wave had no comment field. */
  readonly comments: { readonly tree: Tree; readonly counts: Readonly<Record<string, number>> } | null;
  /** Comment stratum by key id. */
  readonly commentStratumOf: ReadonlyMap<string, string>;
}

interface Key {
  readonly kind: 'score' | 'comment';
  readonly stratum: string;
  readonly spki: Uint8Array;
  readonly key: KeyObject;
  ballots: number;
}

const ballotsPerPart = 400;
const keysPerPart = 400;
const progressEvery = 5_000;

const Answers = BallotRequest.shape.answers;

/** The answers of a stored ballot. */
export function answersOf(ballot: Ballot): z.infer<typeof Answers> {
  return Answers.parse(JSON.parse(ballot.answers));
}

/** The text of a comment ballot; undefined when it was emptied. */
export function commentOf(ballot: Ballot): string | undefined {
  const [text] = Object.values(answersOf(ballot));
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Verifies and counts every ballot of a wave, one page in memory at a time, and writes the audit export on the way. */
export async function countBallots(context: JobContext, scope: Scope, wave: Wave): Promise<Count> {
  const { database } = context;
  const published = await getPublic(database, wave.id, 'manifest');
  const trees = await getTrees(scope, wave.id);
  if (!published || !trees) throw new Error(`${wave.id} was never frozen`);
  const manifest = Manifest.parse(JSON.parse(Buffer.from(published.bytes).toString()));
  const keys = await keysOf(context, manifest);
  const issued = await credentialsOf(database, wave.id);
  const credentials = Object.fromEntries([...keys].map(([keyId]) => [keyId, issued.byKey.get(keyId) ?? 0]));

  let part = await writeHead(scope, wave.id, published.bytes, keys, credentials);
  const tally = newTally(instruments[wave.instrument], wave.items, trees.tree);
  const comments: Record<string, number> = {};
  const nullifiers: string[] = [];
  let rows: [string, string, string, string][] = [];
  let disputed = false;
  for await (const ballot of ballotsOf(database, wave.id)) {
    const key = keys.get(ballot.keyId);
    const authorised =
      key && verify(key.key, message(ballot.prefix, Buffer.from(ballot.nullifier, 'hex')), ballot.signature);
    if (!authorised) {
      disputed = true;
      continue;
    }
    key.ballots += 1;
    if (key.kind === 'score') count(tally, key.stratum, answersOf(ballot));
    else if (commentOf(ballot) !== undefined) comments[key.stratum] = (comments[key.stratum] ?? 0) + 1;
    nullifiers.push(ballot.nullifier);
    rows.push([ballot.keyId, base64url(ballot.prefix), ballot.nullifier, base64url(ballot.signature)]);
    if (rows.length === ballotsPerPart) {
      await putExportPart(scope, part++, { wave: wave.id, ballots: rows });
      rows = [];
    }
    if (nullifiers.length % progressEvery === 0) await report(scope, wave, nullifiers.length, credentials);
  }
  if (rows.length > 0) await putExportPart(scope, part, { wave: wave.id, ballots: rows });
  await putCounted(database, wave.id, nullifiers);
  return {
    disputed: disputed || [...keys].some(([keyId, key]) => key.ballots > (issued.byKey.get(keyId) ?? 0)),
    manifestSha256: createHash('sha256').update(published.bytes).digest('hex'),
    tree: trees.tree,
    tally,
    comments: trees.commentTree && { tree: trees.commentTree, counts: comments },
    commentStratumOf: new Map(
      [...keys].flatMap(([keyId, { kind, stratum }]) => (kind === 'comment' ? [[keyId, stratum]] : [])),
    ),
  };
}

async function keysOf({ database }: JobContext, manifest: z.infer<typeof Manifest>): Promise<ReadonlyMap<string, Key>> {
  const entries = [
    ...manifest.strata.map(({ id, spkiSha256 }) => ({ kind: 'score' as const, stratum: id, keyId: spkiSha256 })),
    ...manifest.commentStrata.map(({ id, spkiSha256 }) => ({
      kind: 'comment' as const,
      stratum: id,
      keyId: spkiSha256,
    })),
  ];
  const keys = new Map<string, Key>();
  for (const { kind, stratum, keyId } of entries) {
    const spki = await getPublicKey(database, keyId);
    if (!spki) throw new Error(`the key ${keyId} of the manifest is not published`);
    keys.set(keyId, { kind, stratum, spki, key: readKey(spki), ballots: 0 });
  }
  return keys;
}

/** Writes manifest, keys and credentials; returns the number of the next part. */
async function writeHead(
  scope: Scope,
  wave: string,
  manifest: Uint8Array,
  keys: ReadonlyMap<string, Key>,
  credentials: Readonly<Record<string, number>>,
): Promise<number> {
  let part = 0;
  await putExportPart(scope, part++, { wave, manifest: base64url(manifest), credentials });
  const all = [...keys];
  for (let from = 0; from < all.length; from += keysPerPart) {
    const some = all.slice(from, from + keysPerPart).map(([keyId, { spki }]) => [keyId, base64url(spki)]);
    await putExportPart(scope, part++, { wave, keys: Object.fromEntries(some) });
  }
  return part;
}

async function report(
  scope: Scope,
  wave: Wave,
  done: number,
  credentials: Readonly<Record<string, number>>,
): Promise<void> {
  const total = Object.values(credentials).reduce((sum, issued) => sum + issued, 0);
  await changeWave(scope, wave.id, ['closed'], { progress: { job: 'fold', done, total: Math.max(done, total) } });
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
