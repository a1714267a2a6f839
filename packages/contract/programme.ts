import * as z from 'zod';
import { Chats } from './chat.ts';
import { Audience, Expected, ProgrammeAudience } from './audience.ts';
import { HolidayPlace } from './organisation.ts';
import { Reminders } from './wave.ts';

const Day = z.iso.date();
const Time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
const Weekday = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const Months = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(6), z.literal(12)]);

/** When a programme asks; the shape of core's `Rule`. Fewer than four weeks take random shares: nobody is asked the same within 28 days, and `programme.tooOften` names the fewest shares. */
export const Rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weeks'), weeks: z.int().min(1).max(52), weekday: Weekday }),
  z.strictObject({
    kind: z.literal('weekday'),
    months: Months,
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    weekday: Weekday,
  }),
  z.strictObject({ kind: z.literal('beforeEnd'), months: Months, days: z.int().min(0).max(27) }),
]);
export type Rule = z.infer<typeof Rule>;

const Turn = z.strictObject({
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  form: z.enum(['long', 'short']),
});

/** What somebody decides about a programme; the shape of core's `ProgrammeSettings`. */
export const ProgrammeSettings = z.strictObject({
  name: z.string().trim().min(1).max(60),
  rule: Rule,
  fiscalMonth: z.int().min(1).max(12),
  starts: Day,
  opensAt: Time,
  closesAt: Time,
  answerDays: z.int().min(3).max(27),
  holidays: HolidayPlace.nullable(),
  turns: z.array(Turn).min(1).max(4),
  audience: ProgrammeAudience.exactOptional(),
  cuts: z.array(z.enum(['site', 'role'])).max(2),
  approval: z.boolean(),
  reminders: Reminders.exactOptional(),
  chats: Chats.exactOptional(),
});
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;

/** A programme as stored; the shape of core's `Programme`. */
export const Programme = z.object({
  ...ProgrammeSettings.shape,
  id: z.string(),
  state: z.enum(['running', 'paused', 'stopped']),
  after: Day,
  made: z.int(),
  changes: z.record(Day, Day.nullable()),
  runs: Day.optional(),
  version: z.int(),
});
export type Programme = z.infer<typeof Programme>;

/** One wave to come; the shape of core's `ComingWave`. */
export const ComingWave = z.object({
  day: Day,
  skipped: z.boolean(),
  opensOn: Day,
  opens: z.iso.datetime(),
  closes: z.iso.datetime(),
  instrument: z.enum(['it-pulse', 'alignment-pulse']),
  form: z.enum(['long', 'short']),
  audience: Audience.exactOptional(),
  shifts: z.array(z.enum(['hand', 'weekend', 'holiday', 'near'])),
  holiday: z.string().nullable(),
});
export type ComingWave = z.infer<typeof ComingWave>;

/** `POST /api/v1/programmes/preview` with settings: the next eight waves and what to expect of one, before anything is saved. */
export const ProgrammePreview = z.object({ waves: z.array(ComingWave), ...Expected.shape });
export type ProgrammePreview = z.infer<typeof ProgrammePreview>;

/**
 * `GET /api/v1/programmes`: all, oldest first, with the next eight waves of each that runs.
 * `POST` with settings → 201.
 */
export const ProgrammeList = z.object({
  programmes: z.array(z.object({ programme: Programme, waves: z.array(ComingWave) })),
});
export type ProgrammeList = z.infer<typeof ProgrammeList>;

/**
 * `POST /api/v1/programmes/:programme/changes` → the programme: pauses, resumes or stops it, or skips, restores or moves one wave by the `day` its rule gave.
 * With the `version` it was read at; `conflict` when it was changed since. Waves that are drafts or frozen already stay as they are.
 */
export const ProgrammeChange = z.intersection(
  z.object({ version: z.int() }),
  z.discriminatedUnion('action', [
    z.object({ action: z.enum(['pause', 'resume', 'stop']) }),
    z.object({ action: z.enum(['skip', 'restore']), day: Day }),
    z.object({ action: z.literal('move'), day: Day, to: Day }),
  ]),
);

/**
 * `PUT /api/v1/programmes/:programme` → the programme with other settings from tomorrow on; `POST …/preview` shows what that would give. With the `version` it was
 * read at. Whom it asks stays, and so do waves that are drafts or frozen already.
 */
export const ProgrammeReset = z.strictObject({ ...ProgrammeSettings.omit({ audience: true }).shape, version: z.int() });
export type ProgrammeReset = z.infer<typeof ProgrammeReset>;

/** `POST /api/v1/programmes/:programme/run` → the programme, whose next wave opens today as soon as it is frozen. With the `version` it was read at. */
export const ProgrammeRun = z.strictObject({ version: z.int() });

/** `GET /api/v1/holidays`: countries with their regions whose public holidays are known; regions are named in the country's own language. */
export const HolidayPlaces = z.object({
  countries: z.array(
    z.object({
      code: z.string(),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
});
export type HolidayPlaces = z.infer<typeof HolidayPlaces>;
