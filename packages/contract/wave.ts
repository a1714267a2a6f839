import * as z from 'zod';
import { Chats } from './chat.ts';
import { Audience, WaveAudience } from './audience.ts';
import { WaveSummary } from './report.ts';

export const Thresholds = z.object({
  minStratum: z.int(),
  k: z.int(),
  kItem: z.int(),
  comments: z.int(),
  closeGraceSeconds: z.int(),
});

/** Calendar days after the day of opening on which a reminder goes out at the earliest, and to whom; the shape of core's `Reminders`. */
export const Reminders = z.object({
  days: z.array(z.int().min(1).max(60)).min(1).max(2),
  audience: z.enum(['unused', 'everybody']),
});

/** A wave as the console shows it; the shape of core's `Wave`. */
export const Wave = z.object({
  id: z.string(),
  name: z.string(),
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  form: z.enum(['long', 'short']),
  items: z.array(z.string()),
  languages: z.array(z.enum(['de', 'en'])),
  state: z.enum([
    'draft',
    'freezing',
    'frozen',
    'open',
    'closed',
    'disputed',
    'discarded',
    'unpublishable',
    'published',
  ]),
  freezes: z.iso.datetime(),
  opens: z.iso.datetime(),
  closes: z.iso.datetime(),
  thresholds: Thresholds,
  audience: Audience.exactOptional(),
  cuts: z.array(z.enum(['site', 'role'])),
  approval: z.enum(['none', 'wanted', 'given']),
  reminders: Reminders.exactOptional(),
  holidays: z.array(z.iso.date()).exactOptional(),
  reminded: z.int().exactOptional(),
  chats: Chats.exactOptional(),
  progress: z
    .object({ job: z.enum(['freeze', 'send', 'fold', 'purge', 'learning']), done: z.int(), total: z.int() })
    .exactOptional(),
  refusal: z
    .object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional() })
    .exactOptional(),
  participation: z.object({ credentials: z.int(), asOf: z.iso.datetime() }).exactOptional(),
  invited: z.int().exactOptional(),
  manifestSha256: z.string().exactOptional(),
  previous: z.string().exactOptional(),
  publishedAt: z.iso.datetime().exactOptional(),
  answeredAt: z.iso.datetime().exactOptional(),
  settledAt: z.iso.datetime().exactOptional(),
  imported: z.object({ source: z.string(), origin: z.string() }).exactOptional(),
  programme: z.object({ id: z.string(), day: z.iso.date() }).exactOptional(),
  purged: z.enum(['secrets', 'ballots', 'all', 'comments']).exactOptional(),
});
export type Wave = z.infer<typeof Wave>;

/** `GET /api/v1/waves`: all waves of the organisation, newest first, with the headline numbers of the published ones. */
export const WaveList = z.object({ waves: z.array(Wave), published: z.array(WaveSummary) });
export type WaveList = z.infer<typeof WaveList>;

const Planned = z.strictObject({
  name: z.string().trim().min(1).max(80),
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  form: z.enum(['long', 'short']),
  opens: z.union([z.literal('now'), z.iso.datetime()]),
  closes: z.iso.datetime(),
  thresholds: Thresholds.partial().exactOptional(),
  audience: WaveAudience.exactOptional(),
  cuts: z
    .array(z.enum(['site', 'role']))
    .max(2)
    .exactOptional(),
  approval: z.boolean().exactOptional(),
  reminders: Reminders.exactOptional(),
  chats: Chats.exactOptional(),
});

/** `POST /api/v1/waves`. An open link (`audience`) asks the IT pulse alone, since nobody's side is known, and has nobody to write to or to remind and nothing to cut by; channels may be told of it. `opens: 'now'` freezes at once and opens as soon as the freeze is done. */
export const NewWave = Planned.refine(
  ({ audience, instrument, reminders, chats, cuts }) =>
    !(audience && 'openLink' in audience) || (instrument === 'it-pulse' && !reminders && !chats?.bot && !cuts?.length),
  { path: ['audience'] },
);
export type NewWave = z.infer<typeof NewWave>;

/**
 * `POST /api/v1/waves/:wave/freeze` → the wave: freezes a draft now. It opens as planned, or (`now`) as soon as the freeze is done; a frozen wave can no longer be opened early.
 * `POST /api/v1/waves/:wave/close` → the wave: no credentials from now on.
 */
export const FreezeRequest = z.strictObject({ opens: z.enum(['planned', 'now']) });

/** `POST /api/v1/waves/:wave/approve` → the wave: the auditor agrees to exactly this manifest; `conflict` when it is another one. */
export const Approval = z.strictObject({ manifestSha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** `POST /api/v1/waves/:wave/discard` → the wave: gives up a draft, or (the owner alone) a disputed wave, for good; its name is typed. */
export const Discard = z.strictObject({ name: z.string().max(200) });

/** `POST /api/v1/waves/:wave/test-mail`: the invitation as it will look, in every language of the wave, to the member who asks and to nobody else; `accepted` where the mail server took it. `chat` where the wave has a bot: whether it found the member and handed it over as well. */
export const TestMail = z.object({ to: z.string(), accepted: z.boolean(), chat: z.boolean().exactOptional() });
export type TestMail = z.infer<typeof TestMail>;

/**
 * `GET /api/v1/waves/:wave/strata`: the labels of the frozen wave, or of the roster as it stands while it is a draft.
 * `leftOut`, on a draft, counts the people of its audience who were invited to the same instrument less than 28 days before.
 */
export const StrataPreview = z.object({
  final: z.boolean(),
  leftOut: z.int().exactOptional(),
  strata: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      side: z.enum(['business', 'it']).exactOptional(),
      invited: z.int(),
      new: z.int(),
      merged: z.array(z.string()),
    }),
  ),
  commentStrata: z.array(z.object({ id: z.string(), label: z.string(), invited: z.int() })),
});
export type StrataPreview = z.infer<typeof StrataPreview>;

/**
 * `GET /api/v1/waves/:wave/participation`: whole audience, steps of five, hourly; `null` below 20 invited.
 * `margin` is half the width of the IT-eNPS interval to expect if nobody else answers, in points; `null` below 20 answers, and where IT-eNPS is not asked.
 */
export const Participation = z.object({
  invited: z.int(),
  credentials: z.int().nullable(),
  asOf: z.iso.datetime().nullable(),
  margin: z.int().nullable(),
});
export type Participation = z.infer<typeof Participation>;

/** `GET /api/v1/waves/:wave/people?stratum=`: who is in each stratum of a frozen wave, for the auditor; a page, `next` is the next stratum's id. */
export const FrozenPeople = z.object({
  salt: z.string(),
  people: z.array(z.object({ person: z.string(), address: z.string().nullable(), stratum: z.string() })),
  next: z.string().nullable(),
});
export type FrozenPeople = z.infer<typeof FrozenPeople>;
