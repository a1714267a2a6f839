/** How the values of some questions are read while the admin decides: each value as a step from 1, as a code, as no answer, or (absent) not yet understood. */
export interface ScaleDraft {
  readonly steps: number;
  readonly as: Readonly<Record<string, string>>;
}

/** The value stands for no answer. */
export const noAnswer = 'none';

/** Most different values that a question on a scale has. */
const mostValues = 16;

/** Agreement and satisfaction in the words of common tools, lowest first; the middle is left out where nobody could choose it. */
const ladders: readonly (readonly (readonly string[])[])[] = [
  [
    ['strongly disagree', 'completely disagree', 'totally disagree'],
    ['disagree', 'tend to disagree', 'somewhat disagree'],
    ['neither agree nor disagree', 'neutral', 'undecided', 'neither'],
    ['agree', 'tend to agree', 'somewhat agree'],
    ['strongly agree', 'completely agree', 'totally agree'],
  ],
  [
    ['strongly disagree'],
    ['disagree'],
    ['somewhat disagree', 'slightly disagree'],
    ['neither agree nor disagree', 'neutral'],
    ['somewhat agree', 'slightly agree'],
    ['agree'],
    ['strongly agree'],
  ],
  [
    ['stimme gar nicht zu', 'stimme überhaupt nicht zu', 'trifft gar nicht zu', 'trifft überhaupt nicht zu'],
    ['stimme eher nicht zu', 'stimme nicht zu', 'trifft eher nicht zu', 'trifft nicht zu'],
    ['teils/teils', 'teils, teils', 'teils teils', 'weder noch', 'neutral', 'unentschieden'],
    ['stimme eher zu', 'stimme zu', 'trifft eher zu', 'trifft zu'],
    ['stimme voll und ganz zu', 'stimme voll zu', 'stimme völlig zu', 'trifft voll und ganz zu', 'trifft voll zu'],
  ],
  [
    ['very dissatisfied'],
    ['dissatisfied', 'somewhat dissatisfied'],
    ['neutral', 'neither satisfied nor dissatisfied'],
    ['satisfied', 'somewhat satisfied'],
    ['very satisfied'],
  ],
  [
    ['sehr unzufrieden'],
    ['unzufrieden', 'eher unzufrieden'],
    ['teils/teils', 'neutral'],
    ['zufrieden', 'eher zufrieden'],
    ['sehr zufrieden'],
  ],
];

const noAnswers = new Set([
  ...[
    'n/a',
    'na',
    'not applicable',
    'not relevant',
    "don't know",
    'do not know',
    'no answer',
    'prefer not to say',
    '-',
  ],
  ...[
    'keine angabe',
    'k. a.',
    'k.a.',
    'weiß nicht',
    'betrifft mich nicht',
    'entfällt',
    'keine antwort',
    'nicht zutreffend',
  ],
]);

const wordOf = (value: string): string => value.normalize('NFC').trim().toLowerCase();

/** The number a value begins with, such as 4, `4 - agree` or LimeSurvey's `A4`. */
function numberOf(value: string): number | undefined {
  const found = /^A?(\d{1,2})(?:\.0+)?(?:\D|$)/i.exec(value.trim());
  return found ? Number(found[1]) : undefined;
}

/**
 * Guesses the scale of some values that people chose from, for the admin to confirm or correct.
 * Numbers up to 7 run from 1 to the largest, and 0 is no answer; larger ones run to 10. Words go by common ladders.
 * @returns null where the values are no scale: too many, numbers too large, flags, or words nobody knows
 */
export function guessScale(values: ReadonlySet<string>): ScaleDraft | null {
  if (values.size === 0 || values.size > mostValues) return null;
  const chosen = [...values].filter((value) => !noAnswers.has(wordOf(value)));
  const none = Object.fromEntries(
    [...values].filter((value) => noAnswers.has(wordOf(value))).map((value) => [value, noAnswer]),
  );
  const scale = byNumbers(chosen) ?? byWords(chosen);
  return scale && { ...scale, as: { ...scale.as, ...none } };
}

/** Guesses the eleven points of the rating: whatever begins with a number from 0 to 10. */
export function guessRating(values: ReadonlySet<string>): ScaleDraft {
  const as = [...values].flatMap((value): [string, string][] => {
    const number = numberOf(value);
    return number !== undefined && number <= 10 ? [[value, String(number + 1)]] : [];
  });
  return { steps: 11, as: Object.fromEntries(as) };
}

/** Whether the values begin with numbers. */
export function isNumbered(values: ReadonlySet<string>): boolean {
  return [...values].some((value) => numberOf(value) !== undefined);
}

function byNumbers(values: readonly string[]): ScaleDraft | null {
  const read = values.map((value) => [value, numberOf(value)] as const);
  const numbers = read.flatMap(([, number]) => number ?? []);
  const most = Math.max(...numbers);
  if (numbers.length < values.length || most > 10 || most < 2) return null;
  const fromZero = most > 7 && numbers.includes(0);
  const steps = most > 7 ? (fromZero ? 11 : 10) : most;
  const as = read.map(([value, number = 0]): [string, string] => {
    if (fromZero) return [value, String(number + 1)];
    return [value, number === 0 ? noAnswer : String(number)];
  });
  return { steps, as: Object.fromEntries(as) };
}

function byWords(values: readonly string[]): ScaleDraft | null {
  for (const ladder of ladders) {
    const places = values.map((value) => ladder.findIndex((words) => words.includes(wordOf(value))));
    if (values.length < 2 || places.includes(-1)) continue;
    const middle = (ladder.length - 1) / 2;
    const used = ladder.map((_, place) => place).filter((place) => place !== middle || places.includes(middle));
    return {
      steps: used.length,
      as: Object.fromEntries(values.map((value, index) => [value, String(used.indexOf(places[index] ?? -1) + 1)])),
    };
  }
  return null;
}
