import { compose } from './compose.ts';
import type { Message, MessageAddress, MessageLanguage } from './message.ts';
import { say, type Phrase } from './phrase.ts';

/** What the answer to the people who were asked consists of. */
export interface LearningFacts {
  readonly to: string;
  readonly language: MessageLanguage;
  readonly address: MessageAddress;
  readonly organisation: string;
  readonly wave: string;
  /** The heading of the pulse as the invitation had it. */
  readonly title: string;
  /** Origin of the pulse page without a trailing slash. */
  readonly pulseUrl: string;
  /** In the reader's language, as somebody of the organisation wrote it. */
  readonly learnt: string;
  readonly doing: string;
  /** The organisation's, dark enough for white text; absent: Einklang's own. */
  readonly colour?: string | undefined;
  /** The page on which the reader ends all mail; absent where there is none. */
  readonly stop?: string | undefined;
}

const phrases = {
  title: { de: 'Das wurde aus der Umfrage', en: 'What came of the survey' },
  learnt: { de: 'Das haben wir gelernt', en: 'What we have learnt' },
  doing: { de: 'Das tun wir', en: 'What we are doing' },
  everybody: {
    de: 'Diese Nachricht geht an alle, die eingeladen waren, ob sie geantwortet haben oder nicht. Wer geantwortet hat, wissen wir nicht.',
    en: 'This message goes to everybody who was invited, whether they answered or not. We do not know who answered.',
  },
  stored: {
    de: 'Was über dich gespeichert ist',
    sie: 'Was über Sie gespeichert ist',
    en: 'What is stored about you',
  },
} as const satisfies Record<string, Phrase>;

/**
 * Tells everybody who was invited what was learnt and what is done; it asks for nothing.
 * @param reader a person, or a whole channel that it is posted in
 */
export function learningMessage(facts: LearningFacts, reader: 'person' | 'channel' = 'person'): Message {
  const { to, language, address, organisation, wave, pulseUrl } = facts;
  const its = (name: keyof typeof phrases) => say(phrases[name], language, address);
  return compose({
    kind: 'learning',
    ...{ language, to, wave, stop: facts.stop },
    subject: `${its('title')}: ${facts.title} · ${organisation}`,
    sender: organisation,
    colour: facts.colour,
    title: `${its('title')}: ${facts.title}`,
    blocks: [
      { kind: 'heading', text: its('learnt') },
      { kind: 'text', text: facts.learnt },
      { kind: 'heading', text: its('doing') },
      { kind: 'text', text: facts.doing },
      ...(reader === 'person' ? [{ kind: 'text', text: its('everybody') } as const] : []),
      { kind: 'link', label: its('stored'), href: `${pulseUrl}/p/${wave}/${language}/privacy` },
    ],
  });
}
