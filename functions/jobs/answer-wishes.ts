import { isOwnAddress } from '#core/tenancy/mail-domain.ts';
import { invitationMessage, resendMessage } from '#message/invitation.ts';
import type { Message } from '#message/message.ts';
import { correctionItem, frozenPeople, type Correction, type FrozenPerson } from '#store/frozen.ts';
import { codeHash, getInvitation, replaceInvitation } from '#store/invitation.ts';
import { listWishes, removeWish, type Wish } from '#store/resend.ts';
import { getSlips } from '#store/slips.ts';
import { invitationCode } from './code.ts';
import type { JobContext } from './job.ts';
import { noteAllMissing } from './mail-feedback.ts';
import type { Mailing } from './mailing.ts';

/** Wishes answered in one pass over the frozen roster. */
const atOnce = 100;

/**
 * Answers the wishes for a link: whoever of the frozen roster has the address gets their link once more; an unknown address gets nothing, nor one outside the organisation's mail domains where it named some.
 * A corrected address gets a link of its own if the old one was not used, in one transaction with the end of the old one. Whose code went to paper keeps it: somebody may have drawn it.
 * A wish is removed after it was answered, so a crash answers it twice at most.
 * @returns false when wishes are left for the next slice
 */
export async function answerWishes(context: JobContext, mailing: Mailing, late: () => boolean): Promise<boolean> {
  const { database } = context;
  const { scope, wave } = mailing;
  const wishes = await listWishes(database, wave.id, atOnce);
  if (wishes.length === 0) return true;
  const corrections = new Map(mailing.corrections);
  const corrected = new Map(wishes.flatMap((wish) => (wish.person === undefined ? [] : [[wish.person, wish]])));
  const isAskedFor = ({ person, address }: Wish) => person === undefined && isOwnAddress(address, mailing.mailDomains);
  const asked = new Set(wishes.flatMap((wish) => (isAskedFor(wish) ? [wish.address] : [])));
  const onPaper = corrected.size > 0 && (await getSlips(scope, wave.id))?.codes !== undefined;
  const messages: Message[] = [];
  for await (const frozen of frozenPeople(scope, wave.id)) {
    const wish = corrected.get(frozen.person);
    if (wish && !(onPaper && frozen.email === undefined && !corrections.has(frozen.person))) {
      const made = await correct(context, mailing, frozen, wish);
      if (made) corrections.set(frozen.person, made);
      const facts = made && mailing.unaskedOf(frozen, made);
      if (facts) messages.push(invitationMessage(facts));
    }
    const facts = mailing.factsOf(frozen, corrections.get(frozen.person));
    if (facts && asked.has(facts.to)) messages.push(resendMessage(facts));
  }
  if (messages.length > 0) {
    const receipts = await context.deliver(messages);
    // Of a wished link nobody learns where it went.
    const gone = messages.filter(({ kind }, index) => kind === 'invitation' && receipts[index] === 'noMailbox');
    await noteAllMissing(
      context,
      scope,
      wave,
      gone.map(({ to }) => to),
    );
  }
  for (const wish of wishes) await removeWish(database, wish);
  return wishes.length < atOnce || (!late() && answerWishes(context, mailing, late));
}

/** Ends the old link and makes one for the corrected address; undefined when the old one was used, and then it stays. */
async function correct(
  { database }: JobContext,
  { scope, wave, key, corrections }: Mailing,
  { person, email }: FrozenPerson,
  { address }: Wish,
): Promise<Correction | undefined> {
  const before = corrections.get(person);
  // Done already, by a slice that was killed before it sent the message or removed the wish.
  if (before?.email === address) return before;
  if (before === undefined && email === address) return undefined;
  const edition = before?.edition ?? 1;
  const hash = codeHash(wave.id, invitationCode(key, person, edition));
  const invitation = await getInvitation(database, wave.id, hash);
  if (!invitation) return undefined;
  const { tenant, stratum, keyId, comment } = invitation;
  const correction: Correction = { person, email: address, edition: edition + 1 };
  const renewed = {
    ...{ wave: wave.id, tenant, person, stratum, keyId },
    ...(comment ? { comment } : {}),
    codeHash: codeHash(wave.id, invitationCode(key, person, correction.edition)),
  };
  const note = correctionItem(scope, wave.id, correction);
  return (await replaceInvitation(database, hash, renewed, note)) ? correction : undefined;
}
