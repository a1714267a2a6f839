import type { Address, Language, Text } from '#core/survey/instrument.ts';

/** Whom a page speaks to: its language, and in German whether by du or Sie. */
export interface Reader {
  readonly language: Language;
  readonly address: Address;
}

/** A text as its reader gets it; the formal German where the organisation chose it and one exists. */
export function say(text: Text, { language, address }: Reader): string {
  if (language === 'en') return text.en;
  return address === 'sie' ? (text.sie ?? text.de) : text.de;
}
