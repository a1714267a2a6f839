import type { Language } from './language.svelte.ts';

const minus = '−';
const noBreak = '\u00a0';
const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

function decimal(language: Language, value: number, decimals: number, signed: boolean): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
    useGrouping: true,
  })
    .format(value)
    .replace('-', minus);
}

/** Numbers, dates and amounts as one language writes them. Signs are real, units never break from their number. */
export interface Format {
  readonly language: Language;
  number(value: number, decimals?: number): string;
  /** With a sign unless zero: +11, −9, 0. */
  signed(value: number, decimals?: number): string;
  /** Whole percent: 75 % in German, 75% in English. */
  percent(value: number): string;
  /** Both ends in brackets: [+4, +18], [60–67]; German parts decimals by a semicolon. */
  interval(ends: readonly [number, number], style?: { readonly signed?: boolean; readonly decimals?: number }): string;
  date(instant: string | Date): string;
  shortDate(instant: string | Date): string;
  weekday(instant: string | Date): string;
  dateTime(instant: string | Date): string;
  time(instant: string | Date): string;
  /** How far away a day is: heute, morgen, in 12 Tagen. */
  inDays(days: number): string;
  /** From one day to another: 2.–13. November 2026. */
  days(from: string, to: string): string;
  /** An amount range in whole currency units, compact: 2,4–3,5 Mio. €. */
  moneyRange(low: number, high: number, currency: string): string;
  money(minor: number, currency: string): string;
  /** Minor units, two significant digits: 2,9 Mio. €. */
  moneyCompact(minor: number, currency: string): string;
  list(parts: readonly string[]): string;
  /** The form for a count. */
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
  n(count: number): string;
  minutes(value: number): string;
}

function create(language: Language): Format {
  const locale = locales[language];
  const at = (instant: string | Date): Date => (typeof instant === 'string' ? new Date(instant) : instant);
  const dateFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const shortFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const weekdayFormat = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const timeFormat = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const pluralRules = new Intl.PluralRules(locale);
  const number = (value: number, decimals = 0): string => decimal(language, value, decimals, false);
  const time = (instant: string | Date): string =>
    timeFormat.format(at(instant)) + (language === 'de' ? `${noBreak}Uhr` : '');
  return {
    language,
    number,
    signed: (value, decimals = 0) => decimal(language, value, decimals, true),
    percent: (value) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100),
    interval: ([low, high], style = {}) => {
      const { signed = false, decimals = 0 } = style;
      const separator = signed ? (language === 'de' && decimals > 0 ? '; ' : ', ') : '–';
      return `[${decimal(language, low, decimals, signed)}${separator}${decimal(language, high, decimals, signed)}]`;
    },
    date: (instant) => dateFormat.format(at(instant)),
    shortDate: (instant) => shortFormat.format(at(instant)),
    weekday: (instant) => weekdayFormat.format(at(instant)),
    time,
    dateTime: (instant) => `${dateFormat.format(at(instant))}, ${time(instant)}`,
    inDays: (days) => relativeFormat.format(days, 'day'),
    days: (from, to) => dateFormat.formatRange(at(from), at(to)),
    moneyRange: (low, high, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 2,
        signDisplay: 'negative',
      }).formatRange(low, high),
    money: (minor, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        signDisplay: 'negative',
        trailingZeroDisplay: 'stripIfInteger',
      }).format(minor / 100),
    moneyCompact: (minor, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 2,
        signDisplay: 'negative',
      }).format(minor / 100),
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
    plural: (count, forms) =>
      (pluralRules.select(count) === 'one' ? forms.one : forms.other).replace('#', number(count)),
    n: (count) => `n${noBreak}${number(count)}`,
    minutes: (value) =>
      value >= 60
        ? `${number(Math.floor(value / 60))}${noBreak}h${value % 60 === 0 ? '' : `${noBreak}${number(value % 60)}${noBreak}min`}`
        : `${number(value)}${noBreak}min`,
  };
}

const formats: Readonly<Record<Language, Format>> = { de: create('de'), en: create('en') };

/** The format of a language. */
export function formatIn(language: Language): Format {
  return formats[language];
}
