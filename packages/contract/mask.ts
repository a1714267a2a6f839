/** What stands in a comment instead of a name, an address or a number. */
const marks = {
  de: { name: '[Name]', mail: '[E-Mail]', number: '[Nummer]', place: '[Adresse]' },
  en: { name: '[name]', mail: '[e-mail]', number: '[number]', place: '[address]' },
} as const;

/** Whether a stretch of text stands where something was masked, in either language. */
export function isMark(text: string): boolean {
  return Object.values(marks).some((one) => Object.values(one).some((mark) => mark === text));
}

// Common first names that are no common words in either language, so that masking does not eat the comment.
const firstNames =
  'Alexander|Andrea|Andreas|Angela|Anja|Anna|Anne|Antje|Barbara|Bernd|Birgit|Brigitte|Carsten|Charlotte|Christian|Christina|Christine|Christoph|Claudia|Daniel|Daniela|David|Dennis|Dieter|Dirk|Elena|Elisabeth|Emily|Emma|Eva|Fabian|Felix|Florian|Frank|Gabi|Gabriele|Georg|Gerhard|Hannah|Hans|Heike|Helga|Helmut|Holger|Ines|Ingrid|Jan|Jana|Jennifer|Jens|Jessica|Joachim|Johannes|Jonas|Julia|Jürgen|Karin|Karl|Katharina|Kathrin|Katja|Katrin|Kerstin|Klaus|Lara|Laura|Lea|Lena|Lisa|Lukas|Manfred|Manuela|Marco|Marcus|Maria|Marie|Marina|Markus|Martin|Martina|Matthias|Melanie|Michael|Michaela|Monika|Nadine|Nicole|Niklas|Nina|Oliver|Olivia|Patrick|Paul|Peter|Petra|Philipp|Rainer|Ralf|Renate|Robert|Sabine|Sabrina|Sandra|Sara|Sarah|Sebastian|Silke|Simon|Simone|Sophia|Sophie|Stefan|Stefanie|Stephan|Susanne|Sven|Tanja|Thomas|Thorsten|Tim|Tobias|Torsten|Ulrich|Ulrike|Ursula|Uwe|Vanessa|Werner|Wolfgang|Yvonne|William|Richard|Charles|Joseph|Christopher|Matthew|Anthony|Donald|Steven|Andrew|Kenneth|George|Joshua|Kevin|Brian|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Nicholas|Jonathan|Stephen|Patricia|Elizabeth|Susan|Karen|Nancy|Margaret|Betty|Ashley|Kimberly|Donna|Carol|Michelle|Amanda|Deborah|Rebecca|Sharon|Cynthia|Kathleen|Amy|Shirley';

const word = "\\p{Lu}[\\p{L}'’-]+";
const patterns = {
  mail: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  place:
    /(?<![\p{L}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|gasse|allee)\s+\d+\s?[a-z]?(?!\p{L})|\b\d+\s+\p{Lu}\p{L}+\s(?:Street|Road|Avenue|Lane)\b/gu,
  number: /(?<![\p{L}\p{N}])\+?\d(?:[ \u00a0()/.-]{0,3}\d){5,}(?![\p{L}\p{N}])/gu,
  name: /(?<!\p{L})(?:Herrn?|Frau|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?)\s+(?:(?:Dr\.|Prof\.)\s+)*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?!\p{L})/gu,
} as const;
// A function called once, so that a bundle without `mask` is without the list.
const firstName = /* @__PURE__ */ (() =>
  new RegExp(`(?<!\\p{L})(?:${firstNames})(?:s|\\s(?!Und|Oder|Ist|Hat)${word})?(?!\\p{L})`, 'gu'))();

/** A text with what was recognised in it replaced, and in how many places. */
export interface Masked {
  readonly text: string;
  readonly count: number;
}

/**
 * Replaces what its form gives away: e-mail addresses, street addresses, telephone and other long numbers, and names behind a title.
 * In the browser before sending, where the person sees it: the list of first names would be a twentieth of the page.
 * @param language of the marks that stand in their place
 */
export function maskForms(text: string, language: 'de' | 'en'): Masked {
  let count = 0;
  let masked = text;
  for (const kind of ['mail', 'place', 'number', 'name'] as const)
    masked = masked.replace(patterns[kind], () => {
      count++;
      return marks[language][kind];
    });
  return { text: masked, count };
}

/**
 * Replaces what `maskForms` does, and the first names it knows with the name behind them: before release.
 * It cannot know every name, and says so nowhere else than here and on the page.
 * @param language of the marks that stand in their place
 * @returns the text and how many places were replaced; masking a masked text changes nothing
 */
export function mask(text: string, language: 'de' | 'en'): Masked {
  const forms = maskForms(text, language);
  let { count } = forms;
  const masked = forms.text.replace(firstName, () => {
    count++;
    return marks[language].name;
  });
  return { text: masked, count };
}
