import { compose } from './compose.ts';
import type { Message, MessageLanguage } from './message.ts';

/** What a chat is tried with. */
export interface ChatTestFacts {
  /** A channel as the organisation calls it, or the address of the member who asks the bot. */
  readonly to: string;
  readonly language: MessageLanguage;
  readonly organisation: string;
  /** Whether it comes from a bot, to one person. */
  readonly direct: boolean;
}

/** Shows that a chat takes messages, and says what will come there. */
export function chatTestMessage({ to, language, organisation, direct }: ChatTestFacts): Message {
  const german = language === 'de';
  const title = german ? 'Probe: Die Verbindung steht' : 'Test: the connection works';
  const channel = german
    ? 'Hier wird angesagt, wenn eine Umfrage öffnet, wenn an sie erinnert wird und was aus ihr wurde. Antworten kommen hier nicht an.'
    : 'This is where it will be said when a survey opens, when it is about to end and what came of it. No answers arrive here.';
  const person = german
    ? 'So kommen Einladungen und Erinnerungen bei jeder und jedem Einzelnen an. Wen der Bot nicht findet, bekommt eine Mail.'
    : 'This is how invitations and reminders reach each person. Whoever the bot does not find gets a mail.';
  return compose({
    kind: 'test',
    ...{ language, to, title },
    subject: `${title} · ${organisation}`,
    sender: organisation,
    blocks: [{ kind: 'text', text: direct ? person : channel }],
  });
}
