import * as z from 'zod';
import { Instrument } from './instrument.ts';
import { ReportReply } from './report.ts';
import { Wave, WaveList } from './wave.ts';

/** A link to one published result, to be read without signing in; its secret is shown once and not stored. `name` says for whom it is. */
export const Share = z.object({
  id: z.string(),
  wave: z.string(),
  name: z.string(),
  created: z.iso.datetime(),
  ends: z.iso.datetime(),
});
export type Share = z.infer<typeof Share>;

/** `GET /api/v1/shares?wave=`: the links that still open, of one wave or of all, the one made last first. `DELETE /api/v1/shares/:share` → 204 ends one at once. */
export const ShareList = z.object({ shares: z.array(Share) });

/** `POST /api/v1/shares` → 201 with `MadeShare`; `wave.notPublished` before there is a result. */
export const NewShare = z.strictObject({
  wave: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  days: z.int().min(1).max(90),
});
export type NewShare = z.infer<typeof NewShare>;

/** A link that has just been made; the secret is its fragment. */
export const MadeShare = z.object({ share: Share, link: z.string() });

/** `POST /api/v1/shared` with the secret of a link, from anybody → `SharedReply`, no cookie; `share.ended` when it was revoked, has run out or never was. */
export const SharedRequest = z.strictObject({ secret: z.string().min(20).max(64) });

/** A published wave without how it was carried out. */
export const SharedWave = Wave.omit({ participation: true, progress: true, refusal: true });

/**
 * A shared result: the report without money and without comments, its questionnaire, and the headline numbers of the published waves of that questionnaire up to this one, for the trend.
 */
export const SharedReply = z.object({
  organisation: z.object({ name: z.string(), language: z.enum(['de', 'en']), madeUp: z.boolean() }),
  ends: z.iso.datetime(),
  report: ReportReply,
  instrument: Instrument,
  waves: WaveList.extend({ waves: z.array(SharedWave) }),
});
export type SharedReply = z.infer<typeof SharedReply>;
