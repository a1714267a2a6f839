import type { Database } from '#store/database.ts';
import { invitationsOf } from '#store/invitation.ts';

/** Credentials taken in a wave. */
export interface Credentials {
  /** People who took theirs; score and comment key together count once. */
  readonly people: number;
  /** Credentials issued per key id; a key whose credentials nobody took is absent. */
  readonly byKey: ReadonlyMap<string, number>;
}

/** Counts the credentials taken in a wave from its invitations, in 16 queries. */
export async function credentialsOf(database: Database, wave: string): Promise<Credentials> {
  const byKey = new Map<string, number>();
  let people = 0;
  for await (const { taken, keyId, comment } of invitationsOf(database, wave)) {
    if (!taken) continue;
    people += 1;
    for (const key of comment ? [keyId, comment.keyId] : [keyId]) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  }
  return { people, byKey };
}
