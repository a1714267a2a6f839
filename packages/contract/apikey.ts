import * as z from 'zod';

/** A key with which a program reads the feed; its secret is shown once and not stored. `lastUsed` is a day, `null` before the first use. */
export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['results.read']),
  created: z.iso.datetime(),
  ends: z.iso.datetime(),
  lastUsed: z.iso.date().nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** `GET /api/v1/apikeys`: all of the organisation, the one made last first, also those that have run out. `DELETE /api/v1/apikeys/:key` → 204 ends one at once. */
export const ApiKeyList = z.object({ keys: z.array(ApiKey) });

/** `POST /api/v1/apikeys` → 201 with `MadeApiKey`. */
export const NewApiKey = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scope: z.enum(['results.read']),
  days: z.int().min(1).max(366),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

/** A key that has just been made, with its secret. */
export const MadeApiKey = z.object({ key: ApiKey, secret: z.string() });
export type MadeApiKey = z.infer<typeof MadeApiKey>;
