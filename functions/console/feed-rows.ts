import type { Row } from '#connect/odata/model.ts';
import {
  benchmarkRows,
  dimensionRows,
  measureRows,
  scoreRows,
  shareRows,
  unitRows,
  waveRows,
} from '#connect/odata/rows.ts';
import type { SetName } from '#connect/odata/sets.ts';
import { chainOf, profileOf } from '#core/benchmark/peer-group.ts';
import type { Report } from '#core/report/report.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReleasedGroups, listReleases } from '#store/release.ts';
import { getReport, listSummaries } from '#store/report.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { remember } from '../http/cache.ts';
import type { ConsoleDeps } from './deps.ts';

/** All rows of a set, in an order that never changes: what is published later comes at the end. */
export type FeedRows = (scope: Scope, set: SetName) => Promise<readonly Row[]>;

const ofReport = {
  Waves: waveRows,
  Units: unitRows,
  Scores: scoreRows,
  Shares: shareRows,
  Dimensions: dimensionRows,
} as const satisfies Partial<Record<SetName, (report: Report) => readonly Row[]>>;

/** Reads rows from the published reports and releases, as the pages do. A report never changes, so pages of one download read each once. */
export function feedRows({ database, now }: Pick<ConsoleDeps, 'database' | 'now'>): FeedRows {
  const remembered = remember<Report>({ most: 32, milliseconds: 300_000 }, async (key) => {
    const [tenant = '', wave = ''] = key.split(' ');
    return getReport(scopeTo(database, tenant), wave);
  });
  const reports = async ({ tenant, ...scope }: Scope) => {
    const waves = (await listSummaries({ ...scope, tenant })).map(({ wave }) => wave).toReversed();
    const read = await Promise.all(waves.map((wave) => remembered(`${tenant} ${wave}`, Date.parse(now()))));
    return read.flatMap((report) => report ?? []);
  };
  return async (scope, set) => {
    switch (set) {
      case 'Measures':
        return measureRows();
      case 'Benchmark':
        return releasedRows(scope);
      case 'Waves':
      case 'Units':
      case 'Scores':
      case 'Shares':
      case 'Dimensions':
        return (await reports(scope)).flatMap(ofReport[set]);
    }
  };
}

/** Every release of the groups that the benchmark page shows this organisation. */
async function releasedRows(scope: Scope): Promise<readonly Row[]> {
  const { database } = scope;
  const [organisation, releases] = await Promise.all([getOrganisation(scope), listReleases(database)]);
  if (!organisation) return [];
  const chain = chainOf(profileOf(organisation));
  const groups = await Promise.all(
    releases.map(async (release) => benchmarkRows(release, await getReleasedGroups(database, release.quarter, chain))),
  );
  return groups.flat();
}
