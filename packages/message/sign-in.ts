import { compose } from './compose.ts';
import type { Message, MessageLanguage } from './message.ts';
import { grouped } from './phrase.ts';

/** What a sign-in message needs. */
export interface SignInFacts {
  readonly to: string;
  readonly language: MessageLanguage;
  /** The whole link, its secret in the fragment. */
  readonly link: string;
  /** Eight digits. */
  readonly code: string;
  /** Minutes until link and code expire. */
  readonly minutes: number;
}

/** The link and the code that sign a member in, once. Members are addressed formally in German. */
export function signInMessage({ to, language, link, code, minutes }: SignInFacts): Message {
  const german = language === 'de';
  return compose({
    kind: 'signIn',
    language,
    to,
    subject: german ? 'Anmelden bei Einklang' : 'Sign in to Einklang',
    sender: 'Einklang',
    title: german ? 'Anmelden' : 'Sign in',
    blocks: [
      {
        kind: 'text',
        text: german
          ? `Der Link öffnet die Anmeldung; dort bestätigen Sie mit einem Knopf. Er gilt ${minutes} Minuten lang und ein einziges Mal.`
          : `The link opens the sign-in page, where you confirm with a button. It is valid for ${minutes} minutes and only once.`,
      },
      { kind: 'link', label: german ? 'Zur Anmeldung' : 'Go to sign-in', href: link },
      {
        kind: 'code',
        label: german
          ? 'Oder geben Sie auf der Anmeldeseite diesen Code ein:'
          : 'Or enter this code on the sign-in page:',
        code: grouped(code),
      },
      {
        kind: 'text',
        text: german
          ? 'Geben Sie Link und Code niemandem weiter. Haben Sie sie nicht angefordert, ist nichts zu tun.'
          : 'Pass neither link nor code on. If you did not ask for them, there is nothing to do.',
      },
    ],
  });
}
