import { compose } from './compose.ts';
import type { Message, MessageLanguage } from './message.ts';

/** What the notice of a published wave needs. */
export interface PublishedFacts {
  readonly to: string;
  readonly language: MessageLanguage;
  readonly organisation: string;
  /** The organisation's, dark enough for white text; absent: Einklang's own. */
  readonly colour?: string | undefined;
  /** The wave's name, such as "IT pulse Q4". */
  readonly name: string;
  /** Address of the result in the console. */
  readonly link: string;
  /** Answers counted, `null` where their number is not published. */
  readonly ballots: number | null;
  /** `null` where nobody was invited: whoever had the open link answered, as often as they liked. */
  readonly invited: number | null;
}

/** Tells a member who may read results that a wave is published. It carries no score: those stay behind the sign-in. It outlives the wave's secrets, since it holds none. */
export function publishedMessage(facts: PublishedFacts): Message {
  const { to, language, organisation, name, link, ballots, invited } = facts;
  const german = language === 'de';
  const locale = german ? 'de-DE' : 'en-GB';
  const [answers, people] = [ballots, invited].map((count) => count?.toLocaleString(locale));
  const openly = german
    ? `Gezählt sind ${answers ?? ''} Antworten über den offenen Link; eine Person konnte mehrmals antworten.`
    : `${answers ?? ''} answers by the open link are counted; one person could answer more than once.`;
  const invitedOf = german
    ? `Gezählt sind ${answers ?? ''} Antworten von ${people ?? ''} Eingeladenen.`
    : `${answers ?? ''} answers of ${people ?? ''} invited people are counted.`;
  const took = invited === null ? openly : invitedOf;
  return compose({
    kind: 'published',
    language,
    to,
    subject: german ? `Ergebnis liegt vor: ${name} · ${organisation}` : `Result published: ${name} · ${organisation}`,
    sender: organisation,
    colour: facts.colour,
    title: german ? `Das Ergebnis liegt vor: ${name}` : `The result is published: ${name}`,
    blocks: [
      ...(ballots === null ? [] : [{ kind: 'text', text: took } as const]),
      {
        kind: 'text',
        text: german
          ? 'Das Ergebnis ändert sich nicht mehr. Jede Zahl steht dort mit ihrer Zahl von Antworten und ihrem Bereich.'
          : 'The result will not change any more. Every number stands there with its count of answers and its interval.',
      },
      { kind: 'link', label: german ? 'Ergebnis öffnen' : 'Open the result', href: link },
    ],
  });
}
