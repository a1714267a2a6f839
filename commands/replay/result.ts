import type { Manifest } from '#contract/manifest.ts';
import type { Report } from '#contract/report.ts';
import type { Form, InstrumentId } from '#core/survey/instrument.ts';

/** What a run measured of its own ballots. */
export interface Timing {
  readonly seconds: number;
  readonly credentialsPerSecond: number;
  readonly ballotsPerSecond: number;
  readonly ballotP50Ms: number;
  readonly ballotP99Ms: number;
}

/** What a run did. */
export interface Done {
  readonly instrument: InstrumentId;
  readonly form: Form;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** People who took their credentials. */
  readonly credentials: number;
  /** Score ballots acknowledged. */
  readonly ballots: number;
  /** Comment ballots acknowledged. */
  readonly comments: number;
  readonly timing: Timing;
}

/** The document `--json` prints: numbers as published, nothing added and nothing rounded again. `report` is absent where nothing was good enough to show. */
export function resultOf(done: Done, report: Report | undefined) {
  const { instrument, form, manifest, manifestSha256, credentials, ballots, comments, timing } = done;
  const labels = new Map(report?.nodes.map(({ id, label }) => [id, label]));
  return {
    wave: { id: manifest.wave, instrument, form, manifestSha256 },
    strata: manifest.strata.map(({ id, label, invited }) => ({ id, label, invited })),
    invited: manifest.strata.reduce((sum, { invited }) => sum + invited, 0),
    credentials,
    ballots,
    comments,
    nodes: (report?.nodes ?? []).map((node) => ({
      label: node.label,
      parent: node.parent === null ? null : (labels.get(node.parent) ?? null),
      strata: node.strata,
      invited: node.invited,
      ...(instrument === 'it-pulse' ? { enps: node.enps, items: itemsOf(node) } : {}),
    })),
    dimensions:
      report?.dimensions?.map(({ id, business, it, gap }) => ({
        id,
        business: business?.mean ?? null,
        it: it?.mean ?? null,
        gap,
      })) ?? null,
    level: report?.level ?? null,
    causes: report?.causes ?? null,
    timing,
  };
}

/** What a run prints. */
export type Result = ReturnType<typeof resultOf>;

function itemsOf({ items }: Report['nodes'][number]) {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => [
      id,
      item && { n: item.n, score: item.score, favourable: item.favourable },
    ]),
  );
}

/** The value below which the share lies of `values`; 0 where there are none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Rates of a run.
 * @param seconds from founding to close, without the freeze; grace period and count come after it
 * @param answering seconds in which employees answered
 * @param milliseconds until each ballot was acknowledged
 */
export function timingOf(
  seconds: number,
  answering: number,
  credentials: number,
  milliseconds: readonly number[],
): Timing {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const perSecond = (count: number) => (answering > 0 ? tenth(count / answering) : 0);
  return {
    seconds: tenth(seconds),
    credentialsPerSecond: perSecond(credentials),
    ballotsPerSecond: perSecond(milliseconds.length),
    ballotP50Ms: tenth(quantile(milliseconds, 0.5)),
    ballotP99Ms: tenth(quantile(milliseconds, 0.99)),
  };
}

/** The result for a person to read. */
export function inWords(result: Result): string {
  const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
  const lines = [
    `Wave ${result.wave.id}, ${result.wave.instrument} (${result.wave.form} form)`,
    `Manifest ${result.wave.manifestSha256}`,
    `${result.invited} invited, ${result.credentials} took credentials, ${result.ballots} ballots, ${result.comments} comments`,
    '',
  ];
  for (const { label, invited, ...node } of result.nodes) {
    if (!('enps' in node)) continue;
    const shown = node.enps
      ? `${signed(node.enps.score)} [${node.enps.interval.map(signed).join(', ')}], ${node.enps.n} of ${invited}`
      : 'not shown';
    lines.push(`${label}: ${shown}`);
  }
  for (const { id, business, it, gap } of result.dimensions ?? [])
    lines.push(
      `${id}: business ${business ?? 'not shown'}, IT ${it ?? 'not shown'}, gap ${gap ? signed(gap.value) : 'not shown'}`,
    );
  if (result.level) lines.push(`Maturity level ${result.level.value} (${result.level.dimension})`);
  for (const { id, score } of result.causes ?? []) lines.push(`Cause ${id}: ${score}`);
  if (result.nodes.length === 0) lines.push('Nothing may be shown: too few answers, or too much alike.');
  const { seconds, ballotsPerSecond, ballotP50Ms, ballotP99Ms } = result.timing;
  lines.push(
    '',
    `${seconds} s, ${ballotsPerSecond} ballots/s, a ballot took ${ballotP50Ms} ms (median), ${ballotP99Ms} ms (99 %)`,
  );
  return `${lines.join('\n')}\n`;
}
