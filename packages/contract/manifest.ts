import * as z from 'zod/mini';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One label a ballot can carry; `id` is the group's, `spkiSha256` identifies its key and is the key id everywhere. */
export const ManifestStratum = z.object({
  id: z.string(),
  label: z.string(),
  side: z.optional(z.enum(['business', 'it'])),
  invited: z.int(),
  new: z.int(),
  spkiSha256: sha256,
});

/** The public, immutable statement of a wave. Digests are over the bytes as served. */
export const Manifest = z.object({
  wave: z.string(),
  organisation: z.string(),
  previous: z.nullable(z.string()),
  instrument: sha256,
  items: z.array(z.string()),
  client: sha256,
  /** Digest of the kiosk page's script; absent where there is no such page. */
  kiosk: z.exactOptional(sha256),
  opens: z.string(),
  closes: z.string(),
  /** Absent: everybody on the roster. */
  audience: z.exactOptional(
    z.object({
      units: z.exactOptional(z.readonly(z.array(z.readonly(z.array(z.string()))))),
      roles: z.exactOptional(z.readonly(z.array(z.enum(['lead', 'staff'])))),
      share: z.exactOptional(z.object({ number: z.int(), of: z.int() })),
      openLink: z.exactOptional(z.literal(true)),
    }),
  ),
  thresholds: z.object({
    minStratum: z.int(),
    k: z.int(),
    kItem: z.int(),
    comments: z.int(),
    closeGraceSeconds: z.int(),
  }),
  roster: sha256,
  strata: z.array(ManifestStratum),
  commentStrata: z.array(ManifestStratum),
});
export type Manifest = z.infer<typeof Manifest>;
