import type { KeyObject } from 'node:crypto';
import { readKey } from '#blind/verifier.ts';
import { Manifest } from '#contract/manifest.ts';
import type { BallotKind } from '#core/ballot/accept.ts';
import { plus, type Instant } from '#core/time.ts';
import { remember } from '#functions/http/cache.ts';
import type { Database } from '#store/database.ts';
import { getClosed, getPublic, getPublicKey } from '#store/public.ts';
import { Answerable } from './answerable.ts';

/** What respond knows of a wave: what everybody may know. */
export interface PublicWave {
  readonly manifest: Manifest;
  readonly instrument: Answerable;
  /** Every key of the manifest and which ballots it authorises. */
  readonly kinds: ReadonlyMap<string, BallotKind>;
}

/** The public items ballots are checked against, in memory: immutable ones for good, the early close at most five seconds. */
export interface Waves {
  /** Undefined for a wave that is not frozen. */
  wave(id: string): Promise<PublicWave | undefined>;
  /** A key of some manifest; undefined for an unknown one. */
  key(keyId: string): Promise<KeyObject | undefined>;
  /** Whether ballots of the wave are still taken. */
  takes(wave: PublicWave): Promise<boolean>;
}

/** Longest age of the close flag. */
const closedMilliseconds = 5_000;

/** Reads waves from the ballots table through memory with a bound. */
export function knownWaves(database: Database, now: () => Instant): Waves {
  const waves = remember({ most: 200 }, (id) => readWave(database, id));
  const keys = remember({ most: 5_000 }, async (keyId) => {
    const spki = await getPublicKey(database, keyId);
    return spki && readKey(spki);
  });
  const closed = remember({ most: 1_000, milliseconds: closedMilliseconds }, async (id) => {
    return (await getClosed(database, id)) ?? null;
  });
  return {
    wave: (id) => waves(id, 0),
    key: (keyId) => keys(keyId, 0),
    async takes({ manifest }) {
      const at = now();
      const grace = manifest.thresholds.closeGraceSeconds * 1000;
      if (at > plus(manifest.closes, grace)) return false;
      const early = await closed(manifest.wave, Date.parse(at));
      return !early || at <= plus(early, grace);
    },
  };
}

async function readWave(database: Database, id: string): Promise<PublicWave | undefined> {
  const [manifestBytes, instrumentBytes] = await Promise.all([
    getPublic(database, id, 'manifest'),
    getPublic(database, id, 'instrument'),
  ]);
  if (!manifestBytes || !instrumentBytes) return undefined;
  const manifest = Manifest.parse(json(manifestBytes.bytes));
  const instrument = Answerable.parse(json(instrumentBytes.bytes));
  const kinds = new Map<string, BallotKind>();
  for (const { spkiSha256 } of manifest.strata) kinds.set(spkiSha256, 'score');
  for (const { spkiSha256 } of manifest.commentStrata) kinds.set(spkiSha256, 'comment');
  return { manifest, instrument, kinds };
}

const json = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());
