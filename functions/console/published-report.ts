import type { Organisation } from '#contract/organisation.ts';
import { usualTarget } from '#contract/target.ts';
import { type Finding, finding, looksBackAt } from '#core/report/finding.ts';
import type { Report } from '#core/report/report.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { round } from '#core/round.ts';
import { hiddenDemand } from '#core/score/hidden-demand.ts';
import { lostCostMinor, lostHours } from '#core/score/lost-time.ts';
import { type Priority, priorities } from '#core/score/priorities.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getReport } from '#store/report.ts';
import type { Scope } from '#store/scope.ts';
import { getTargets } from '#store/target.ts';
import { listWaves } from '#store/wave.ts';

/** The shape of the contract's `ReportReply`. */
export interface PublishedReport extends Report {
  readonly finding: { readonly de: Finding; readonly en: Finding };
  readonly cost: {
    readonly low: number;
    readonly value: number;
    readonly high: number;
    readonly currency: string;
  } | null;
  readonly hiddenMinutes: number | null;
  readonly priorities: readonly Priority[] | null;
}

/**
 * A published wave with all that is said of it: the one reply that the result page, documents, feeds and shared links are made of, so that none tells more than another.
 * @returns refuses `notFound` without such a wave, `wave.notPublished` before its report is shown
 */
export async function publishedReport(
  scope: Scope,
  id: string,
): Promise<Result<PublishedReport, 'notFound' | 'wave.notPublished'>> {
  const [waves, report, organisation, { targets }] = await Promise.all([
    listWaves(scope),
    getReport(scope, id),
    getOrganisation(scope),
    getTargets(scope),
  ]);
  if (!organisation || !waves.some((wave) => wave.id === id)) return refuse('notFound');
  if (!report) return refuse('wave.notPublished');
  const before = waves.filter((wave) => wave.state === 'published' && looksBackAt(report, { ...wave, wave: wave.id }));
  const earlier = (await Promise.all(before.map((wave) => getReport(scope, wave.id)))).flatMap((one) => one ?? []);
  const [root] = report.nodes;
  const weights = report.drivers?.find(({ node }) => node === root?.id)?.weights;
  return ok({
    ...report,
    finding: { de: finding(report, earlier, 'de'), en: finding(report, earlier, 'en') },
    cost: costOf(report, organisation),
    hiddenMinutes: hiddenMinutesOf(report),
    priorities: root && weights && weights.length > 0 ? priorities(weights, root.items, targets, usualTarget) : null,
  });
}

/** Lost time that no ticket shows, in whole minutes a person and week; `null` where either question is not shown. */
function hiddenMinutesOf({ nodes: [root], hidden }: Report): number | null {
  return root?.lostTime && hidden ? round(hiddenDemand(root.lostTime.meanMinutes, hidden.percent / 100)) : null;
}

/** The yearly cost of lost time as a range; `null` while the organisation has not said what it takes, or lost time is not shown. */
function costOf(
  report: Report,
  { workforce, workingWeeks, hourlyCostMinor, currency }: Organisation,
): PublishedReport['cost'] {
  const lostTime = report.nodes[0]?.lostTime;
  if (!lostTime || workforce === null || hourlyCostMinor === null) return null;
  const [low, high] = lostTime.interval;
  const hours = lostHours({ low, middle: lostTime.meanMinutes, high }, workforce, workingWeeks);
  const cost = lostCostMinor(hours, hourlyCostMinor);
  return { low: cost.low, value: cost.middle, high: cost.high, currency };
}
