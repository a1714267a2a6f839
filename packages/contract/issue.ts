import * as z from 'zod/mini';

/** 20 characters of base32 in capitals, without separators. */
const code = z.string().check(z.regex(/^[A-Z2-7]{20}$/));
const wave = z.string().check(z.regex(/^wave_[0-9A-Z]{26}$/));
const keyId = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** 384 bytes in base64url. */
const block = z.string().check(z.regex(/^[A-Za-z0-9_-]{512}$/));

/** `POST /issue/invitation`: which labels the code stands for. Spends nothing. */
export const InvitationRequest = z.strictObject({ wave, code });
export interface InvitationReply {
  readonly stratum: string;
  /** `null` when the wave takes no comments. */
  readonly commentStratum: string | null;
  readonly manifestSha256: string;
}

/** `POST /issue/credentials`: signs the blinded messages of exactly the person's own keys, once. */
export const CredentialsRequest = z.strictObject({
  wave,
  code,
  items: z.array(z.strictObject({ keyId, blinded: block })).check(z.minLength(1), z.maxLength(2)),
});
export interface CredentialsReply {
  readonly items: readonly { readonly keyId: string; readonly signature: string }[];
}

/** `POST /issue/resend`: always 202. */
export const ResendRequest = z.strictObject({ wave, address: z.string().check(z.minLength(3), z.maxLength(254)) });
