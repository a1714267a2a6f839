import * as z from 'zod';
import { Participation, WaveList } from './wave.ts';

const Named = z.object({ id: z.string(), name: z.string() });

/** Something only an admin can move; the shape of core's `Need`. */
export const Need = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['roster', 'industry']) }),
  z.object({ kind: z.literal('rosterOld'), importedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('addresses'), count: z.int() }),
  z.object({ kind: z.literal('slips'), wave: Named, people: z.int() }),
  z.object({ kind: z.enum(['disputed', 'owed']), wave: Named }),
  z.object({ kind: z.literal('refused'), wave: Named, code: z.string() }),
  z.object({ kind: z.literal('approval'), wave: Named, opens: z.iso.datetime() }),
  z.object({ kind: z.literal('reminder'), wave: Named, turn: z.int() }),
  z.object({ kind: z.literal('chat'), chat: Named }),
  z.object({ kind: z.literal('paused'), programme: Named }),
]);
export type Need = z.infer<typeof Need>;

/** The next wave of a running programme that is not made yet. */
const Ahead = z.object({ programme: Named, opens: z.iso.datetime() });

/** What happened to a wave without anybody's doing, as the log has it; `action` as there. */
const Ran = z.object({
  at: z.iso.datetime(),
  action: z.string(),
  wave: Named,
  /** Present for what an outage delayed. */
  minutesLate: z.int().exactOptional(),
});
export type Ran = z.infer<typeof Ran>;

/**
 * `GET /api/v1/home`: all that an admin comes for, in one reply. Waves newest first; `needs` most urgent first; `ran` newest first, since the sign-in before this one
 * (`since`; `null` where there was none, then of thirty days), at most twenty. `running` tells of each open wave its participation and when the next reminder goes out.
 */
export const Home = z.object({
  ...WaveList.shape,
  needs: z.array(Need),
  people: z.int(),
  ahead: z.array(Ahead),
  running: z.array(z.object({ wave: z.string(), ...Participation.shape, reminder: z.iso.datetime().nullable() })),
  since: z.iso.datetime().nullable(),
  ran: z.array(Ran),
});
export type Home = z.infer<typeof Home>;
