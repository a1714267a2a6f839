import Papa from 'papaparse';
import { figuresOf } from './figures.ts';
import type { Figure } from './figures/row.ts';
import type { Sources } from './sources.ts';
import { wordsIn } from './words.ts';

/** What a spreadsheet would carry out: everything that begins like a formula and is no number. @source OWASP, CSV injection */
const formula = /^(?![+-]?\d+(?:[.,]\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/**
 * Every published figure in one table for a spreadsheet of the language: German files part cells by semicolons and decimals by commas.
 * Begins with a byte order mark, without which Excel reads umlauts wrongly; texts that begin like a formula are disarmed by an apostrophe.
 */
export function csv(sources: Sources): string {
  const { t, language } = wordsIn(sources.language);
  const { whole, groups, benchmark } = figuresOf(sources);
  const cell = (value: number | null): string | number =>
    value === null ? '' : language === 'de' ? String(value).replace('.', ',') : value;
  const line = (figure: Figure): readonly (string | number)[] => [
    figure.group,
    figure.measure,
    figure.text,
    figure.value === null ? t.notShown : cell(figure.value),
    figure.unit,
    ...[figure.low, figure.high, figure.n, figure.invited].map(cell),
    figure.source,
  ];
  const { group, measure, text, value, unit, low, high, n, invited, source } = t.columns;
  const head = [group, measure, text, value, unit, low, high, n, invited, source];
  const rows = [head, ...[...whole, ...groups, ...benchmark].map(line)];
  return `\ufeff${Papa.unparse(
    rows.map((each) => [...each]),
    { delimiter: language === 'de' ? ';' : ',', escapeFormulae: formula },
  )}\r\n`;
}
