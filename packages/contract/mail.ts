import * as z from 'zod';

/** `GET /api/v1/waves/:wave/mail`: what became of the wave's invitations, in counts; `sent` is `null` before the first was handed over. */
export const WaveMail = z.object({
  sent: z.object({ accepted: z.int(), refused: z.int(), repeated: z.int() }).nullable(),
  /** Addresses that turned out not to exist. */
  missing: z.int(),
  /** Complaints to the mail provider about any message of the wave. */
  complaints: z.int(),
});

/**
 * `GET /api/v1/roster/mail`: whom mail does not reach. `optedOut` counts those who ended mail, never who;
 * `missing` are people of the roster whose address does not exist, as an invitation found out.
 */
export const RosterMail = z.object({
  optedOut: z.int(),
  missing: z.array(z.object({ person: z.string(), email: z.string() })),
});

/** `POST /api/v1/roster/mail/retry` → 204: the address is right after all; later messages go there again. */
export const MailRetry = z.strictObject({ email: z.email().max(254) });
