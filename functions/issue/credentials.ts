import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { sign } from '#blind/issuer.ts';
import { CredentialsRequest, type CredentialsReply } from '#contract/issue.ts';
import { problem } from '#functions/http/problem.ts';
import { tooMany } from '#functions/http/rate.ts';
import { readBody } from '#functions/http/validation.ts';
import type { Database } from '#store/database.ts';
import { bindInvitation, bindOpenly, type Invitation } from '#store/invitation.ts';
import type { Door } from './door.ts';
import type { Keyring } from './keyring.ts';

/** One blinded message as asked for. */
interface Asked {
  readonly keyId: string;
  readonly blinded: Uint8Array;
}

/**
 * Signs the blinded messages of exactly the person's own keys, once: the first set binds the invitation, the same set again gets the same signatures.
 * Refuses other keys and another set. By an open link whoever asks gets them, each wave so many a second. Nothing of when or from where is kept.
 */
export async function giveCredentials(c: Context, door: Door, keyring: Keyring, database: Database): Promise<Response> {
  const body = await readBody(c, CredentialsRequest);
  if (!body.ok) return body.reply;
  const { wave, code, items } = body.value;
  const entry = await door.enter(c, wave, code);
  if (!entry.ok) return entry.reply;
  const { invitation, window } = entry;
  const asked = items.map(({ keyId, blinded }): Asked => ({ keyId, blinded: Buffer.from(blinded, 'base64url') }));
  if (!areOwn(asked, invitation)) return problem(c, 'credential.otherKeys');

  const keys = await Promise.all(asked.map(({ keyId }) => keyring(invitation.tenant, wave, keyId)));
  // Before it binds: what cannot be signed must not use the invitation up.
  const fits = asked.every(({ blinded }, index) => keys[index] && Buffer.compare(blinded, keys[index].modulus) < 0);
  if (!fits) return problem(c, 'request.invalid');
  const wait = window.openLink ? door.slowOpenly(wave) : 0;
  if (wait > 0) return tooMany(c, wait);
  const hash = hashOf(asked);
  const bound = window.openLink
    ? bindOpenly(database, invitation, hash)
    : bindInvitation(database, wave, invitation.codeHash, hash);
  if (!(await bound)) return problem(c, 'credential.taken');

  const signed = asked.map(({ keyId, blinded }, index) => {
    const signature = keys[index] && sign(keys[index].key, blinded);
    if (!signature) throw new Error('a message that fits was not signed');
    return { keyId, signature: Buffer.from(signature).toString('base64url') };
  });
  const reply: CredentialsReply = { items: signed };
  return c.json(reply);
}

function areOwn(asked: readonly Asked[], { keyId, comment }: Invitation): boolean {
  const own = comment ? [keyId, comment.keyId] : [keyId];
  return asked.length === own.length && own.every((id) => asked.some((one) => one.keyId === id));
}

/** SHA-256 over all keys and blinded messages, whatever their order in the request. */
function hashOf(asked: readonly Asked[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { keyId, blinded } of [...asked].sort((a, b) => (a.keyId < b.keyId ? -1 : 1)))
    hash.update(keyId).update(blinded);
  return hash.digest();
}
