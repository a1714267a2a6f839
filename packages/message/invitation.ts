import { compose, type Block } from './compose.ts';
import type { Message, MessageAddress, MessageLanguage } from './message.ts';
import { grouped, moment, say, type Phrase } from './phrase.ts';

/** What an invitation, a reminder and a repeated link have in common. */
export interface InvitationFacts {
  readonly to: string;
  readonly language: MessageLanguage;
  readonly address: MessageAddress;
  /** The organisation's name. */
  readonly organisation: string;
  readonly wave: string;
  /** The heading of the pulse in the reader's language and address, such as "How well does our IT help you?" */
  readonly title: string;
  /** Origin of the pulse page without a trailing slash. */
  readonly pulseUrl: string;
  /** The person's code: 20 characters of base32. */
  readonly code: string;
  readonly closes: string;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  /** Number of questions. */
  readonly questions: number;
  /** Minutes it typically takes. */
  readonly minutes: number;
  /** Fewest answers behind any published number. */
  readonly k: number;
  /** 64 hex digits. */
  readonly manifestSha256: string;
  /** The organisation's, dark enough for white text; absent: Einklang's own. */
  readonly colour?: string | undefined;
  /** The page on which the reader ends all mail; absent where there is none. */
  readonly stop?: string | undefined;
}

const numbers: Readonly<Record<MessageLanguage, readonly string[]>> = {
  de: ['null', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

function duration(minutes: number, language: MessageLanguage): string {
  const count = numbers[language][minutes] ?? String(minutes);
  if (language === 'de') return `etwa ${count} ${minutes === 1 ? 'Minute' : 'Minuten'}`;
  return `about ${count} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

const phrases = {
  open: { de: 'Fragen öffnen', en: 'Open the questions' },
  own: {
    de: 'Der Link gehört dir allein. Gib ihn nicht weiter. Öffnen verbraucht nichts; eingelöst ist er, wenn du deine Antworten sendest.',
    sie: 'Der Link gehört Ihnen allein. Geben Sie ihn nicht weiter. Öffnen verbraucht nichts; eingelöst ist er, wenn Sie Ihre Antworten senden.',
    en: 'The link is yours alone. Do not pass it on. Opening it uses nothing up; it is redeemed when you send your answers.',
  },
  code: {
    de: 'Fragt die Seite nach einem Code, gib diesen ein. Die Seite ohne Code im Link:',
    sie: 'Fragt die Seite nach einem Code, geben Sie diesen ein. Die Seite ohne Code im Link:',
    en: 'If the page asks for a code, enter this one. The page without the code in its link:',
  },
  who: { de: 'Wer was sieht', en: 'Who sees what' },
  nobody: {
    de: 'Niemand kann deine Antworten dir zuordnen, auch deine IT und der Betreiber nicht.',
    sie: 'Niemand kann Ihre Antworten Ihnen zuordnen, auch Ihre IT und der Betreiber nicht.',
    en: 'Nobody can tie your answers to you, neither your IT nor the operator.',
  },
  employer: {
    de: 'Dein Arbeitgeber sieht, wer eingeladen ist, wie viele teilnehmen, und nach dem Ende das Ergebnis.',
    sie: 'Ihr Arbeitgeber sieht, wer eingeladen ist, wie viele teilnehmen, und nach dem Ende das Ergebnis.',
    en: 'Your employer sees who is invited, how many take part and, after the end, the result.',
  },
  operator: {
    de: 'Der Betreiber sieht, dass du einen Stimmzettel geholt hast, aber nicht, welcher deiner ist.',
    sie: 'Der Betreiber sieht, dass Sie einen Stimmzettel geholt haben, aber nicht, welcher Ihrer ist.',
    en: 'The operator sees that you fetched a ballot, but not which one is yours.',
  },
  mail: {
    de: 'Wer diese Nachricht lesen kann, kann an deiner Stelle antworten. Deine Antworten sieht er damit nicht.',
    sie: 'Wer diese Nachricht lesen kann, kann an Ihrer Stelle antworten. Ihre Antworten sieht er damit nicht.',
    en: 'Whoever can read this message could answer in your place. It does not show them your answers.',
  },
  check: { de: 'So prüfst du das', sie: 'So prüfen Sie das', en: 'How to check' },
  digest: {
    de: 'Vergleiche diese Prüfsumme mit der auf der Antwortseite und mit der, die andere bekommen haben:',
    sie: 'Vergleichen Sie diese Prüfsumme mit der auf der Antwortseite und mit der, die andere bekommen haben:',
    en: 'Compare this checksum with the one on the answer page and with the one that others received:',
  },
  reminder: { de: 'Erinnerung', en: 'Reminder' },
  onlyUnused: {
    de: 'Diese Erinnerung geht nur an Eingeladene, mit deren Link noch kein Stimmzettel geholt wurde. Mehr wissen wir darüber nicht.',
    en: 'This reminder goes only to invited people whose link has not been used to fetch a ballot. We know no more than that.',
  },
  everybody: {
    de: 'Diese Erinnerung geht an alle Eingeladenen. So verrät sie nicht, wer schon geantwortet hat. Hast du geantwortet, ist nichts zu tun.',
    sie: 'Diese Erinnerung geht an alle Eingeladenen. So verrät sie nicht, wer schon geantwortet hat. Haben Sie geantwortet, ist nichts zu tun.',
    en: 'This reminder goes to everybody who is invited, so that it does not tell who has answered. If you have answered, there is nothing to do.',
  },
  test: { de: 'Probe', en: 'Test' },
  onlyTest: {
    de: 'Dies ist eine Probe der Einladung; niemand sonst hat sie bekommen. Der Code gilt nicht, antworten lässt sich damit nicht. Vor dem Einfrieren gibt es die Seite noch nicht, und statt der Prüfsumme stehen Nullen.',
    en: 'This is a test of the invitation; nobody else received it. The code is not valid, no answer can be given with it. Before the freeze the page does not exist, and zeros stand for the checksum.',
  },
  again: { de: 'Dein Link noch einmal', sie: 'Ihr Link noch einmal', en: 'Your link again' },
  asked: {
    de: 'Jemand hat auf der Antwortseite für diese Adresse um den Link gebeten. Warst du es nicht, ist nichts zu tun.',
    sie: 'Jemand hat auf der Antwortseite für diese Adresse um den Link gebeten. Waren Sie es nicht, ist nichts zu tun.',
    en: 'Somebody asked on the answer page for the link of this address. If it was not you, there is nothing to do.',
  },
} as const satisfies Record<string, Phrase>;

/** How many questions, how long they take and until when, in one line. */
export function extent(
  facts: Pick<InvitationFacts, 'language' | 'questions' | 'minutes' | 'closes' | 'timeZone'>,
): string {
  const { language, questions, minutes } = facts;
  const until = moment(facts.closes, facts.timeZone, language);
  const effort = duration(minutes, language);
  return language === 'de'
    ? `${questions} Fragen, ${effort}, keine ist Pflicht. Offen bis ${until}.`
    : `${questions} questions, ${effort}, none of them compulsory. Open until ${until}.`;
}

function body(facts: InvitationFacts, opening: readonly Block[]): readonly Block[] {
  const { language, address, wave, code, pulseUrl, k } = facts;
  const its = (name: keyof typeof phrases) => say(phrases[name], language, address);
  const page = `${pulseUrl}/p/${wave}/${language}`;
  const published =
    language === 'de'
      ? `Keine veröffentlichte Zahl handelt von weniger als ${k} Antworten.`
      : `No published number is about fewer than ${k} answers.`;
  return [
    { kind: 'text', text: extent(facts) },
    ...opening,
    { kind: 'link', label: its('open'), href: `${page}#${code}` },
    { kind: 'text', text: its('own') },
    { kind: 'code', label: its('code'), href: page, code: grouped(code) },
    { kind: 'heading', text: its('who') },
    { kind: 'list', items: [its('nobody'), `${its('employer')} ${published}`, its('operator'), its('mail')] },
    { kind: 'heading', text: its('check') },
    { kind: 'code', label: its('digest'), code: grouped(facts.manifestSha256.slice(0, 16)) },
  ];
}

/** The first message of a wave to a person: link, code, end, length, who sees what, and the checksum everybody shares. */
export function invitationMessage(facts: InvitationFacts): Message {
  const { to, language, organisation, title, wave } = facts;
  return compose({
    kind: 'invitation',
    language,
    to,
    wave,
    stop: facts.stop,
    subject: `${title} · ${organisation}`,
    sender: organisation,
    colour: facts.colour,
    title,
    blocks: body(facts, []),
  });
}

/**
 * A reminder with the same link; it says whom it goes to.
 * @param audience `unused`: those whose invitation has no credential yet; `everybody`: works-council mode
 */
export function reminderMessage(facts: InvitationFacts, audience: 'unused' | 'everybody'): Message {
  const { to, language, address, organisation, title, wave } = facts;
  const why = say(audience === 'unused' ? phrases.onlyUnused : phrases.everybody, language, address);
  return compose({
    kind: 'reminder',
    language,
    to,
    wave,
    stop: facts.stop,
    subject: `${say(phrases.reminder, language, address)}: ${title} · ${organisation}`,
    sender: organisation,
    colour: facts.colour,
    title,
    blocks: body(facts, [{ kind: 'text', text: why }]),
  });
}

/**
 * An invitation as everybody will get it, for the person who plans the wave; it says so and its code is none.
 * @param facts `manifestSha256` null before the freeze
 */
export function testMessage(
  facts: Omit<InvitationFacts, 'code' | 'manifestSha256'> & { readonly manifestSha256: string | null },
): Message {
  const { to, language, address, organisation, title, wave } = facts;
  const code = 'TESTTESTTESTTESTTEST';
  const shown = { ...facts, code, manifestSha256: facts.manifestSha256 ?? '0'.repeat(64) };
  return compose({
    kind: 'test',
    language,
    to,
    wave,
    subject: `${say(phrases.test, language, address)}: ${title} · ${organisation}`,
    sender: organisation,
    colour: facts.colour,
    title,
    blocks: body(shown, [{ kind: 'text', text: say(phrases.onlyTest, language, address) }]),
  });
}

/** The same link once more, because somebody asked for it on the pulse page. */
export function resendMessage(facts: InvitationFacts): Message {
  const { to, language, address, organisation, wave } = facts;
  const title = say(phrases.again, language, address);
  return compose({
    kind: 'resend',
    language,
    to,
    wave,
    subject: `${title} · ${organisation}`,
    sender: organisation,
    colour: facts.colour,
    title,
    blocks: body(facts, [{ kind: 'text', text: say(phrases.asked, language, address) }]),
  });
}
