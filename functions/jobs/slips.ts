import { constants, createCipheriv, createPublicKey, publicEncrypt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SlipSheets } from '#contract/slips.ts';
import { byCodePoint } from '#core/strata/order.ts';
import { strataOf } from '#core/strata/tree.ts';
import { frozenPeople } from '#store/frozen.ts';
import { getSlips, putSlips, type Sealed } from '#store/slips.ts';
import { invitationCode } from './code.ts';
import type { JobContext } from './job.ts';
import type { Mailing } from './mailing.ts';

/**
 * Seals the codes of all who have no mailbox for the browser that asked for them; nothing where nobody asked. They are the codes of their invitations, so each is worth one answer.
 * Whoever got an address since the freeze has their code by mail and is left out. A repeat seals the same codes again.
 */
export async function sealSlips({ random }: Pick<JobContext, 'random'>, mailing: Mailing): Promise<void> {
  const { scope, wave, head, key, corrections } = mailing;
  const asked = await getSlips(scope, wave.id);
  if (asked?.state !== 'asked') return;
  const codes = new Map<string, string[]>();
  for await (const { person, email, stratum } of frozenPeople(scope, wave.id)) {
    if (email !== undefined || corrections.has(person)) continue;
    const own = codes.get(stratum) ?? [];
    own.push(invitationCode(key, person, 1));
    codes.set(stratum, own);
  }
  // Codes are as good as random: sorted, their order says nothing about the roster's.
  const sheets = strataOf(head.tree).flatMap(({ id, label, invited }) => {
    const own = codes.get(id);
    return own ? [{ label, invited, codes: own.sort(byCodePoint) }] : [];
  });
  const count = sheets.reduce((sum, sheet) => sum + sheet.codes.length, 0);
  await putSlips(scope, wave.id, asked.request, count, seal(asked.publicKey, { sheets }, random));
}

/**
 * Seals for the holder of the private key alone: AES-256-GCM under a key of its own, which goes by RSA-OAEP.
 * @param publicKey SPKI
 * @source RFC 8017, 7.1 (RSAES-OAEP, SHA-256); NIST SP 800-38D (GCM)
 */
function seal(publicKey: Uint8Array, content: SlipSheets, random: (bytes: number) => Uint8Array): Sealed {
  const [key, iv] = [random(32), random(12)];
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(gzipSync(JSON.stringify(content))), cipher.final(), cipher.getAuthTag()]);
  const holder = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return { key: publicEncrypt({ key: holder, padding, oaepHash: 'sha256' }, key), iv, body };
}
