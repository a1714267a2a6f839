import { byCodePoint } from '../strata/order.ts';

/** Size bands by workforce, smallest first. */
export const sizeBands = ['1–49', '50–249', '250–999', '1,000–4,999', '5,000+'] as const;
type SizeBand = (typeof sizeBands)[number];

/** Regions that organisations are compared within. */
export const regions: readonly string[] = [
  'DACH',
  'Nordics',
  'Western Europe',
  'Southern Europe',
  'Eastern Europe',
  'North America',
  'Latin America',
  'Africa and Middle East',
  'Asia-Pacific',
];

/** A set of organisations that are compared; `null` = not narrowed by this. All three `null`: everybody. Labels of a file may be others than ours. */
export interface PeerGroup {
  readonly industry: string | null;
  readonly size: string | null;
  readonly region: string | null;
}

/** What places an organisation in peer groups; `null` where it has not said. */
export type Profile = PeerGroup;

/**
 * The size band of a workforce.
 * @param workforce people, at least 1; `null` when unknown
 */
export function sizeBandOf(workforce: number | null): SizeBand | null {
  if (workforce === null) return null;
  const from = [5000, 1000, 250, 50];
  const index = from.findIndex((least) => workforce >= least);
  return sizeBands[index < 0 ? 0 : sizeBands.length - 1 - index] ?? null;
}

/** The region if it is one of the known codes; anything else does not form a group. */
export function knownRegion(region: string | null): string | null {
  return region !== null && regions.includes(region) ? region : null;
}

/** What an organisation has said of itself, as far as it places it in peer groups. */
export function profileOf(said: {
  readonly industry: string | null;
  readonly workforce: number | null;
  readonly region: string | null;
}): Profile {
  return { industry: said.industry, size: sizeBandOf(said.workforce), region: knownRegion(said.region) };
}

/** Everybody who contributed. */
export const everybody: PeerGroup = { industry: null, size: null, region: null };

/**
 * The groups an organisation belongs to, most specific first: industry × size × region, industry × size, industry, all. Levels that need something unknown are left out.
 * @source docs/privacy.md, benchmark releases
 */
export function chainOf({ industry, size, region }: Profile): readonly PeerGroup[] {
  const chain: PeerGroup[] = [];
  if (industry !== null && size !== null && region !== null) chain.push({ industry, size, region });
  if (industry !== null && size !== null) chain.push({ industry, size, region: null });
  if (industry !== null) chain.push({ industry, size: null, region: null });
  return [...chain, everybody];
}

/** A key for tables and maps, one for each group: `C|1,000–4,999|*`. Labels of a file may hold the signs it is made of. */
export function groupKey({ industry, size, region }: PeerGroup): string {
  return [industry, size, region].map((label) => label?.replaceAll(/[%*|]/g, (sign) => `%${sign}%`) ?? '*').join('|');
}

/** Order by key, for releases that are the same whatever order contributions come in. */
export function byGroup(a: PeerGroup, b: PeerGroup): number {
  return byCodePoint(groupKey(a), groupKey(b));
}
