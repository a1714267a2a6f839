import * as z from 'zod/mini';

const bytes32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** `POST /respond/waves/:wave/ballots`. Binary fields in base64url; the nullifier is derived from `secret` and never sent. */
export const BallotRequest = z.strictObject({
  keyId: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  secret: bytes32,
  prefix: bytes32,
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{512}$/)),
  revision: z.int().check(z.minimum(1), z.maximum(1000)),
  answers: z.record(
    z.string().check(z.maxLength(8)),
    z.union([
      z.number(),
      z.string().check(z.maxLength(1000)),
      z.array(z.string().check(z.maxLength(16))).check(z.maxLength(16)),
    ]),
  ),
});
export type BallotRequest = z.infer<typeof BallotRequest>;

/** 201 stored, 200 stored already with the same content; 409 `ballot.revision` carries the stored revision in `detail`. */
export interface BallotReply {
  readonly revision: number;
}

/** `GET /respond/waves/:wave/counted/:prefix`: every counted nullifier that begins with two hex digits. */
export interface CountedReply {
  readonly nullifiers: readonly string[];
}
