import { contributionOf } from '#core/benchmark/contribution.ts';
import { knownRegion, sizeBandOf } from '#core/benchmark/peer-group.ts';
import { quarterOf, type Quarter } from '#core/benchmark/quarter.ts';
import { isPartial } from '#core/survey/audience.ts';
import { putContribution, removeContribution } from '#store/contribution.ts';
import { putDue } from '#store/due.ts';
import { appendLog } from '#store/log.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReport, listSummaries } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { stepOf } from './step.ts';

/**
 * Gives a published wave's scores to the release of the quarter it closed in, and sees to it that the release is made.
 * Run again after the organisation changed its mind, it takes back what has not been released yet.
 */
export async function contribute(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now } = context;
  const scope = scopeTo(database, tenant);
  const [organisation, report, published] = await Promise.all([
    getOrganisation(scope),
    getReport(scope, wave),
    listSummaries(scope),
  ]);
  if (!organisation || !report) return 'done';
  const { id, parent, industry, workforce, region, verified, contributes, madeUp } = organisation;
  const decided = contributionOf(
    {
      id,
      parent,
      industry,
      size: sizeBandOf(workforce),
      region: knownRegion(region),
      verified,
      contributes,
      madeUp,
      publishedWaves: published.filter(({ imported, audience }) => !imported && !isPartial(audience)).length,
    },
    report,
  );
  const quarter = quarterOf(report.closes);
  if (!decided.ok) {
    const row = { organisation: id, instrument: report.instrument, wave };
    if (await removeContribution(database, quarter, row)) await considerRelease(context, quarter);
    return 'done';
  }
  if (await putContribution(database, quarter, decided.value)) {
    // It belongs to no time of its own: settings that change give it anew, or take it back.
    await appendLog(scope, stepOf('contributed', { id: wave, name: report.name }, now(), now()));
    await considerRelease(context, quarter);
  }
  return 'done';
}

/** At once: before its time the release job counts what the release would show. */
async function considerRelease({ database, now }: JobContext, quarter: Quarter): Promise<void> {
  await putDue(database, { kind: 'release', tenant: '', wave: quarter, dueAt: now() });
}
