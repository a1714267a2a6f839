import * as z from 'zod';

const base64url = /^[A-Za-z0-9_-]+$/;

/**
 * `GET /api/v1/waves/:wave/slips`: how the one-time codes on paper stand, for the people of a wave who have no mailbox; of a draft how many they would be.
 * `asked` while the codes are being sealed, `ready` once the browser that asked can fetch them, `printed` for good after that. `request` names the browser's key.
 */
export const Slips = z.object({
  people: z.int(),
  state: z.enum(['none', 'asked', 'ready', 'printed']),
  request: z.string().nullable(),
});
export type Slips = z.infer<typeof Slips>;

/**
 * `POST /api/v1/waves/:wave/slips` → 202 with `Slips`: asks for the codes, sealed so that only the browser that made `publicKey` can read them (RSA-OAEP, 3072 bits, SPKI in base64url).
 * Asking again before they were fetched replaces the key. Refuses `wave.state` unless the wave is frozen or open, `slips.nobody` where everybody has a mailbox, `slips.printed` once they were fetched.
 */
export const SlipsRequest = z.strictObject({ publicKey: z.string().min(500).max(700).regex(base64url) });

/**
 * `POST /api/v1/waves/:wave/slips/:request`: hands the sealed codes over, for good. Repeatable with the same key, for a reply that was lost; refuses `slips.printed` with another one, `conflict` while they are not ready.
 * `key` is an AES-256 key sealed by RSA-OAEP with SHA-256; `body` is sealed by it with AES-GCM under `iv`, the tag at its end, and holds the gzipped JSON of `SlipSheets`. All in base64url.
 */
export const SealedSlips = z.object({ key: z.string(), iv: z.string(), body: z.string() });
export type SealedSlips = z.infer<typeof SealedSlips>;

/** What the browser finds when it opens them: for every label with such people as many codes as it has of them, in an order that says nothing. */
export const SlipSheets = z.object({
  sheets: z.array(z.object({ label: z.string(), invited: z.int(), codes: z.array(z.string()) })),
});
export type SlipSheets = z.infer<typeof SlipSheets>;
