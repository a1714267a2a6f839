import * as z from 'zod/mini';

/** Key id, prefix, nullifier (hex) and signature of one ballot; prefix and signature in base64url. No answers. */
const Authorisation = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/**
 * The audit export of a closed wave, in parts of at most 300 kB; the document somebody verifies is all parts merged in order (`mergeExport`).
 * `manifest` is base64url of the bytes as served, `keys` SPKI in base64url by key id, `credentials` how many were issued per key, `ballots` sorted by nullifier.
 */
export const ExportPart = z.strictObject({
  wave: z.string(),
  manifest: z.optional(z.string()),
  keys: z.optional(z.record(z.string(), z.string())),
  credentials: z.optional(z.record(z.string(), z.int())),
  ballots: z.optional(z.array(Authorisation)),
});
export type ExportPart = z.infer<typeof ExportPart>;

/** A complete audit export, as the file somebody verifies: score and comment ballots of one wave with everything needed for it. Fetched by `GET /api/v1/waves/:wave/export/:part` → `{part, next}` and merged. */
export const AuditExport = z.strictObject({
  wave: z.string(),
  manifest: z.string(),
  keys: z.record(z.string(), z.string()),
  credentials: z.record(z.string(), z.int()),
  ballots: z.array(Authorisation),
});
export type AuditExport = z.infer<typeof AuditExport>;

/** Puts the parts of one wave together; `manifest` is empty when the part that holds it is missing. */
export function mergeExport(parts: readonly ExportPart[]): AuditExport {
  const whole: AuditExport = { wave: parts[0]?.wave ?? '', manifest: '', keys: {}, credentials: {}, ballots: [] };
  for (const part of parts) {
    whole.manifest += part.manifest ?? '';
    Object.assign(whole.keys, part.keys);
    Object.assign(whole.credentials, part.credentials);
    whole.ballots.push(...(part.ballots ?? []));
  }
  return whole;
}
