import { createHmac } from 'node:crypto';
import { mask } from '#contract/mask.ts';
import type { CommentGroup } from '#core/report/comment-groups.ts';
import type { Language } from '#core/survey/instrument.ts';
import type { Wave } from '#core/survey/wave.ts';
import { ballotsOf } from '#store/ballot.ts';
import { putComment } from '#store/comment.ts';
import { putCounted } from '#store/public.ts';
import type { Scope } from '#store/scope.ts';
import { readBallot, textOf } from './count.ts';
import type { FrozenWave } from './frozen-wave.ts';
import type { JobContext } from './job.ts';

/** What releasing needs to know of a wave that can be published. */
interface Release {
  readonly frozen: FrozenWave;
  /** Makes ids that repeat with the fold and say nothing once the key is destroyed. */
  readonly foldKey: Uint8Array;
  readonly groups: readonly CommentGroup[];
  /** Of the marks that stand for what is masked. */
  readonly language: Language;
}

const digits = '0123456789abcdef';

/**
 * Releases what a wave's ballots say beside numbers: which of them were counted, and every comment with text whose group is shown, masked once more, at its one group.
 * Only for a wave that will be published, since even the number of ballots is nobody's business otherwise. A sixteenth of the nullifiers is in memory at a time.
 */
export async function releaseBallots(
  { database }: JobContext,
  scope: Scope,
  wave: Wave['id'],
  release: Release,
): Promise<void> {
  const groupOf = new Map(release.groups.flatMap((group) => group.strata.map((stratum) => [stratum, group] as const)));
  let nullifiers: string[] = [];
  let digit = 0;
  const finish = async (until: number) => {
    for (; digit < until; digit++) {
      await putCounted(database, wave, nullifiers, digits.charAt(digit));
      nullifiers = [];
    }
  };
  for await (const ballot of ballotsOf(database, wave)) {
    if (!ballot) continue;
    await finish(digits.indexOf(ballot.nullifier.charAt(0)));
    nullifiers.push(ballot.nullifier);
    const key = release.frozen.keys.get(ballot.keyId);
    const group = key?.kind === 'comment' ? groupOf.get(key.stratum) : undefined;
    const read = group && readBallot(release.frozen, ballot);
    const text = read && textOf(read.answers);
    if (text === undefined || !group) continue;
    const id = createHmac('sha256', release.foldKey).update(`comment|${ballot.nullifier}`).digest('hex').slice(0, 32);
    const { label, invited } = group;
    await putComment(scope, wave, { id, group: label, invited, text: mask(text, release.language).text });
  }
  await finish(digits.length);
}
