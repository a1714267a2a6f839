import * as z from 'zod';

const Units = z
  .array(z.array(z.string().min(1).max(120)).min(1).max(12).readonly())
  .min(1)
  .max(100)
  .readonly();
const Roles = z
  .array(z.enum(['lead', 'staff']))
  .min(1)
  .max(2)
  .readonly();

/** Whom a wave asks: people of units (paths from the top, with all below) and of roles; of these, one of `of` random shares, numbered from 0. Absent parts leave nobody out. `openLink`, alone: nobody of the roster, but whoever has the link. The shape of core's `Audience`. */
export const Audience = z.strictObject({
  units: Units.exactOptional(),
  roles: Roles.exactOptional(),
  share: z.strictObject({ number: z.int().min(0), of: z.int().min(2).max(52) }).exactOptional(),
  openLink: z.literal(true).exactOptional(),
});
export type Audience = z.infer<typeof Audience>;

const Chosen = Audience.omit({ share: true, openLink: true });

/** Whom a single wave may be planned for: shares are drawn by programmes alone, and an open link has nothing beside it. */
export const WaveAudience = z.union([z.strictObject({ openLink: z.literal(true) }), Chosen]);

/** Whom a programme asks: units and roles as a wave does, and of these one of `shares` random shares after the other. */
export const ProgrammeAudience = z.strictObject({
  units: Units.exactOptional(),
  roles: Roles.exactOptional(),
  shares: z.int().min(2).max(52).exactOptional(),
});
export type ProgrammeAudience = z.infer<typeof ProgrammeAudience>;

/** `GET /api/v1/roster/units`: the units of the roster with how many people are in them and below, parents first, and how many have which role; for whoever plans. */
export const RosterUnits = z.object({
  people: z.int(),
  units: z.array(z.object({ unit: z.array(z.string()), people: z.int() })),
  roles: z.object({ lead: z.int(), staff: z.int() }),
});

/**
 * `POST /api/v1/waves/preview` with an instrument and an audience: what to expect of a wave before it is planned; refused where such a wave would be.
 * `people` are asked at a time. `answers` are to be expected after the share that answered last time (half of the people, when nobody was asked yet); `detectable` is the smallest change
 * of the IT-eNPS that so many answers show with 80 % probability, in points, `null` where no IT pulse is asked or fewer than five would answer;
 * `margin` is half the width of its interval to expect, `null` likewise below twenty.
 */
export const Expected = z.object({
  people: z.int(),
  answers: z.int(),
  rate: z.number().nullable(),
  detectable: z.int().nullable(),
  margin: z.int().nullable(),
});
export type Expected = z.infer<typeof Expected>;

export const ExpectedOf = z.strictObject({
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  audience: Chosen.exactOptional(),
});
