import type { ExportPart } from '#contract/export.ts';
import type { Ballot } from '#store/ballot.ts';
import { putExportPart } from '#store/export.ts';
import type { Scope } from '#store/scope.ts';
import type { FrozenWave } from './frozen-wave.ts';

/** Rows and characters of one part, so that none is above 300 kB: a ballot is 0.7 kB, a key 0.75 kB. @source docs/privacy.md */
const most = { ballots: 400, keys: 350, manifest: 280_000 } as const;

/** An audit export in the making: one part of it in memory at a time. */
export interface AuditWriter {
  /** Adds a ballot, in the order of the nullifiers; null stands for an item that is none and shows as an empty row, which no key verifies. */
  add(ballot: Ballot | null): Promise<void>;
  /** Writes the last part. */
  end(): Promise<void>;
}

/**
 * Begins the audit export of a wave with its manifest, keys and credentials. A repeat writes the same parts again.
 * @param issued credentials issued per key id; a key whose credentials nobody took may be absent
 */
export async function writeAudit(
  scope: Scope,
  { manifest: { wave }, manifestBytes, keys }: Pick<FrozenWave, 'manifest' | 'manifestBytes' | 'keys'>,
  issued: ReadonlyMap<string, number>,
): Promise<AuditWriter> {
  let part = 0;
  const put = (body: Omit<ExportPart, 'wave'>) => putExportPart(scope, part++, { wave, ...body });
  const manifest = base64url(manifestBytes);
  for (let from = 0; from < manifest.length; from += most.manifest)
    await put({ manifest: manifest.slice(from, from + most.manifest) });
  const all = [...keys];
  for (let from = 0; from < all.length; from += most.keys) {
    const some = all.slice(from, from + most.keys);
    await put({
      keys: Object.fromEntries(some.map(([keyId, { spki }]) => [keyId, base64url(spki)])),
      credentials: Object.fromEntries(some.map(([keyId]) => [keyId, issued.get(keyId) ?? 0])),
    });
  }
  let rows: [string, string, string, string][] = [];
  const end = async () => {
    if (rows.length > 0) await put({ ballots: rows });
    rows = [];
  };
  return {
    end,
    async add(ballot) {
      if (rows.length === most.ballots) await end();
      rows.push(
        ballot
          ? [ballot.keyId, base64url(ballot.prefix), ballot.nullifier, base64url(ballot.signature)]
          : ['', '', '', ''],
      );
    },
  };
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
