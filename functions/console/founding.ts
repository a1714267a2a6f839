import type { Organisation } from '#contract/organisation.ts';
import type { Language } from '#core/survey/instrument.ts';
import { ulid } from '#core/id.ts';
import type { Membership } from '#store/address.ts';
import { appendLog } from '#store/log.ts';
import { foundOrganisation } from '#store/organisation.ts';
import { scopeTo } from '#store/scope.ts';
import type { ConsoleDeps } from './deps.ts';

/** Who founds what. */
export interface Founding {
  readonly name: string;
  readonly founder: string;
  readonly email: string;
  readonly language: Language;
  /** What places it in peer groups; absent: not said yet. */
  readonly industry?: Organisation['industry'];
  readonly workforce?: number | null;
  readonly region?: string | null;
  /** Whether it holds invented data and every page has to say so; absent: no. */
  readonly madeUp?: boolean;
}

/** Founds an organisation: its founder becomes owner and admin. */
export async function found(
  { database, now, random }: Pick<ConsoleDeps, 'database' | 'now' | 'random'>,
  { name, founder, email, language, industry = null, workforce = null, region = null, madeUp = false }: Founding,
): Promise<Membership> {
  const at = now();
  const tenant = ulid('org', Date.parse(at), random(16));
  const member = ulid('member', Date.parse(at), random(16));
  const organisation = {
    id: tenant,
    name,
    language,
    address: 'du',
    timeZone: 'Europe/Berlin',
    industry,
    region,
    parent: null,
    workforce,
    hourlyCostMinor: null,
    workingWeeks: 44,
    currency: 'EUR',
    contributes: false,
    verified: false,
    freezeLeadDays: 3,
    madeUp,
    version: 1,
  } as const;
  await foundOrganisation(database, organisation, { id: member, name: founder, email, roles: ['owner', 'admin'] });
  await appendLog(scopeTo(database, tenant), { at, actor: member, action: 'organisation.founded' });
  return { tenant, member };
}
