import type { Answers } from '#core/ballot/answers.ts';
import type { Place } from './place.ts';

/** Names and values of a form, in its order, as `FormData` lists them. */
export type Entries = readonly (readonly [string, string])[];

/** What was sent last: the answers of the two ballots, apart. */
export interface Pending {
  readonly scores: Answers;
  readonly comment: Answers;
}

/** What is kept of one person in one wave, under the hash of their code. Nothing of it ever leaves the device but what a ballot carries. */
export interface Kept {
  /** Milliseconds since 1970 after which it is of no use and removed. */
  readonly until: number;
  /** 20 bytes in base32, from which everything secret follows; absent before the first Send. */
  readonly seed?: string | undefined;
  /** The last revision the server acknowledged; 0 before the first. */
  readonly revision: number;
  /** Whether a comment was sent, or may have been: then every later revision sends it again. */
  readonly comment?: boolean;
  /** Finalised signatures in base64url: of the score key, then of the comment key. */
  readonly signatures?: readonly string[] | undefined;
  /** The label and its key's id, for the thanks page. */
  readonly label?: string;
  readonly keyId?: string;
  readonly draft?: Entries | undefined;
  /** Sent and not acknowledged yet. */
  readonly pending?: Pending | undefined;
}

/** Begins every key of ours. */
export const prefix = 'einklang:';

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'until' in value && 'revision' in value;
}

/** What a place keeps under a key; undefined when it is nothing of ours. */
export function keptIn(place: Place, key: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(place.read(key) ?? '');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what is kept of waves whose use is over, whoever's it was. */
export function sweep(place: Place, keys: readonly string[], now: number): void {
  for (const key of keys) if (key.startsWith(prefix) && (keptIn(place, key)?.until ?? now) < now) place.write(key);
}
