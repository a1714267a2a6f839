import { generateKey } from '#blind/issuer.ts';
import { strataOf } from '#core/strata/tree.ts';
import type { FrozenHead } from '#store/frozen.ts';
import { listSigningKeys, makeDataKey, putSigningKey, type SigningKey } from '#store/key.ts';
import type { Scope } from '#store/scope.ts';
import type { Sealing } from '#store/sealing.ts';

/** The published part of a key. */
export type PublicKey = Omit<SigningKey, 'pkcs8'>;

/** Keys by the group id of their stratum or comment stratum. */
export type Keys = ReadonlyMap<string, PublicKey>;

/** Key pairs in the making at once: as many as a small machine has cores. */
const atOnce = 2;

/** The strata that need a key, score before comment. */
export function labelsOf({
  tree,
  commentTree,
}: FrozenHead): readonly { readonly id: string; readonly kind: SigningKey['kind'] }[] {
  return [
    ...strataOf(tree).map(({ id }) => ({ id, kind: 'score' as const })),
    ...strataOf(commentTree ?? []).map(({ id }) => ({ id, kind: 'comment' as const })),
  ];
}

/**
 * Makes the keys that are still missing, two at a time; each is stored as soon as it is made, so that a repeat makes none again.
 * @param late when to leave the rest to the next slice
 * @param made is told after every pair how many labels have their key
 * @returns all keys, or undefined when some are still missing
 */
export async function makeKeys(
  scope: Scope,
  wave: string,
  head: FrozenHead,
  { sealing, late, made }: { sealing: Sealing; late: () => boolean; made: (count: number) => Promise<void> },
): Promise<Keys | undefined> {
  const dataKey = await makeDataKey(scope, wave, 'sign', sealing);
  const stored = async () => new Map((await listSigningKeys(scope, wave)).map((key) => [key.stratum, key]));
  const keys: Map<string, PublicKey> = await stored();
  const labels = labelsOf(head);
  const missing = labels.filter(({ id }) => !keys.has(id));
  for (let from = 0; from < missing.length; from += atOnce) {
    if (late()) return undefined;
    await Promise.all(
      missing.slice(from, from + atOnce).map(async ({ id, kind }) => {
        const { keyId, spki, pkcs8 } = await generateKey();
        const key = { keyId, spki, stratum: id, kind };
        if (await putSigningKey(scope, wave, dataKey, { ...key, pkcs8 })) keys.set(id, key);
      }),
    );
    await made(keys.size);
  }
  // Another freeze was first with some.
  return keys.size < labels.length ? stored() : keys;
}
