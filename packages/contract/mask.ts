/** What stands in a comment instead of a name, an address or a number. */
const marks = {
  de: { name: '[Name]', mail: '[E-Mail]', number: '[Nummer]', place: '[Adresse]' },
  en: { name: '[name]', mail: '[e-mail]', number: '[number]', place: '[address]' },
} as const;

// Common first names that are no common words in either language, so that masking does not eat the comment.
const firstNames =
  'Alexander|Andrea|Andreas|Angela|Anja|Anna|Anne|Antje|Barbara|Bernd|Birgit|Brigitte|Carsten|Charlotte|Christian|Christina|Christine|Christoph|Claudia|Daniel|Daniela|David|Dennis|Dieter|Dirk|Elena|Elisabeth|Emily|Emma|Eva|Fabian|Felix|Florian|Frank|Gabi|Gabriele|Georg|Gerhard|Hannah|Hans|Heike|Helga|Helmut|Holger|Ines|Ingrid|Jan|Jana|Jennifer|Jens|Jessica|Joachim|Johannes|Jonas|Julia|Jürgen|Karin|Karl|Katharina|Kathrin|Katja|Katrin|Kerstin|Klaus|Lara|Laura|Lea|Lena|Lisa|Lukas|Manfred|Manuela|Marco|Marcus|Maria|Marie|Marina|Markus|Martin|Martina|Matthias|Melanie|Michael|Michaela|Monika|Nadine|Nicole|Niklas|Nina|Oliver|Olivia|Patrick|Paul|Peter|Petra|Philipp|Rainer|Ralf|Renate|Robert|Sabine|Sabrina|Sandra|Sara|Sarah|Sebastian|Silke|Simon|Simone|Sophia|Sophie|Stefan|Stefanie|Stephan|Susanne|Sven|Tanja|Thomas|Thorsten|Tim|Tobias|Torsten|Ulrich|Ulrike|Ursula|Uwe|Vanessa|Werner|Wolfgang|Yvonne|William|Richard|Charles|Joseph|Christopher|Matthew|Anthony|Donald|Steven|Andrew|Kenneth|George|Joshua|Kevin|Brian|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Nicholas|Jonathan|Stephen|Patricia|Elizabeth|Susan|Karen|Nancy|Margaret|Betty|Ashley|Kimberly|Donna|Carol|Michelle|Amanda|Deborah|Rebecca|Sharon|Cynthia|Kathleen|Amy|Shirley';

const word = "\\p{Lu}[\\p{L}'’-]+";
const patterns = {
  mail: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  place:
    /(?<![\p{L}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|gasse|allee)\s+\d+\s?[a-z]?(?!\p{L})|\b\d+\s+\p{Lu}\p{L}+\s(?:Street|Road|Avenue|Lane)\b/gu,
  number: /(?<![\p{L}\p{N}])\+?\d(?:[ \u00a0()/.-]{0,3}\d){5,}(?![\p{L}\p{N}])/gu,
  name: new RegExp(
    `(?<!\\p{L})(?:(?:Herrn?|Frau|Dr\\.|Prof\\.|Mr\\.?|Mrs\\.?|Ms\\.?)\\s+(?:(?:Dr\\.|Prof\\.)\\s+)*${word}(?:\\s${word})?|(?:${firstNames})(?:s|\\s(?!Und|Oder|Ist|Hat)${word})?)(?!\\p{L})`,
    'gu',
  ),
} as const;

/**
 * Replaces e-mail addresses, street addresses, telephone and other long numbers, and names it knows in a comment: in the browser before sending, where the person sees it, and again before release.
 * It cannot know every name, and says so nowhere else than here and on the page.
 * @param language of the marks that stand in their place
 * @returns the text and how many places were replaced; masking a masked text changes nothing
 */
export function mask(text: string, language: 'de' | 'en'): { readonly text: string; readonly count: number } {
  let count = 0;
  let masked = text;
  for (const kind of ['mail', 'place', 'number', 'name'] as const)
    masked = masked.replace(patterns[kind], () => {
      count += 1;
      return marks[language][kind];
    });
  return { text: masked, count };
}
