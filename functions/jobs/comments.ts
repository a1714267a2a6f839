import { createHmac } from 'node:crypto';
import { mask } from '#contract/mask.ts';
import type { CommentGroup } from '#core/report/comment-groups.ts';
import type { Language } from '#core/survey/instrument.ts';
import type { Wave } from '#core/survey/wave.ts';
import { ballotsOf } from '#store/ballot.ts';
import { putComment } from '#store/comment.ts';
import type { Scope } from '#store/scope.ts';
import { commentOf } from './count.ts';
import type { JobContext } from './job.ts';

/** What releasing comments needs to know. */
interface Release {
  /** Makes ids that repeat with the fold and say nothing once the key is destroyed. */
  readonly foldKey: Uint8Array;
  readonly groups: readonly CommentGroup[];
  /** Of the marks that stand for what is masked. */
  readonly language: Language;
  /** Comment stratum by key id. */
  readonly stratumOf: ReadonlyMap<string, string>;
}

/** Releases every comment with text whose group is shown, masked once more, at its one group. */
export async function releaseComments(
  { database }: JobContext,
  scope: Scope,
  wave: Wave['id'],
  { foldKey, groups, stratumOf, language }: Release,
): Promise<void> {
  if (groups.length === 0) return;
  for await (const ballot of ballotsOf(database, wave)) {
    const stratum = stratumOf.get(ballot.keyId);
    const group = stratum === undefined ? undefined : groups.find(({ strata }) => strata.includes(stratum));
    const text = group && commentOf(ballot);
    if (text === undefined || !group) continue;
    const id = createHmac('sha256', foldKey).update(`comment|${ballot.nullifier}`).digest('hex').slice(0, 32);
    await putComment(scope, wave, { id, group: group.label, invited: group.invited, text: mask(text, language).text });
  }
}
