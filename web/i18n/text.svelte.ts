import { formatIn, type Format } from './format.ts';
import { language, type Language } from './language.svelte.ts';

/** A dictionary in both languages; the German one has the shape of the English. */
export type Dictionary<Texts> = Readonly<Record<Language, Texts>>;

/** The dictionary's texts in the reader's language; read it in `$derived`, so that a switch shows at once. */
export function texts<Texts>(dictionary: Dictionary<Texts>): Texts {
  return dictionary[language.current];
}

/** Numbers and dates in the reader's language; read it in `$derived` as well. */
export function format(): Format {
  return formatIn(language.current);
}

/** The wording of instrument data in the reader's language; admins and CIOs read the formal German. */
export function wording(text: { readonly en: string; readonly de: string; readonly sie?: string | undefined }): string {
  return language.current === 'en' ? text.en : (text.sie ?? text.de);
}
