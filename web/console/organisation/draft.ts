import { OrganisationChange, type Organisation } from '#contract/organisation.ts';

/** The settings as a person edits them: empty texts and numbers stand for what is not entered, the hourly cost is in whole units. */
export interface Draft {
  name: string;
  language: Organisation['language'];
  address: Organisation['address'];
  timeZone: string;
  industry: Organisation['industry'];
  region: string;
  parent: string;
  workforce: number | null;
  hourlyCost: number | null;
  workingWeeks: number | null;
  currency: string;
  contributes: boolean;
  freezeLeadDays: number | null;
  /** Whose public holidays count: codes, empty for none and for the whole country. */
  country: string;
  holidayRegion: string;
  /** Separated by commas or blanks. */
  mailDomains: string;
  /** Empty for Einklang's own. */
  colour: string;
}

/** The stored settings as a draft. */
export function draftOf(stored: Organisation): Draft {
  const { industry, hourlyCostMinor, region, parent } = stored;
  return {
    name: stored.name,
    language: stored.language,
    address: stored.address,
    timeZone: stored.timeZone,
    industry,
    region: region ?? '',
    parent: parent ?? '',
    workforce: stored.workforce,
    hourlyCost: hourlyCostMinor === null ? null : hourlyCostMinor / 100,
    workingWeeks: stored.workingWeeks,
    currency: stored.currency,
    contributes: stored.contributes,
    freezeLeadDays: stored.freezeLeadDays,
    country: stored.holidays?.country ?? '',
    holidayRegion: stored.holidays?.region ?? '',
    mailDomains: stored.mailDomains?.join(', ') ?? '',
    colour: stored.colour ?? '',
  };
}

/**
 * Turns a draft into a request.
 * @param version the version the settings were read at
 * @returns the request, or null with the names of the settings that do not fit
 */
export function changeOf(
  draft: Draft,
  version: number,
): { readonly change: OrganisationChange | null; readonly misfits: readonly string[] } {
  const { hourlyCost, region, parent, mailDomains, colour, country, holidayRegion, ...same } = draft;
  const domains = mailDomains
    .toLowerCase()
    .split(/[\s,;]+/)
    .flatMap((domain) => domain.replace(/^@/, '') || []);
  const parsed = OrganisationChange.safeParse({
    ...same,
    currency: draft.currency.trim().toUpperCase(),
    timeZone: draft.timeZone.trim(),
    region: region.trim() || null,
    parent: parent.trim() || null,
    hourlyCostMinor: hourlyCost === null ? null : Math.round(hourlyCost * 100),
    ...(country ? { holidays: { country, region: holidayRegion || null } } : {}),
    ...(domains.length > 0 ? { mailDomains: [...new Set(domains)] } : {}),
    ...(colour.trim() ? { colour: colour.trim().toLowerCase() } : {}),
    version,
  });
  const misfits = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  if (!isTimeZone(draft.timeZone.trim())) misfits.push('timeZone');
  return { change: parsed.success && misfits.length === 0 ? parsed.data : null, misfits: [...new Set(misfits)] };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
