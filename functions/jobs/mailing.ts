import { instruments } from '#core/survey/instruments.ts';
import { textIn } from '#core/survey/instrument.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Chat } from '#contract/chat.ts';
import type { AnnouncementFacts } from '#message/announcement.ts';
import type { InvitationFacts } from '#message/invitation.ts';
import { getCorrections, getFrozen, type Correction, type FrozenHead, type FrozenPerson } from '#store/frozen.ts';
import { openSecret } from '#store/key.ts';
import { getOrganisation } from '#store/organisation.ts';
import type { Scope } from '#store/scope.ts';
import { invitationCode } from './code.ts';
import type { JobContext } from './job.ts';
import { askedItems } from './manifest.ts';
import { reachOf } from './reach.ts';

/** An open wave with everything its messages are made of. */
export interface Mailing {
  readonly scope: Scope;
  readonly wave: Wave;
  readonly head: FrozenHead;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  /** Mail domains in which somebody may ask for their link; absent: any. */
  readonly mailDomains?: readonly string[];
  /** The wave's invitation key. */
  readonly key: Uint8Array;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** What a message to the person says, with the correction that counts for them; undefined for somebody without a mailbox. */
  readonly factsOf: (person: FrozenPerson, correction?: Correction) => InvitationFacts | undefined;
  /** The same for a message that nobody asked for; undefined also for whoever takes none. */
  readonly unaskedOf: Mailing['factsOf'];
  /** What a channel is told of the wave. */
  readonly channelFacts: (channel: Pick<Chat, 'name' | 'language'>) => AnnouncementFacts;
}

/** Gathers what a wave's messages need; undefined when the wave is not frozen or its secrets are destroyed. */
export async function prepareMailing(context: JobContext, scope: Scope, wave: Wave): Promise<Mailing | undefined> {
  const [organisation, head, key, corrections, reach] = await Promise.all([
    getOrganisation(scope),
    getFrozen(scope, wave.id),
    openSecret(scope, wave.id, 'invitation', context.sealing),
    getCorrections(scope, wave.id),
    reachOf(context, scope),
  ]);
  if (!organisation || !head || !key || wave.manifestSha256 === undefined) return undefined;
  const { name, address, timeZone, mailDomains, colour } = organisation;
  const instrument = instruments[wave.instrument];
  const shared = {
    ...{
      address,
      organisation: name,
      colour,
      wave: wave.id,
      timeZone,
      pulseUrl: context.pulseUrl,
      closes: wave.closes,
    },
    questions: askedItems(wave, head).length,
    minutes: instrument.minutes[wave.form],
    k: wave.thresholds.k,
    manifestSha256: wave.manifestSha256,
  };
  const factsOf: Mailing['factsOf'] = ({ person, email, language }, correction = corrections.get(person)) => {
    const to = correction?.email ?? email;
    if (to === undefined) return undefined;
    const code = invitationCode(key, person, correction?.edition ?? 1);
    const title = textIn(instrument.title, language, address);
    return { ...shared, to, language, code, title, stop: reach.stop(to, language) };
  };
  const unaskedOf: Mailing['unaskedOf'] = (person, correction) => {
    const facts = factsOf(person, correction);
    return facts && reach.may(facts.to) ? facts : undefined;
  };
  const channelFacts: Mailing['channelFacts'] = ({ name: to, language }) => ({
    ...{ ...shared, to, language, openLink: wave.audience?.openLink === true },
    title: textIn(instrument.title, language, address),
  });
  const domains = mailDomains ? { mailDomains } : {};
  return { scope, wave, head, timeZone, ...domains, key, corrections, factsOf, unaskedOf, channelFacts };
}
