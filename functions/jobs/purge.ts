import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import type { Wave } from '#core/survey/wave.ts';
import { deleteBallots } from '#store/ballot.ts';
import { deleteComments } from '#store/comment.ts';
import { deleteDeliveries } from '#store/delivery.ts';
import { putDue } from '#store/due.ts';
import { deleteExport } from '#store/export.ts';
import { deleteInvitations } from '#store/invitation.ts';
import { deleteKeys } from '#store/key.ts';
import { deleteModeration } from '#store/moderation.ts';
import { deleteCounted } from '#store/public.ts';
import { deleteWishes } from '#store/resend.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { deleteSlips } from '#store/slips.ts';
import { changeWave, getWave, moveWave } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { stepOf } from './step.ts';

/**
 * Days after a wave is settled until raw ballots, until nullifiers and signatures (`all` that is left of ballots), and until released comments are destroyed. A dispute ends by itself after `all`.
 * @source docs/privacy.md
 */
export const retentionDays = { ballots: 7, all: 30, comments: 730 } as const;

/** What is destroyed, in this order. */
const steps = ['secrets', 'ballots', 'all', 'comments'] as const satisfies readonly NonNullable<Wave['purged']>[];

/** How the log calls each of them. */
const told = {
  secrets: 'secretsDestroyed',
  ballots: 'ballotsDestroyed',
  all: 'tracesDestroyed',
  comments: 'commentsDestroyed',
} as const;

const settledStates = ['published', 'unpublishable', 'discarded'] as const;

/**
 * Destroys what a settled wave no longer needs: secrets, invitations, marks and messages at once; raw ballots after 7 days; nullifiers and signatures after 30; released comments after two years.
 * Histograms per atom, report and the frozen roster stay. Nobody can move these days.
 */
export async function purge(context: JobContext, work: Work): Promise<Slice> {
  const { database, now, compact } = context;
  const scope = scopeTo(database, work.tenant);
  const found = await getWave(scope, work.wave);
  if (!found) return 'done';
  const settledAt = found.settledAt ?? (await settle(scope, found, now()));
  const dueAt = settledAt === undefined ? endOfDispute(found) : next(found, settledAt);
  if (dueAt === undefined) return 'done';
  if (dueAt > now()) {
    await putDue(database, { kind: 'purge', ...work, dueAt });
    return 'done';
  }
  await destroy(context, scope, found);
  await compact?.();
  const purged = following(found);
  if (purged === undefined) return 'done';
  const event = stepOf(told[purged], found, dueAt, now());
  const noted = await moveWave(scope, found.id, settledStates, { purged }, [], {
    still: { purged: found.purged },
    event,
  });
  return noted ? 'again' : 'done';
}

/** Ends a dispute that is 30 days old; returns since when the wave is settled, undefined while it is not. */
async function settle(scope: Scope, wave: Wave, now: Instant): Promise<Instant | undefined> {
  const end = endOfDispute(wave);
  if (end === undefined || end > now) return undefined;
  const discarded = await changeWave(scope, wave.id, ['disputed'], { state: 'discarded', settledAt: now });
  return discarded ? now : undefined;
}

/** When a dispute ends by itself; undefined for a wave that is not disputed: the job that settles it makes purge due. */
function endOfDispute({ state, closes }: Wave): Instant | undefined {
  return state === 'disputed' ? plus(closes, retentionDays.all * dayMilliseconds) : undefined;
}

/** What the coming step will have destroyed; undefined when there is none. */
function following({ purged }: Wave): Wave['purged'] {
  return steps[purged === undefined ? 0 : steps.indexOf(purged) + 1];
}

/** When the coming step is due; undefined when everything is destroyed. */
function next(wave: Wave, settledAt: Instant): Instant | undefined {
  const step = following(wave);
  if (step === undefined) return undefined;
  return step === 'secrets' ? settledAt : plus(settledAt, retentionDays[step] * dayMilliseconds);
}

/** Destroys what the coming step is for, and once more what the steps before it were for: a job that was at work then may have left something behind. */
async function destroy({ database, forgetMessages }: JobContext, scope: Scope, wave: Wave): Promise<void> {
  const step = following(wave);
  await deleteKeys(scope, wave.id);
  await deleteInvitations(database, wave.id);
  await deleteDeliveries(scope, wave.id, 'invitation');
  await deleteDeliveries(scope, wave.id, 'reminder');
  await deleteDeliveries(scope, wave.id, 'announcement');
  await deleteWishes(database, wave.id);
  await deleteSlips(scope, wave.id);
  await forgetMessages?.(wave.id);
  if (step === 'secrets') return;
  await deleteBallots(database, wave.id);
  if (step === 'ballots') return;
  await deleteCounted(database, wave.id);
  await deleteExport(scope, wave.id);
  if (step === 'all') return;
  await deleteComments(scope, wave.id);
  await deleteDeliveries(scope, wave.id, 'learning');
  await deleteModeration(scope, wave.id);
}
