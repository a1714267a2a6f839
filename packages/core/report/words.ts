import type { Language } from '../survey/instrument.ts';

/** How long before the compared wave closed. */
export type Period = 'quarter' | 'year' | 'earlier';

/** The sentences of a finding; numbers come formatted. Spaces before and inside numbers do not break. */
export interface Words {
  readonly quote: (name: string) => string;
  readonly and: string;
  readonly decimal: (value: number) => string;
  readonly score: (now: string) => string;
  readonly moved: (verdict: 'risen' | 'fallen', period: Period, before: string, now: string) => string;
  readonly unmoved: (period: Period, before: string) => string;
  readonly extremes: (lowest: string, low: number, highest: string, high: number) => string;
  readonly close: (lowest: string, low: number, highest: string, high: number) => string;
  readonly equal: (score: number) => string;
  readonly noStatements: string;
  readonly takenOver: (statements: number, source: string) => string;
  readonly level: (value: number, dimension: string, complete: boolean) => string;
  readonly noLevel: string;
  readonly gaps: (
    found: number,
    compared: number,
    dimension: string,
    kinder: boolean,
    by: string,
    ends: string,
  ) => string;
  readonly noGap: (dimension: string, value: string, ends: string) => string;
  readonly noComparison: string;
}

const de: Words = {
  quote: (name) => `„${name}“`,
  and: 'und',
  decimal: (value) => value.toFixed(1).replace('.', ','),
  score: (now) => `Der IT-eNPS liegt bei\u00a0${now}.`,
  moved: (verdict, period, before, now) => {
    const since = { quarter: 'gegenüber dem Vorquartal', year: 'in einem Jahr', earlier: 'gegenüber dem vorigen Puls' };
    const direction = { risen: 'gestiegen', fallen: 'gefallen' };
    return `Der IT-eNPS ist ${since[period]} von\u00a0${before} auf\u00a0${now} ${direction[verdict]}.`;
  },
  unmoved: (period, before) => {
    const since = { quarter: 'dem Vorquartal', year: 'dem Vorjahr', earlier: 'dem vorigen Puls' };
    return `Gegenüber ${since[period]} (${before}) ist kein Unterschied nachweisbar.`;
  },
  extremes: (lowest, low, highest, high) =>
    `Am niedrigsten bewertet: ${lowest} (${low}\u00a0von\u00a0100). Am höchsten: ${highest} (${high}\u00a0von\u00a0100).`,
  close: (lowest, low, highest, high) =>
    `Die Aussagen liegen nah beieinander, von ${lowest} (${low}\u00a0von\u00a0100) bis ${highest} (${high}\u00a0von\u00a0100); ihre Intervalle überschneiden sich.`,
  equal: (score) => `Alle gezeigten Aussagen liegen bei ${score}\u00a0von\u00a0100.`,
  takenOver: (statements, source) =>
    statements === 1
      ? `Eine Aussage, übernommen aus ${source}.`
      : `${statements}\u00a0Aussagen, übernommen aus ${source}.`,
  noStatements: 'Die einzelnen Aussagen werden nicht gezeigt.',
  level: (value, dimension, complete) =>
    complete
      ? `Die Reife liegt auf Stufe\u00a0${value} von\u00a05, begrenzt durch ${dimension}.`
      : `Soweit auf beiden Seiten gezeigt, liegt die Reife auf Stufe\u00a0${value} von\u00a05, begrenzt durch ${dimension}.`,
  noLevel: 'Eine Reifestufe lässt sich nicht zeigen: Keine Dimension wird auf beiden Seiten gezeigt.',
  gaps: (found, compared, dimension, kinder, by, ends) =>
    `Bei ${found}\u00a0von\u00a0${compared} Dimensionen ist ein Abstand der Seiten nachweisbar, am größten bei ${dimension}: Die IT urteilt um ${by}\u00a0Punkte ${kinder ? 'günstiger' : 'ungünstiger'} als die Fachbereiche, Intervall ${ends}.`,
  noGap: (dimension, value, ends) =>
    `Bei keiner Dimension ist ein Abstand der Seiten nachweisbar; am größten ist er bei ${dimension} mit ${value}, Intervall ${ends}.`,
  noComparison: 'Ein Vergleich der Seiten lässt sich nicht zeigen.',
};

const en: Words = {
  quote: (name) => `“${name}”`,
  and: 'and',
  decimal: (value) => value.toFixed(1),
  score: (now) => `IT-eNPS is\u00a0${now}.`,
  moved: (verdict, period, before, now) => {
    const since = { quarter: 'since last quarter', year: 'in a year', earlier: 'since the last pulse' };
    return `IT-eNPS has ${verdict} from\u00a0${before} to\u00a0${now} ${since[period]}.`;
  },
  unmoved: (period, before) => {
    const since = { quarter: 'last quarter', year: 'last year', earlier: 'the last pulse' };
    return `No detectable difference from ${since[period]} (${before}).`;
  },
  extremes: (lowest, low, highest, high) =>
    `Rated lowest: ${lowest} (${low}\u00a0of\u00a0100). Rated highest: ${highest} (${high}\u00a0of\u00a0100).`,
  close: (lowest, low, highest, high) =>
    `The statements lie close together, from ${lowest} (${low}\u00a0of\u00a0100) to ${highest} (${high}\u00a0of\u00a0100); their intervals overlap.`,
  equal: (score) => `All statements shown lie at ${score}\u00a0of\u00a0100.`,
  takenOver: (statements, source) =>
    statements === 1
      ? `One statement, taken over from ${source}.`
      : `${statements}\u00a0statements, taken over from ${source}.`,
  noStatements: 'The single statements are not shown.',
  level: (value, dimension, complete) =>
    `${complete ? 'Maturity' : 'As far as both sides are shown, maturity'} is at level\u00a0${value} of\u00a05, held back by ${dimension}.`,
  noLevel: 'No level of maturity can be shown: no dimension is shown on both sides.',
  gaps: (found, compared, dimension, kinder, by, ends) =>
    `A gap between the sides is detectable in ${found}\u00a0of\u00a0${compared} dimensions, the largest in ${dimension}: IT judges ${by}\u00a0points ${kinder ? 'more' : 'less'} favourably than the business, interval ${ends}.`,
  noGap: (dimension, value, ends) =>
    `No gap between the sides is detectable in any dimension; the largest is ${value} in ${dimension}, interval ${ends}.`,
  noComparison: 'No comparison of the sides can be shown.',
};

/** The sentences of findings by language. */
export const words: Readonly<Record<Language, Words>> = { de, en };
