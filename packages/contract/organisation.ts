import * as z from 'zod';
import { Colour } from './colour.ts';

/** NACE Rev. 2 sections A–U. */
export const industries = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
] as const;
/** Regions within which organisations are compared; anything else an organisation writes forms no group. */
export const regions = [
  'DACH',
  'Nordics',
  'Western Europe',
  'Southern Europe',
  'Eastern Europe',
  'North America',
  'Latin America',
  'Africa and Middle East',
  'Asia-Pacific',
] as const;
export const sizeBands = ['1–49', '50–249', '250–999', '1,000–4,999', '5,000+'] as const;

/** A mail domain in lower case. */
const MailDomain = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/);

/** A country as ISO 3166-1 (`DE`) and one of its regions (`BY`); `null` is the whole country. */
export const HolidayPlace = z.strictObject({ country: z.string().length(2), region: z.string().max(10).nullable() });

/** `GET`/`PUT /api/v1/organisation`. `workforce` and money belong to the cost of lost time; money in minor units of `currency`. */
export const Organisation = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(120),
  language: z.enum(['de', 'en']),
  address: z.enum(['du', 'sie']),
  timeZone: z.string(),
  industry: z.enum(industries).nullable(),
  region: z.string().max(40).nullable(),
  parent: z.string().max(120).nullable(),
  workforce: z.int().positive().nullable(),
  hourlyCostMinor: z.int().nonnegative().nullable(),
  workingWeeks: z.int().min(1).max(52),
  currency: z.string().length(3),
  contributes: z.boolean(),
  verified: z.boolean(),
  freezeLeadDays: z.int().min(0).max(28),
  /** Where an address must lie for its own link to be asked for by the link for everybody; absent: anywhere. */
  mailDomains: z.array(MailDomain).min(1).max(20).exactOptional(),
  /** What its mails are coloured with; absent: Einklang's own green. */
  colour: Colour.exactOptional(),
  /** Whose public holidays reminders keep off; absent: weekends alone. */
  holidays: HolidayPlace.exactOptional(),
  madeUp: z.boolean(),
  version: z.int(),
});
export type Organisation = z.infer<typeof Organisation>;

/** `PUT /api/v1/organisation`: all settings, with the `version` they were read at; `conflict` when somebody changed them since. */
export const OrganisationChange = z.strictObject({
  ...Organisation.omit({ id: true, verified: true, madeUp: true }).shape,
});
export type OrganisationChange = z.infer<typeof OrganisationChange>;

/** `POST /api/v1/organisations`: anybody, while `SIGN_UP=open`; the founder becomes owner and admin and gets a sign-in link. Always 202. */
export const NewOrganisation = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  founder: z.string().trim().min(1).max(120),
  language: z.enum(['de', 'en']),
  // What places it in peer groups; absent means not said yet, and the settings take it later.
  industry: z.enum(industries).nullable().default(null),
  workforce: z.int().positive().nullable().default(null),
  region: z.enum(regions).nullable().default(null),
});

export const Role = z.enum(['owner', 'admin', 'analyst', 'cio', 'auditor']);

/**
 * `GET /api/v1/me`. `organisation` and `member` are `null` for an operator who belongs to no organisation.
 * `organisations` are all that this address signs in to; `POST /api/v1/me/organisation` switches the session to one of them.
 */
export const Me = z.object({
  member: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  operator: z.boolean(),
  organisation: z
    .object({ id: z.string(), name: z.string(), language: z.enum(['de', 'en']), madeUp: z.boolean() })
    .nullable(),
  organisations: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Me = z.infer<typeof Me>;

/** `POST /api/v1/me/organisation` → 204; `notFound` for one this address does not belong to. */
export const ChooseOrganisation = z.strictObject({ organisation: z.string().min(1).max(40) });

/** `GET /api/v1/installation`, also for people who are not signed in: who may found an organisation, how long a sign-in link lives, and the origin of pulse pages without a trailing slash. */
export const Installation = z.object({
  signUp: z.enum(['open', 'invite', 'closed']),
  signInMinutes: z.int(),
  pulseUrl: z.string(),
});
export type Installation = z.infer<typeof Installation>;

/**
 * `POST /api/v1/sign-in` → 202 always. `POST /api/v1/sign-in/redeem` with the link's secret, or address and code → 204 and the cookie; `signIn.expired` else.
 * `POST /api/v1/sign-out` → 204.
 */
export const SignIn = z.strictObject({ email: z.email().max(254) });
export const Redeem = z.union([
  z.strictObject({ secret: z.string().min(20).max(64) }),
  z.strictObject({ email: z.email().max(254), code: z.string().regex(/^[0-9]{8}$/) }),
]);

export const Member = z.object({ id: z.string(), name: z.string(), email: z.string(), roles: z.array(Role) });
export const NewMember = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  roles: z.array(Role).min(1),
});
export type Member = z.infer<typeof Member>;

/** `PUT /api/v1/members/:member` → 204. `DELETE` takes the membership away → 204; the last owner stays (`member.lastOwner`). Only owners give and take `owner`. */
export const MemberChange = z.strictObject({ roles: z.array(Role).min(1) });

/** `GET /api/v1/members`. `POST` invites by mail → 201 with the member; `conflict` when the address belongs to the organisation already. */
export const MemberList = z.object({ members: z.array(Member) });

/**
 * `GET /api/v1/log?before=`: the audit log, newest first, 100 entries a page; `hash` chains to the entry before. `next` is the next `before`.
 * `intact` says that every entry of this page fits its hash and the entry before it; who notes the newest hash down also notices a log cut short.
 */
export const LogPage = z.object({
  entries: z.array(
    z.object({
      sequence: z.int(),
      at: z.iso.datetime(),
      /** Name of the member, or of the job that acted. */
      actor: z.string(),
      /** Present for what a job did by itself. */
      byItself: z.literal(true).exactOptional(),
      action: z.string(),
      /** What it was done to, such as a wave's name; absent where the organisation itself is meant. */
      subject: z.string().optional(),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
      hash: z.string(),
    }),
  ),
  next: z.int().nullable(),
  intact: z.boolean(),
});
export type LogPage = z.infer<typeof LogPage>;

/** `GET /api/v1/operator/organisations?after=`: names and counts, never a score. `PUT /api/v1/operator/organisations/:id/verified {verified}` → 204. */
export const OperatorList = z.object({
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      people: z.int(),
      waves: z.int(),
      published: z.int(),
      contributes: z.boolean(),
      verified: z.boolean(),
      madeUp: z.boolean(),
    }),
  ),
  /** The next `after`, `null` at the end. */
  next: z.string().nullable(),
});
export const Verification = z.strictObject({ verified: z.boolean() });
export type OperatorList = z.infer<typeof OperatorList>;
