import { frozenPart, type FrozenHead, type FrozenPerson } from '#store/frozen.ts';
import { codeHash, putInvitations, type Invitation } from '#store/invitation.ts';
import { makeSecret } from '#store/key.ts';
import { makeOptoutKey } from '#store/optout.ts';
import type { Scope } from '#store/scope.ts';
import { invitationCode } from './code.ts';
import type { JobContext } from './job.ts';
import type { Keys } from './strata-keys.ts';

/**
 * Stores an invitation for everybody of the frozen roster under the hash of their code, part by part.
 * @param from the first part that is not known to be done
 * @param late when to leave the rest to the next slice
 * @param done is told after every part how many are done
 * @returns whether all parts are done
 */
export async function inviteAll(
  { sealing, random }: Pick<JobContext, 'sealing' | 'random'>,
  scope: Scope,
  wave: string,
  {
    head,
    keys,
    from,
    late,
    done,
  }: {
    head: FrozenHead;
    keys: Keys;
    from: number;
    late: () => boolean;
    done: (parts: number) => Promise<void>;
  },
): Promise<boolean> {
  // Every letter of this wave says how to end all mail.
  await makeOptoutKey(scope, sealing, random);
  const key = await makeSecret(scope, wave, 'invitation', sealing, random);
  for (let part = from; part < head.parts; part++) {
    if (late()) return false;
    const people = await frozenPart(scope, wave, part);
    if (!people) throw new Error(`the frozen roster of ${wave} lacks part ${part}`);
    const invitations = people.map((person) => invitationOf(scope, wave, key, keys, person));
    await putInvitations(scope.database, invitations);
    await done(part + 1);
  }
  return true;
}

function invitationOf(scope: Scope, wave: string, key: Uint8Array, keys: Keys, frozen: FrozenPerson): Invitation {
  const { person, stratum, commentStratum } = frozen;
  const own = keys.get(stratum);
  const comment = commentStratum === undefined ? undefined : keys.get(commentStratum);
  if (!own || (commentStratum !== undefined && !comment)) throw new Error('an invited person has no key');
  return {
    wave,
    codeHash: codeHash(wave, invitationCode(key, person, 1)),
    tenant: scope.tenant,
    person,
    stratum,
    keyId: own.keyId,
    ...(comment ? { comment: { stratum: comment.stratum, keyId: comment.keyId } } : {}),
  };
}
