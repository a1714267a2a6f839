import { plainAudience, type Audience } from './audience.ts';
import { apartDays } from './near.ts';
import type { ProgrammeSettings } from './programme.ts';

/** Whom a programme asks: the same units and roles each time, and of these all at once or one of their `shares` (from 2) after the other. */
export interface ProgrammeAudience extends Pick<Audience, 'units' | 'roles'> {
  readonly shares?: number;
}

type Turns = Pick<ProgrammeSettings, 'turns' | 'audience'>;

/** Whom the wave of a programme asks that comes after `made` others; each questionnaire goes round the shares by itself. Absent: everybody. */
export function audienceAt({ turns, audience }: Turns, made: number): Audience | undefined {
  const { shares, ...frame } = audience ?? {};
  const share = shares === undefined ? {} : { share: { number: askedBefore(turns, made) % shares, of: shares } };
  return plainAudience({ ...frame, ...share });
}

/** How many of the first `made` waves asked the questionnaire of the one after them. */
function askedBefore(turns: ProgrammeSettings['turns'], made: number): number {
  const turn = made % turns.length;
  const isSame = ({ instrument }: { readonly instrument: string }): boolean => instrument === turns[turn]?.instrument;
  const whole = Math.floor(made / turns.length) * turns.filter(isSame).length;
  return whole + turns.slice(0, turn).filter(isSame).length;
}

/**
 * The fewest shares with which a rule asks nobody the same within 28 days, however its questionnaires take turns; 1 where it may ask everybody each time.
 * Periods of months are never shorter.
 */
export function leastShares({ rule, turns }: Pick<ProgrammeSettings, 'rule' | 'turns'>): number {
  if (rule.kind !== 'weeks') return 1;
  let shares = 1;
  while (wavesBetween(turns, shares) * rule.weeks * 7 < apartDays) shares += 1;
  return shares;
}

/** After how many waves somebody is asked the same again at the earliest. */
function wavesBetween(turns: ProgrammeSettings['turns'], shares: number): number {
  const last = new Map<string, number>();
  let fewest = Infinity;
  // Twice round shows every pair of waves that ask the same people the same.
  for (let made = 0; made < 2 * turns.length * shares; made++) {
    const asked = `${turns[made % turns.length]?.instrument} ${askedBefore(turns, made) % shares}`;
    fewest = Math.min(fewest, made - (last.get(asked) ?? -Infinity));
    last.set(asked, made);
  }
  return fewest;
}
