import type { Contribution } from '#core/benchmark/contribution.ts';
import { previewOf } from '#core/benchmark/preview.ts';
import { drawPublicReport } from '#core/benchmark/public-report.ts';
import { releaseDue, type Quarter } from '#core/benchmark/quarter.ts';
import { releaseOf } from '#core/benchmark/release.ts';
import { listContributionFiles, newestFiles, quartersOfFiles } from '#store/contribution-file.ts';
import { closeContributions, getStanding, listContributions, putStanding } from '#store/contribution.ts';
import type { Database } from '#store/database.ts';
import { putDue } from '#store/due.ts';
import { putPreview } from '#store/preview.ts';
import { getPublicReport, putPublicReport } from '#store/public-report.ts';
import { newestRelease, putRelease, type ReleaseEntry } from '#store/release.ts';
import type { JobContext, Slice, Work } from './job.ts';

type Context = Pick<JobContext, 'database' | 'now' | 'random'>;

/**
 * Makes a quarter's benchmark release, once its time has come, and before that counts what it would show. Files may bring earlier quarters that are not released yet; these come first, so that each is compared with the one before.
 * @param work `wave` is the quarter; nothing is released for a quarter before the newest release
 */
export async function release(context: Context, { wave: quarter }: Work): Promise<Slice> {
  const { database, now } = context;
  const newest = await newestRelease(database);
  if (newest && newest.quarter >= quarter) return 'done';
  const dueAt = releaseDue(quarter);
  if (now() < dueAt) {
    const [contributions, history] = await Promise.all([
      contributionsNow(database, quarter),
      standing(database, newest),
    ]);
    await putPreview(database, previewOf(contributions, history, quarter));
    await putDue(database, { kind: 'release', tenant: '', wave: quarter, dueAt });
    return 'done';
  }
  const earlier = (await quartersOfFiles(database)).filter((one) => one < quarter && one > (newest?.quarter ?? ''));
  for (const one of [...earlier, quarter]) await releaseQuarter(context, one);
  return 'done';
}

/** Contributions are closed first, so that a repeat after an interruption computes the same. */
async function releaseQuarter({ database, random }: Context, quarter: Quarter): Promise<void> {
  const files = await listContributionFiles(database, quarter);
  const newestIds = newestFiles(files).map(({ id }) => id);
  const closed = await closeContributions(database, quarter, newestIds);
  const newest = await newestRelease(database);
  const [own, history, previous] = await Promise.all([
    listContributions(database, quarter),
    standing(database, newest),
    newest && getPublicReport(database, newest.quarter),
  ]);
  const brought = files.filter(({ id }) => closed.includes(id)).flatMap(({ contributions }) => contributions);
  const contributions = [...own, ...brought];
  const made = releaseOf(contributions, history, quarter);
  await putStanding(database, quarter, made.history);
  const report = drawPublicReport(made.release, contributions, previous, () => uniform(random));
  await putPublicReport(database, report);
  // A group that stands still rests on what was contributed to the release before.
  const stands = made.release.groups.some((group) => group.quarter !== quarter);
  const madeUp = made.release.madeUp || (stands && (newest?.madeUp ?? false));
  const associations = new Set([...made.release.associations, ...(stands ? (newest?.associations ?? []) : [])]);
  await putRelease(database, { ...made.release, madeUp, associations: [...associations].sort() });
}

async function contributionsNow(database: Database, quarter: Quarter): Promise<readonly Contribution[]> {
  const [own, files] = await Promise.all([
    listContributions(database, quarter),
    listContributionFiles(database, quarter),
  ]);
  return [...own, ...newestFiles(files).flatMap(({ contributions }) => contributions)];
}

const standing = (database: Database, newest: ReleaseEntry | undefined) =>
  newest ? getStanding(database, newest.quarter) : Promise.resolve([]);

/** A value from 0 up to but not including 1, of 48 random bits. */
function uniform(random: JobContext['random']): number {
  return random(6).reduce((value, byte) => (value + byte) / 256, 0);
}
