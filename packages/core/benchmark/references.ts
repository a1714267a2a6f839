import type { Beside } from '../reference/reference.ts';
import { textIn, type Language, type Text } from '../survey/instrument.ts';

/** Percentiles of organisations' values. */
interface Percentiles {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** One published figure from outside, with everything needed to look it up. */
export interface Reference {
  readonly id: string;
  readonly measure: Text;
  readonly value: Text;
  readonly scale: Text;
  readonly n: Text;
  readonly year: string;
  /** As it is cited; a title stays in its language. */
  readonly source: string;
  readonly url: string;
  readonly licence: string | null;
  /** `comparable`: the same scale and nearly the same question; `orientation`: something related, measured otherwise. */
  readonly use: 'comparable' | 'orientation';
  /** The own number it is laid beside; `null` where there is none of the kind. */
  readonly beside: Beside | null;
  /** Present where the source allows to compute them. */
  readonly percentiles?: Percentiles;
}

const percent = (value: number): Text => ({
  de: `${value.toFixed(1).replace('.', ',')}\u00a0%`,
  en: `${value.toFixed(1)}%`,
});

/**
 * An item of the Civil Service People Survey 2024; percentiles are ours, by linear interpolation over 103 organisations of equal weight, the two roll-up rows left out.
 * @source Cabinet Office, Civil Service People Survey 2024, benchmark results, Table 3; contains public sector information licensed under the Open Government Licence v3.0
 */
function peopleSurvey(code: string, measure: Text, percentiles: Percentiles, item?: string): Reference {
  const [median, low, high] = [percent(percentiles.p50), percent(percentiles.p25), percent(percentiles.p75)];
  return {
    id: `csps2024-${code}`,
    measure,
    value: median,
    scale: {
      de: `Zustimmung (4–5 von 5), Median; mittlere Hälfte ${low.de} bis ${high.de}`,
      en: `agreement (4–5 of 5), median; middle half ${low.en} to ${high.en}`,
    },
    n: {
      de: '103 Organisationen, 354.962 Befragte, britischer öffentlicher Dienst',
      en: '103 organisations, 354,962 respondents, UK public sector',
    },
    year: '2024',
    source: `UK Cabinet Office, Civil Service People Survey 2024, Table 3, item ${code}`,
    url: 'https://www.gov.uk/government/publications/civil-service-people-survey-2024-results',
    licence: 'Open Government Licence v3.0, Crown copyright',
    percentiles,
    ...(item === undefined
      ? { use: 'orientation', beside: null }
      : { use: 'comparable', beside: { measure: item, as: 'favourable' } }),
  };
}

const happiness: Pick<Reference, 'year' | 'source' | 'url' | 'licence' | 'use' | 'beside'> = {
  year: '2019',
  source: 'HappySignals, Happiness Score: The ITSM Benchmark Q4/2019',
  url: 'https://vdocument.in/happiness-scorea-happiness-scorea-q4-2019-it-management-internal-service.html',
  licence: null,
  use: 'orientation',
  beside: { measure: 'L1', as: 'score' },
};

/** Published figures that stand beside an organisation's own from the first day on. Each names its source; none is in the benchmark. */
export const references: readonly Reference[] = [
  peopleSurvey(
    'B59B',
    { de: 'Technik lässt mich mit anderen zusammenarbeiten', en: 'Technology lets me connect and collaborate' },
    { p10: 59.6, p25: 71.3, p50: 79.2, p75: 83.9, p90: 88.4 },
    'P7',
  ),
  peopleSurvey(
    'B32',
    { de: 'Ich habe die Mittel, um meine Arbeit gut zu machen', en: 'I have the tools to do my job effectively' },
    { p10: 64.3, p25: 69.7, p50: 75.2, p75: 80.3, p90: 86 },
    'P6',
  ),
  peopleSurvey(
    'B42',
    { de: 'Veränderung wird gut gesteuert', en: 'Change is managed well' },
    { p10: 21.8, p25: 27.8, p50: 33.1, p75: 43.2, p90: 54.1 },
  ),
  peopleSurvey(
    'B53',
    { de: 'Auf die letzte Befragung folgten wirksame Schritte', en: 'Effective action followed the last survey' },
    { p10: 26.2, p25: 31.4, p50: 37.6, p75: 44.6, p90: 52.8 },
  ),
  peopleSurvey(
    'B06',
    { de: 'Ich verstehe die Ziele der Organisation', en: 'I understand the objectives of the organisation' },
    { p10: 72.5, p25: 77, p50: 81.9, p75: 87.6, p90: 91.5 },
  ),
  {
    id: 'gsa2023',
    measure: { de: 'Zufriedenheit mit dem IT-Support', en: 'Satisfaction with IT support' },
    value: { de: '5,67 im Median der Behörden', en: '5.67, median of agencies' },
    scale: { de: '1 bis 7', en: '1 to 7' },
    n: {
      de: 'über 270.000 Befragte in 24 US-Bundesbehörden',
      en: 'over 270,000 respondents in 24 US federal agencies',
    },
    year: '2023',
    source:
      'General Services Administration, Mission-Support Customer Satisfaction Survey 2023, as reported by Nextgov',
    url: 'https://www.nextgov.com/digital-government/2023/08/federal-governments-most-disliked-it-help-desks/389871/',
    licence: null,
    use: 'orientation',
    beside: { measure: 'P3', as: 'score' },
  },
  {
    ...happiness,
    id: 'happysignals2019-incidents',
    measure: { de: 'Nach einer Störung: Bewertung und verlorene Zeit', en: 'After an incident: rating and time lost' },
    value: { de: '+67, 3\u00a0h\u00a001\u00a0min je Störung', en: '+67, 3\u00a0h\u00a001\u00a0min per incident' },
    scale: { de: '−100 bis +100; Schätzung der Betroffenen', en: '−100 to +100; as estimated by those affected' },
    n: { de: '298.339 Antworten, Kunden des Anbieters', en: '298,339 responses, customers of the provider' },
  },
  {
    ...happiness,
    id: 'happysignals2019-requests',
    measure: { de: 'Nach einer Anfrage: Bewertung und verlorene Zeit', en: 'After a request: rating and time lost' },
    value: { de: '+76, 2\u00a0h\u00a032\u00a0min je Anfrage', en: '+76, 2\u00a0h\u00a032\u00a0min per request' },
    scale: { de: '−100 bis +100; Schätzung der Betroffenen', en: '−100 to +100; as estimated by those affected' },
    n: { de: '207.198 Antworten, Kunden des Anbieters', en: '207,198 responses, customers of the provider' },
  },
  {
    id: 'nexthink2020',
    measure: {
      de: 'Verlorene Zeit je IT-Problem und gemeldeter Anteil',
      en: 'Time lost per IT problem and share reported',
    },
    value: { de: '28\u00a0min, gut die Hälfte gemeldet', en: '28\u00a0min, just over half reported' },
    scale: { de: 'Minuten je Problem', en: 'minutes per problem' },
    n: { de: 'in der Mitteilung nicht genannt', en: 'not stated in the release' },
    year: '2020',
    source: 'Nexthink and Vanson Bourne, The Experience 2020 Report: Digital Employee Experience Today',
    url: 'https://www.apmdigest.com/employees-lose-2-weeks-per-year-to-it-downtime',
    licence: null,
    use: 'orientation',
    beside: { measure: 'L1', as: 'score' },
  },
  {
    id: 'deloitte2018',
    measure: { de: 'IT-Budget gemessen am Umsatz', en: 'IT budget relative to revenue' },
    value: { de: '3,64\u00a0% im Mittel aller Branchen', en: '3.64%, mean of all industries' },
    scale: { de: 'Prozent des Umsatzes', en: 'percent of revenue' },
    n: { de: 'im Beitrag nicht genannt', en: 'not stated in the article' },
    year: '2018',
    source: 'Deloitte, global CIO survey 2018, in CIO Insider on technology budgets',
    url: 'https://www2.deloitte.com/us/en/insights/focus/cio-insider-business-insights/tech-finance-technology-investment-budgeting-processes.html',
    licence: null,
    use: 'orientation',
    beside: null,
  },
  {
    id: 'luftman2007',
    measure: { de: 'Reifegrad der Abstimmung von Fachbereichen und IT', en: 'Maturity of business–IT alignment' },
    value: { de: 'die meisten auf Stufe 3', en: 'most at level 3' },
    scale: { de: 'Stufe 1 bis 5', en: 'level 1 to 5' },
    n: { de: '197 Unternehmen', en: '197 companies' },
    year: '2007',
    source:
      'Luftman & Kempaiah, An Update on Business-IT Alignment: "A Line" Has Been Drawn, MIS Quarterly Executive 6(3), 165–177',
    url: 'https://aisel.aisnet.org/misqe/vol6/iss3/',
    licence: null,
    use: 'orientation',
    beside: null,
  },
  {
    id: 'mckinsey2012',
    measure: { de: 'Große IT-Vorhaben gegen ihren Plan', en: 'Large IT projects against their plan' },
    value: { de: '45\u00a0% mehr Kosten, 56\u00a0% weniger Nutzen', en: '45% more cost, 56% less value' },
    scale: { de: 'Abweichung vom Plan', en: 'deviation from plan' },
    n: { de: 'über 5.400 Vorhaben', en: 'over 5,400 projects' },
    year: '2012',
    source: 'McKinsey & University of Oxford, Delivering large-scale IT projects on time, on budget, and on value',
    url: 'https://www.mckinsey.com/capabilities/mckinsey-digital/our-insights/delivering-large-scale-it-projects-on-time-on-budget-and-on-value',
    licence: null,
    use: 'orientation',
    beside: null,
  },
];

/** The references in one language, in the form they travel over the wire. */
export function referencesIn(language: Language) {
  return references.map(({ id, measure, value, scale, n, year, source, url, licence, use, beside }) => ({
    id,
    measure: textIn(measure, language),
    value: textIn(value, language),
    scale: textIn(scale, language),
    n: textIn(n, language),
    year,
    source,
    url,
    licence,
    use,
    beside,
  }));
}
