import { createHmac } from 'node:crypto';
import type { Coin } from '#core/disclosure/atoms.ts';
import { coinProbability } from '#core/disclosure/atoms.ts';
import type { EarlierWave } from '#core/report/change.ts';
import { publish as publication } from '#core/report/publish.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getAtoms, putAtoms } from '#store/atom.ts';
import { rewriteBallots } from '#store/ballot.ts';
import { putDue } from '#store/due.ts';
import { openSecret } from '#store/key.ts';
import { getReport, stageReport } from '#store/report.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { getWave, listWaves, moveWave } from '#store/wave.ts';
import { countBallots } from './count.ts';
import type { JobContext, Slice, Work } from './job.ts';
import { sha256 } from './manifest.ts';
import { releaseBallots } from './released.ts';

/**
 * Counts a closed wave and lays its report down: verifies and counts every ballot, writes the audit export, makes the atoms and all that follows from them.
 * Everything is recomputed from the ballots, so a repeat is harmless. A wave whose ballots cannot all be trusted is disputed, and nobody can override that.
 */
export async function fold(context: JobContext, { tenant, wave }: Work): Promise<Slice> {
  const { database, now } = context;
  const scope = scopeTo(database, tenant);
  const found = await getWave(scope, wave);
  if (found?.state !== 'closed') return 'done';

  const counted = await countBallots(context, scope, found);
  await forgetArrival(context, wave);
  if (!counted.ok) {
    const change = { state: 'disputed', progress: undefined } as const;
    await moveWave(scope, wave, ['closed'], change, [{ kind: 'purge', dueAt: now() }]);
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
    await moveWave(scope, wave, ['closed'], change, [{ kind: 'purge', dueAt: now() }]);
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

/** The coin of a wave: known to nobody without the fold key, and the same at every repeat. @source docs/privacy.md */
function coinOf(foldKey: Uint8Array): Coin {
  return (variable, part) => {
    const first = createHmac('sha256', foldKey).update(`${variable}|${part}`).digest().readUInt32BE();
    return first / 2 ** 32 < coinProbability;
  };
}

/** The organisation's last published wave of this instrument before this one. */
async function earlier(scope: Scope, wave: Wave): Promise<EarlierWave | null> {
  const [previous] = (await listWaves(scope))
    .filter(
      ({ state, instrument, opens }) => state === 'published' && instrument === wave.instrument && opens < wave.opens,
    )
    .sort((a, b) => (a.opens < b.opens ? 1 : -1));
  if (!previous) return null;
  const report = await getReport(scope, previous.id);
  return report ? { report, atoms: await getAtoms(scope, previous.id) } : null;
}
