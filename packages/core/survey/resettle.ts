import { ok, refuse, type Result } from '../result.ts';
import type { Programme, ProgrammeSettings } from './programme.ts';
import type { Day } from './recurrence.ts';

/** What may be changed about a programme that is there: everything but whom it asks, since its people are cut into shares for good and its trend compares the same ones. */
export type NewSettings = Omit<ProgrammeSettings, 'audience'>;

/**
 * The programme with other settings from tomorrow on; days up to `today` are settled and waves that are made already are none of its business.
 * Where the rule changes, what was decided about single days goes with the old one.
 * @returns refuses `programme.state` for one that is stopped
 */
export function resettle(
  programme: Programme,
  settings: NewSettings,
  today: Day,
): Result<Programme, 'programme.state'> {
  const { audience, id, state, after, made, changes, version } = programme;
  if (state === 'stopped') return refuse('programme.state');
  const sameDays =
    JSON.stringify([settings.rule, settings.starts, settings.fiscalMonth]) ===
    JSON.stringify([programme.rule, programme.starts, programme.fiscalMonth]);
  return ok({
    ...settings,
    ...(audience ? { audience } : {}),
    ...{ id, state, made },
    after: after < today ? today : after,
    changes: sameDays ? changes : {},
    version: version + 1,
  });
}
