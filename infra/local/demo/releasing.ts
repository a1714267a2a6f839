import { releaseDue, type Quarter } from '#core/benchmark/quarter.ts';
import { putContribution } from '#store/contribution.ts';
import { dueBefore, removeDue } from '#store/due.ts';
import { listReleases } from '#store/release.ts';
import type { Chapter } from './calendar.ts';
import { peerContributions } from './contributions.ts';
import { inLanes } from './lanes.ts';
import type { DemoWorld } from './world.ts';

const atOnce = 4;
/** More than the demo ever has to do at once. */
const mostDue = 100;

/** The benchmark of a quarter that everything of it is done in. */
export async function isReleased({ context }: DemoWorld, quarter: Quarter): Promise<boolean> {
  return (await listReleases(context.database)).some((entry) => entry.quarter >= quarter);
}

/**
 * Lets the made-up organisations contribute to a quarter. Before the demo's own contribution, since that makes the release due.
 * @param chapters everything that happened in the quarter
 */
export async function contributePeers(world: DemoWorld, quarter: Quarter, chapters: readonly Chapter[]): Promise<void> {
  const pulses = world.story.filter(({ instrument, past }) => past && instrument === 'it-pulse');
  const point = pulses.findIndex((pulse) => chapters.includes(pulse));
  const closes = pulses[point]?.closes;
  if (closes === undefined) throw new Error(`the story has no pulse in ${quarter}`);
  const contributions = peerContributions({ quarter, point, last: point === pulses.length - 1 }, closes);
  await inLanes(contributions, atOnce, world.signal, (one) => putContribution(world.context.database, quarter, one));
}

/** Makes a quarter's release, unless its time has not come; then the tick loop makes it. */
export async function releaseQuarter({ context, jobs }: DemoWorld, quarter: Quarter): Promise<void> {
  const now = context.now();
  if (releaseDue(quarter) > now) return;
  await jobs.release(context, { tenant: '', wave: quarter });
  const due = await dueBefore(context.database, now, mostDue);
  for (const row of due) if (row.kind === 'release' && row.wave === quarter) await removeDue(context.database, row);
}
