import { publish as publication } from '#core/report/publish.ts';
import { putAtoms } from '#store/atom.ts';
import { rewriteBallots } from '#store/ballot.ts';
import { coinOf } from '#store/coin.ts';
import { putDue } from '#store/due.ts';
import { openSecret } from '#store/key.ts';
import { stageReport } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { getWave, moveWave } from '#store/wave.ts';
import { countBallots } from './count.ts';
import { earlier } from './earlier.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { sha256 } from './manifest.ts';
import { releaseBallots } from './released.ts';
import { countedFrom, stepOf } from './step.ts';

/**
 * Counts a closed wave and lays its report down: verifies and counts every ballot, writes the audit export, makes the atoms and all that follows from them.
 * Everything is recomputed from the ballots, so a repeat is harmless. A wave whose ballots cannot all be trusted is disputed, and nobody can override that.
 */
export async function fold(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now } = context;
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  if (found?.state !== 'closed') return 'done';
  const event = (step: 'disputed' | 'unpublishable') =>
    stepOf(step, found, countedFrom(found, context.settleMilliseconds), now());

  const counted = await countBallots(context, scope, found);
  await forgetArrival(context, wave);
  if (!counted.ok) {
    const change = { state: 'disputed', progress: undefined } as const;
    await moveWave(scope, wave, ['closed'], change, [{ kind: 'purge', dueAt: now() }], { event: event('disputed') });
    return 'done';
  }

  const { frozen, tally, comments } = counted.value;
  const { instrument, manifest, tree, commentTree } = frozen;
  const foldKey = await openSecret(scope, wave, 'fold', context.sealing);
  if (!foldKey) throw new Error(`${wave} has no fold key`);
  const result = publication({
    facts: {
      wave,
      name: found.name,
      form: found.form,
      ...(found.audience ? { audience: found.audience } : {}),
      opens: found.opens,
      closes: found.closes,
      publishedAt: now(),
      manifestSha256: sha256(frozen.manifestBytes),
      thresholds: manifest.thresholds,
    },
    instrument,
    items: manifest.items,
    tree,
    tally,
    coin: coinOf(foldKey),
    previous: await earlier(scope, found),
    comments: commentTree && { tree: commentTree, counts: comments },
  });
  if (!result.ok) {
    const change = { state: 'unpublishable', settledAt: now(), progress: undefined } as const;
    const also = { event: event('unpublishable') };
    await moveWave(scope, wave, ['closed'], change, [{ kind: 'purge', dueAt: now() }], also);
    return 'done';
  }

  const { report, atoms, commentGroups: groups } = result.value;
  await stageReport(scope, report);
  await putAtoms(scope, wave, atoms);
  const [language = 'en'] = found.languages;
  await releaseBallots(context, scope, wave, { frozen, foldKey, groups, language });
  await putDue(database, { kind: 'publish', tenant, wave, dueAt: now() });
  return 'done';
}

/** Where files keep an order, writes the ballots anew in the order of the nullifiers, whatever becomes of the wave: until then whoever holds the disk could lay them beside the credentials. */
async function forgetArrival({ database, compact }: JobContext, wave: string): Promise<void> {
  if (!compact) return;
  await rewriteBallots(database, wave);
  await compact();
}
