import { gunzipSync, gzipSync } from 'node:zlib';

/** Most bytes of a packed value in one item; an item holds 400 kB. @source https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const pieceBytes = 350_000;

/** A JSON value as one or more byte strings that fit into an item each. */
export function pack(value: unknown): readonly Uint8Array[] {
  const bytes = gzipSync(JSON.stringify(value));
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += pieceBytes) pieces.push(bytes.subarray(from, from + pieceBytes));
  return pieces;
}

/** The JSON value of all its pieces in order, not yet checked. */
export function unpack(pieces: readonly Uint8Array[]): unknown {
  return JSON.parse(gunzipSync(Buffer.concat(pieces)).toString());
}
