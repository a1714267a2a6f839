import type { KeyObject } from 'node:crypto';
import { readKey } from '#blind/verifier.ts';
import { Instrument as PublishedInstrument } from '#contract/instrument.ts';
import { Manifest } from '#contract/manifest.ts';
import type { BallotKind } from '#core/ballot/accept.ts';
import type { Tree } from '#core/strata/tree.ts';
import type { Instrument } from '#core/survey/instrument.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Database } from '#store/database.ts';
import { getTrees } from '#store/frozen.ts';
import { getPublic, getPublicKey } from '#store/public.ts';
import type { Scope } from '#store/scope.ts';
import { sha256 } from './manifest.ts';

/** A key of the manifest: which ballots it authorises, and of which stratum or comment stratum. */
export interface BallotKey {
  readonly kind: BallotKind;
  readonly stratum: string;
  readonly spki: Uint8Array;
  readonly key: KeyObject;
}

/** What a wave was frozen with: all that its ballots are checked against and counted by. */
export interface FrozenWave {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly instrument: Instrument;
  readonly tree: Tree;
  /** Null when the wave had no comment field. */
  readonly commentTree: Tree | null;
  /** By key id. */
  readonly keys: ReadonlyMap<string, BallotKey>;
}

/**
 * Reads what a wave was frozen with, each part against its digest.
 * @returns undefined when something is not what was frozen: then no ballot can be trusted
 * @throws when the wave was never frozen
 */
export async function frozenWave(database: Database, scope: Scope, wave: Wave): Promise<FrozenWave | undefined> {
  const trees = await getTrees(scope, wave.id);
  if (!trees || wave.manifestSha256 === undefined) throw new Error(`${wave.id} was never frozen`);
  const [published, questions] = await Promise.all([
    getPublic(database, wave.id, 'manifest'),
    getPublic(database, wave.id, 'instrument'),
  ]);
  if (!published || sha256(published.bytes) !== wave.manifestSha256) return undefined;
  const manifest = Manifest.parse(json(published.bytes));
  if (!questions || sha256(questions.bytes) !== manifest.instrument) return undefined;
  const keys = await keysOf(database, manifest);
  const { tree, commentTree } = trees;
  return (
    keys && {
      manifest,
      manifestBytes: published.bytes,
      instrument: PublishedInstrument.parse(json(questions.bytes)),
      tree,
      commentTree,
      keys,
    }
  );
}

/** The keys of a manifest; undefined when one of them is not published as the manifest names it. */
async function keysOf(
  database: Database,
  { strata, commentStrata }: Manifest,
): Promise<ReadonlyMap<string, BallotKey> | undefined> {
  const keys = new Map<string, BallotKey>();
  for (const [kind, labels] of [['score', strata] as const, ['comment', commentStrata] as const])
    for (const { id, spkiSha256 } of labels) {
      const spki = await getPublicKey(database, spkiSha256);
      if (!spki || sha256(spki) !== spkiSha256) return undefined;
      keys.set(spkiSha256, { kind, stratum: id, spki, key: readKey(spki) });
    }
  return keys;
}

const json = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());
