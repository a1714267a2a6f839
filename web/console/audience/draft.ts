import type { NewWave } from '#contract/wave.ts';

/** Whom a wave asks, as the form holds it. */
export interface AudienceDraft {
  /** Paths from the top; none of them: all units. */
  units: readonly (readonly string[])[];
  role: '' | 'lead' | 'staff';
}

/** Everybody. */
export const everybody: AudienceDraft = { units: [], role: '' };

/** The units and roles of a draft as a request names them; empty where everybody is asked. */
export function audienceOf({ units, role }: AudienceDraft): NonNullable<NewWave['audience']> {
  return { ...(units.length > 0 ? { units } : {}), ...(role === '' ? {} : { roles: [role] }) };
}
