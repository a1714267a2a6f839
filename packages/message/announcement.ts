import { compose } from './compose.ts';
import { extent, type InvitationFacts } from './invitation.ts';
import type { Message } from './message.ts';
import { grouped, say, type Phrase } from './phrase.ts';

/** What a channel is told of a wave; `to` is the channel's name. */
export interface AnnouncementFacts extends Omit<InvitationFacts, 'code' | 'k' | 'stop'> {
  /** Whether nobody is invited and whoever has the link may answer, also several times. */
  readonly openLink: boolean;
}

const phrases = {
  reminder: { de: 'Erinnerung', en: 'Reminder' },
  page: { de: 'Zur Seite der Umfrage', en: 'To the page of the survey' },
  own: {
    de: 'Wer eingeladen ist, hat den eigenen Link in einer Nachricht bekommen. Fehlt er, lässt er sich auf der Seite mit der eigenen Adresse noch einmal anfordern.',
    en: 'Everybody who is invited has received a link of their own in a message. If it is missing, the page sends it again to one’s own address.',
  },
  open: {
    de: 'Offener Link: Wer ihn hat, kann antworten, auch mehrmals. Das Ergebnis sagt das dazu.',
    en: 'Open link: whoever has it can answer, also several times. The result says so.',
  },
  done: {
    de: 'Hast du geantwortet, ist nichts zu tun. Diese Nachricht geht an den ganzen Kanal; wer geantwortet hat, wissen wir nicht.',
    sie: 'Haben Sie geantwortet, ist nichts zu tun. Diese Nachricht geht an den ganzen Kanal; wer geantwortet hat, wissen wir nicht.',
    en: 'If you have answered, there is nothing to do. This message goes to the whole channel; we do not know who answered.',
  },
  nobody: {
    de: 'Niemand kann deine Antworten dir zuordnen, auch deine IT und der Betreiber nicht.',
    sie: 'Niemand kann Ihre Antworten Ihnen zuordnen, auch Ihre IT und der Betreiber nicht.',
    en: 'Nobody can tie your answers to you, neither your IT nor the operator.',
  },
  digest: {
    de: 'Prüfsumme, dieselbe wie auf der Antwortseite und in jeder Einladung:',
    en: 'Checksum, the same as on the answer page and in every invitation:',
  },
  openDigest: {
    de: 'Prüfsumme, dieselbe wie auf der Antwortseite:',
    en: 'Checksum, the same as on the answer page:',
  },
} as const satisfies Record<string, Phrase>;

/** Tells a channel that a wave is open, or reminds it. It is the same for everybody and holds nothing about anybody: its link asks for one's own code, unless the wave is open to whoever has it. */
export function announcementMessage(facts: AnnouncementFacts, step: 'opened' | 'reminder'): Message {
  const { to, language, address, organisation, wave, title, pulseUrl, manifestSha256, openLink } = facts;
  const its = (name: keyof typeof phrases) => say(phrases[name], language, address);
  const heading = step === 'opened' ? title : `${its('reminder')}: ${title}`;
  return compose({
    kind: 'announcement',
    ...{ language, to, wave, title: heading },
    subject: `${heading} · ${organisation}`,
    sender: organisation,
    blocks: [
      { kind: 'text', text: extent(facts) },
      ...(step === 'opened' ? [] : [{ kind: 'text', text: its('done') } as const]),
      { kind: 'text', text: its(openLink ? 'open' : 'own') },
      { kind: 'link', label: its('page'), href: `${pulseUrl}/p/${wave}/${language}` },
      { kind: 'text', text: its('nobody') },
      { kind: 'code', label: its(openLink ? 'openDigest' : 'digest'), code: grouped(manifestSha256.slice(0, 16)) },
    ],
  });
}
