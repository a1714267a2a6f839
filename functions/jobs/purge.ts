import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import type { Wave } from '#core/survey/wave.ts';
import { deleteBallots } from '#store/ballot.ts';
import { deleteDeliveries } from '#store/delivery.ts';
import { putDue } from '#store/due.ts';
import { deleteExport } from '#store/export.ts';
import { deleteInvitations } from '#store/invitation.ts';
import { deleteKeys } from '#store/key.ts';
import { deleteCounted } from '#store/public.ts';
import { deleteWishes } from '#store/resend.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { changeWave, getWave } from '#store/wave.ts';
import type { JobContext, Slice, Work } from './job.ts';

/** Days after a wave is settled until raw ballots, and until nullifiers and signatures, are destroyed; a dispute ends by itself after the longer one. @source docs/privacy.md */
export const retentionDays = { ballots: 7, all: 30 } as const;

const settledStates = ['published', 'unpublishable', 'discarded'] as const;

/**
 * Destroys what a settled wave no longer needs: secrets, invitations, marks and messages at once; raw ballots after 7 days; nullifiers and signatures after 30.
 * Histograms per atom, report, released comments and the frozen roster stay. Nobody can move these days.
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
  const noted = await changeWave(scope, found.id, settledStates, { purged: following(found) });
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

/** What the coming step will have destroyed. */
function following({ purged }: Wave): NonNullable<Wave['purged']> {
  return purged === undefined ? 'secrets' : purged === 'secrets' ? 'ballots' : 'all';
}

/** When the coming step is due; undefined when everything is destroyed. */
function next(wave: Wave, settledAt: Instant): Instant | undefined {
  if (wave.purged === 'all') return undefined;
  const step = following(wave);
  return step === 'secrets' ? settledAt : plus(settledAt, retentionDays[step] * dayMilliseconds);
}

/** Destroys what the coming step is for, and once more what the steps before it were for: a job that was at work then may have left something behind. */
async function destroy({ database, forgetMessages }: JobContext, scope: Scope, wave: Wave): Promise<void> {
  const step = following(wave);
  await deleteKeys(scope, wave.id);
  await deleteInvitations(database, wave.id);
  await deleteDeliveries(scope, wave.id);
  await deleteWishes(database, wave.id);
  await forgetMessages?.(wave.id);
  if (step === 'secrets') return;
  await deleteBallots(database, wave.id);
  if (step === 'ballots') return;
  await deleteCounted(database, wave.id);
  await deleteExport(scope, wave.id);
}
