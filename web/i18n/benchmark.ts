import { begin, within } from './count.ts';
import { regionText } from './region.ts';

const en = {
  title: 'Benchmark',
  quarter: (quarter: string) => `Benchmark ${quarter}`,
  contributors: (band: string) => `${band} contributing organisations`,
  ownValue: (wave: string, n: string) => `your value: ${wave}${n === '' ? '' : `, ${n}`}`,
  ownWave: 'Your result',
  associations: (names: string) => `Part of it was contributed by ${names}.`,
  madeUp: 'The peer organisations in this release are invented as well.',
  headline: {
    below: 'Your IT-eNPS lies below the median of the group',
    around: 'Your IT-eNPS lies around the median of the group',
    above: 'Your IT-eNPS lies above the median of the group',
  },
  comma: (headline: string, position: string) => (position === '' ? `${headline}.` : `${headline}, ${position}.`),
  lede: (group: string, n: string) =>
    `Compared with: ${group}. We name no single rank: it would be more precise than your ${n} answers allow.`,
  sides: (dimensions: boolean, total: number, above: number, below: number) => {
    const count = (one: number): string => (one === 0 ? 'none' : within.en(one));
    if (total === 1) {
      const what = dimensions ? 'The one dimension' : 'The one measure';
      if (above + below === 0) return `${what} does not detectably lie off the median of the group.`;
      return `${what} lies ${above === 1 ? 'above' : 'below'} the median of the group.`;
    }
    const what = dimensions ? 'dimensions' : 'measures';
    return above + below === 0
      ? `None of ${within.en(total)} ${what} detectably lies off the median of the group.`
      : `Of ${within.en(total)} ${what}, ${count(above)} ${above === 1 ? 'lies' : 'lie'} above the median of the group and ${count(below)} below.`;
  },
  sidesLede: (group: string) =>
    `Compared with: ${group}. We name no single rank: it would be more precise than your answers allow.`,
  between: (from: string, to: string) => `between the ${from} and the ${to} percentile`,
  under: (to: string) => `below the ${to} percentile`,
  over: (from: string) => `above the ${from} percentile`,
  anywhere: 'with an interval too wide to place it',
  placeShort: { below: 'below the median', around: 'around the median', above: 'above the median' },
  medianOnly: 'median only',
  quartilesOnly: 'quartiles only',
  from: (quarter: string) => `from ${quarter}`,
  noneTitle: 'There is nothing to compare with yet.',
  noneText: 'A peer group is shown from five contributing organisations. Until then, published numbers stand below.',
  noWave: 'The comparison needs a published wave of your own. Until then, published numbers stand below.',
  partialTitle: 'A wave of chosen units or roles is not compared.',
  partialText:
    'What some units or roles say is no figure of an organisation, so it neither enters a benchmark nor is it placed in one. Random shares of everybody do.',
  importedTitle: 'A wave taken over from another tool is not compared.',
  importedText: 'Nobody can verify its answers, so it neither enters a benchmark nor is it placed in one.',
  notPlaced: 'This group shows none of the measures of your wave.',
  groupTitle: 'Peer group',
  groupText:
    'The narrowest group with enough contributions is chosen. Where one is too small, the next wider takes its place, and that is said.',
  fallback: (used: string, narrower: string) => `Compared with ${used}. The narrower group is not shown: ${narrower}.`,
  fallbackMore: (used: string, narrower: string, count: number) =>
    `Compared with ${used}. ${begin.en(count)} narrower groups are not shown, the narrowest of them: ${narrower}.`,
  whyHidden:
    'A group is not shown when fewer than five contribute, or when somebody’s value could be computed from it and the others. Which of the two, we do not say.',
  unsaid: { industry: 'industry', workforce: 'number of staff', region: 'region' },
  unsaidText: (what: string) => `Narrower groups need what your organisation has not said of itself yet: ${what}.`,
  unsaidLink: 'Enter it',
  groupNote: 'Below five contributions nothing is shown, from 5 the median, from 10 quartiles, from 20 deciles.',
  choose: 'Choose the peer group',
  shown: (band: string) => `${band} organisations`,
  kinds: { median: 'median', quartiles: 'quartiles', deciles: 'deciles' },
  notShown: 'not shown',
  otherMeasures: 'other measures only',
  allIndustries: 'All industries',
  allSizes: 'all sizes',
  allRegions: 'all regions',
  employees: (band: string) => `${band} employees`,
  nace: (letter: string) => `NACE ${letter}`,
  regions: regionText.en,
  enpsText: 'The released numbers of the group are the scale. Your value lies on it with its interval.',
  enpsNote: (ends: string, n: string) =>
    `Comparison interval ${ends}, ${n}. The result page may show a narrower one, computed for those invited; comparisons go without that correction.`,
  enpsSay: (median: string, own: string) => `Median of the group ${median}, yours ${own}.`,
  you: 'You',
  median: 'Median',
  percentile: (percent: number) => `${percent}th`,
  lower: 'lower values',
  lowest: 'the lowest of the group',
  higher: 'higher values',
  highest: 'the highest of the group',
  text: (percent: string, value: string) => `${percent} percentile: ${value}`,
  band: {
    deciles: '1st to 9th decile of the group',
    quartiles: 'quartiles of the group',
    median: 'median of the group',
  },
  ownLegend: 'yours, dot = value, bar = 95% interval',
  medianLegend: 'median of the group',
  measuresTitle: (count: number) => (count === 1 ? 'One measure' : `${begin.en(count)} measures`),
  dimensionsTitle: (count: number) => (count === 1 ? 'One dimension' : `${begin.en(count)} dimensions`),
  measuresText: 'Bold where your whole interval lies on one side of the median.',
  measuresNote:
    'Scores 0 to 100. Where fewer organisations have asked a question, quartiles or the median stand alone.',
  dimensionsNote:
    'Both sides at one half each, on 0 to 100. Where fewer organisations have asked, quartiles or the median stand alone.',
  measuresSay: (above: number, below: number, rest: number) =>
    `Above the median: ${above}; below: ${below}; no detectable difference: ${rest}.`,
  bandLegend: 'group: lowest to highest released number',
  head: 'own value, position',
  noOwn: 'yours: not shown',
  noGroup: 'group: not released',
  measure: 'Measure',
  own: 'Your value',
  position: 'Position',
  percentileHead: 'Percentile',
  value: 'Value',
  minutesTitle: 'Working time lost',
  minutesText: 'Minutes a person and week, on the released numbers of the group. Fewer is better.',
  minutesSay: {
    below: 'Your people lose less time than the median of the group.',
    around: 'No difference from the median of the group is detectable.',
    above: 'Your people lose more time than the median of the group.',
  },
  historyTitle: 'From quarter to quarter',
  historyText: 'What the group released each quarter, and your newest wave of the quarter on it.',
  historyNote:
    'Always the same group. Hatched: not shown that quarter. Where membership changed by one or two, the older numbers stand.',
  historySay: (count: number, quarter: string) =>
    count === 1 ? `So far there is one release, ${quarter}.` : `${begin.en(count)} releases, the newest is ${quarter}.`,
  chooseMeasure: 'Measure',
  historyPoint: (quarter: string, group: string, own: string) => `${quarter}: group ${group}; you ${own}`,
  medianOf: (value: string) => `median ${value}`,
  historyBand: 'group: lowest to highest released number',
  release: 'Release',
  madeIn: 'Numbers from',
  contributorsHead: 'Contributors',
  howTitle: 'How this comparison came about',
  howText: 'Every step was fixed before anybody saw a number.',
  howShown: (quarter: string, band: string) => `Release ${quarter}, ${band} contributing organisations, unchangeable.`,
  howHidden: (names: string) => `Not shown in this group: ${names}.`,
  howAllShown: 'In this group everything your wave measures is shown.',
  how: [
    ['Who contributes', 'Verified organisations that agreed, with at least two published waves.'],
    [
      'What they contribute',
      'Their newest wave of the quarter, from 20 answers and 30% response. Each counts once, subsidiaries of one parent together.',
    ],
    ['What is released', 'Quantiles after Harrell and Davis, rounded. Never the value of a single organisation.'],
    ['What is held back', 'If a group changes by one or two members, the old release stands with its date.'],
    [
      'How your position comes about',
      'From the released numbers alone: from the band of the lower to the band of the upper end of your interval.',
    ],
    [
      'What the operator sees',
      'The same as you: the release. Values of single organisations the operator does not see.',
    ],
  ],
  toPublic: 'Public report on all industries',
  toResult: 'To the result',
};

const de = {
  title: 'Benchmark',
  quarter: (quarter: string) => `Benchmark ${quarter}`,
  contributors: (band: string) => `${band} beitragende Organisationen`,
  ownValue: (wave: string, n: string) => `Ihr Wert: ${wave}${n === '' ? '' : `, ${n}`}`,
  ownWave: 'Ihr Ergebnis',
  associations: (names: string) => `Ein Teil davon wurde beigetragen von ${names}.`,
  madeUp: 'Auch die Vergleichsorganisationen dieser Veröffentlichung sind erfunden.',
  headline: {
    below: 'Ihr IT-eNPS liegt unter dem Median der Gruppe',
    around: 'Ihr IT-eNPS liegt um den Median der Gruppe',
    above: 'Ihr IT-eNPS liegt über dem Median der Gruppe',
  },
  comma: (headline: string, position: string) => (position === '' ? `${headline}.` : `${headline}, ${position}.`),
  lede: (group: string, n: string) =>
    `Verglichen wird mit: ${group}. Einen einzelnen Rang nennen wir nicht: Er wäre genauer, als Ihre ${n} Antworten es hergeben.`,
  sides: (dimensions: boolean, total: number, above: number, below: number) => {
    const [none, one] = dimensions ? ['keine', 'eine'] : ['keines', 'eines'];
    const count = (each: number): string => (each === 0 ? none : each === 1 ? one : within.de(each));
    if (total === 1) {
      const what = dimensions ? 'Die eine Dimension' : 'Das eine Maß';
      if (above + below === 0) return `${what} liegt nicht nachweisbar abseits des Medians der Gruppe.`;
      return `${what} liegt ${above === 1 ? 'über' : 'unter'} dem Median der Gruppe.`;
    }
    const what = dimensions ? 'Dimensionen' : 'Maßen';
    return above + below === 0
      ? `Von ${within.de(total)} ${what} liegt ${none} nachweisbar abseits des Medians der Gruppe.`
      : `Von ${within.de(total)} ${what} ${above > 1 ? 'liegen' : 'liegt'} ${count(above)} über dem Median der Gruppe und ${count(below)} darunter.`;
  },
  sidesLede: (group: string) =>
    `Verglichen wird mit: ${group}. Einen einzelnen Rang nennen wir nicht: Er wäre genauer, als Ihre Antworten es hergeben.`,
  between: (from: string, to: string) => `zwischen dem ${from} und dem ${to} Perzentil`,
  under: (to: string) => `unter dem ${to} Perzentil`,
  over: (from: string) => `über dem ${from} Perzentil`,
  anywhere: 'mit einem Intervall, das für eine Lage zu breit ist',
  placeShort: { below: 'unter dem Median', around: 'um den Median', above: 'über dem Median' },
  medianOnly: 'nur Median',
  quartilesOnly: 'nur Quartile',
  from: (quarter: string) => `aus ${quarter}`,
  noneTitle: 'Noch gibt es nichts, womit sich vergleichen ließe.',
  noneText:
    'Eine Vergleichsgruppe wird ab fünf beitragenden Organisationen gezeigt. Bis dahin stehen unten veröffentlichte Zahlen.',
  noWave: 'Der Vergleich braucht eine eigene veröffentlichte Welle. Bis dahin stehen unten veröffentlichte Zahlen.',
  partialTitle: 'Eine Welle für ausgewählte Einheiten oder Rollen wird nicht verglichen.',
  partialText:
    'Was einzelne Einheiten oder Rollen sagen, ist kein Wert einer Organisation. Deshalb geht es in keinen Vergleich ein und wird in keinen eingeordnet. Zufällige Anteile aller werden verglichen.',
  importedTitle: 'Eine Welle aus einem anderen Werkzeug wird nicht verglichen.',
  importedText:
    'Ihre Antworten kann niemand prüfen. Sie geht deshalb in keinen Benchmark ein und wird auch in keinen eingeordnet.',
  notPlaced: 'Diese Gruppe zeigt keines der Maße Ihrer Welle.',
  groupTitle: 'Vergleichsgruppe',
  groupText:
    'Die engste Gruppe mit genügend Beiträgen ist vorgewählt. Reicht eine nicht, tritt die nächstweitere an ihre Stelle, und das steht dann dabei.',
  fallback: (used: string, narrower: string) =>
    `Verglichen wird mit: ${used}. Die engere Gruppe ist nicht gezeigt: ${narrower}.`,
  fallbackMore: (used: string, narrower: string, count: number) =>
    `Verglichen wird mit: ${used}. ${begin.de(count)} engere Gruppen sind nicht gezeigt, die engste davon: ${narrower}.`,
  whyHidden:
    'Eine Gruppe ist nicht gezeigt, wenn weniger als fünf beitragen oder wenn sich aus ihr und den anderen der Wert von jemandem errechnen ließe. Welches davon zutrifft, sagen wir nicht.',
  unsaid: { industry: 'Branche', workforce: 'Zahl der Beschäftigten', region: 'Region' },
  unsaidText: (what: string) =>
    `Engere Gruppen brauchen, was Ihre Organisation noch nicht von sich gesagt hat: ${what}.`,
  unsaidLink: 'Eintragen',
  groupNote: 'Unter fünf Beiträgen wird nichts gezeigt, ab 5 der Median, ab 10 Quartile, ab 20 Dezile.',
  choose: 'Vergleichsgruppe wählen',
  shown: (band: string) => `${band} Organisationen`,
  kinds: { median: 'Median', quartiles: 'Quartile', deciles: 'Dezile' },
  notShown: 'nicht gezeigt',
  otherMeasures: 'nur andere Maße',
  allIndustries: 'Alle Branchen',
  allSizes: 'alle Größen',
  allRegions: 'alle Regionen',
  employees: (band: string) => `${band.replace(/,/g, '.')} Beschäftigte`,
  nace: (letter: string) => `NACE ${letter}`,
  regions: regionText.de,
  enpsText: 'Die Skala sind die veröffentlichten Zahlen der Gruppe. Darauf liegt Ihr Wert mit seinem Intervall.',
  enpsNote: (ends: string, n: string) =>
    `Vergleichsintervall ${ends}, ${n}. Im Ergebnis kann ein engeres stehen, gerechnet für die Eingeladenen; Vergleiche rechnen ohne diese Korrektur.`,
  enpsSay: (median: string, own: string) => `Median der Gruppe ${median}, Ihr Wert ${own}.`,
  you: 'Sie',
  median: 'Median',
  percentile: (percent: number) => `${percent}.`,
  lower: 'niedrigere Werte',
  lowest: 'die niedrigsten der Gruppe',
  higher: 'höhere Werte',
  highest: 'die höchsten der Gruppe',
  text: (percent: string, value: string) => `${percent} Perzentil: ${value}`,
  band: {
    deciles: '1. bis 9. Dezil der Gruppe',
    quartiles: 'Quartile der Gruppe',
    median: 'Median der Gruppe',
  },
  ownLegend: 'Ihr Wert, Punkt = Wert, Balken = 95-%-Intervall',
  medianLegend: 'Median der Gruppe',
  measuresTitle: (count: number) => (count === 1 ? 'Ein Maß' : `${begin.de(count)} Maße`),
  dimensionsTitle: (count: number) => (count === 1 ? 'Eine Dimension' : `${begin.de(count)} Dimensionen`),
  measuresText: 'Fett steht, wo Ihr ganzes Intervall auf einer Seite des Medians liegt.',
  measuresNote:
    'Werte 0 bis 100. Wo weniger Organisationen eine Frage gestellt haben, stehen Quartile oder der Median allein.',
  dimensionsNote:
    'Beide Seiten je zur Hälfte, auf 0 bis 100. Wo weniger Organisationen gefragt haben, stehen Quartile oder der Median allein.',
  measuresSay: (above: number, below: number, rest: number) =>
    `Über dem Median: ${above}; darunter: ${below}; kein Unterschied nachweisbar: ${rest}.`,
  bandLegend: 'Gruppe: niedrigste bis höchste veröffentlichte Zahl',
  head: 'eigener Wert, Lage',
  noOwn: 'Ihr Wert: nicht gezeigt',
  noGroup: 'Gruppe: nicht veröffentlicht',
  measure: 'Maß',
  own: 'Ihr Wert',
  position: 'Lage',
  percentileHead: 'Perzentil',
  value: 'Wert',
  minutesTitle: 'Verlorene Arbeitszeit',
  minutesText: 'Minuten je Person und Woche, auf den veröffentlichten Zahlen der Gruppe. Weniger ist besser.',
  minutesSay: {
    below: 'Bei Ihnen geht weniger Zeit verloren als im Median der Gruppe.',
    around: 'Gegenüber dem Median der Gruppe ist kein Unterschied nachweisbar.',
    above: 'Bei Ihnen geht mehr Zeit verloren als im Median der Gruppe.',
  },
  historyTitle: 'Von Quartal zu Quartal',
  historyText: 'Was die Gruppe je Quartal veröffentlicht hat, und darauf Ihre neueste Welle des Quartals.',
  historyNote:
    'Immer dieselbe Gruppe. Schraffiert: in diesem Quartal nicht gezeigt. Wo sich die Gruppe um ein oder zwei Mitglieder geändert hat, bleiben die älteren Zahlen stehen.',
  historySay: (count: number, quarter: string) =>
    count === 1
      ? `Bisher gibt es eine Veröffentlichung, ${quarter}.`
      : `${begin.de(count)} Veröffentlichungen, die neueste ist ${quarter}.`,
  chooseMeasure: 'Maß',
  historyPoint: (quarter: string, group: string, own: string) => `${quarter}: Gruppe ${group}; Sie ${own}`,
  medianOf: (value: string) => `Median ${value}`,
  historyBand: 'Gruppe: niedrigste bis höchste veröffentlichte Zahl',
  release: 'Veröffentlichung',
  madeIn: 'Zahlen aus',
  contributorsHead: 'Beitragende',
  howTitle: 'So ist der Vergleich entstanden',
  howText: 'Jeder Schritt ist festgelegt, bevor jemand eine Zahl sieht.',
  howShown: (quarter: string, band: string) =>
    `Veröffentlichung ${quarter}, ${band} beitragende Organisationen, unveränderlich.`,
  howHidden: (names: string) => `In dieser Gruppe nicht gezeigt: ${names}.`,
  howAllShown: 'In dieser Gruppe ist alles gezeigt, was Ihre Welle misst.',
  how: [
    ['Wer beiträgt', 'Geprüfte Organisationen, die zugestimmt haben, mit mindestens zwei veröffentlichten Wellen.'],
    [
      'Was sie beitragen',
      'Ihre neueste Welle des Quartals, ab 20 Antworten und 30\u00a0% Beteiligung. Jede zählt einmal, Töchter eines Konzerns gemeinsam.',
    ],
    ['Was veröffentlicht wird', 'Quantile nach Harrell-Davis, gerundet. Nie der Wert einer einzelnen Organisation.'],
    [
      'Was zurückgehalten wird',
      'Ändert sich eine Gruppe um ein oder zwei Mitglieder, bleibt die alte Veröffentlichung mit ihrem Datum stehen.',
    ],
    [
      'Wie Ihre Lage entsteht',
      'Nur aus den veröffentlichten Zahlen: vom Band der unteren bis zum Band der oberen Grenze Ihres Intervalls.',
    ],
    [
      'Was der Betreiber sieht',
      'Dasselbe wie Sie: die Veröffentlichung. Werte einzelner Organisationen sieht er nicht.',
    ],
  ],
  toPublic: 'Öffentlicher Bericht über alle Branchen',
  toResult: 'Zum Ergebnis',
} satisfies typeof en;

/** The benchmark page and the standing on the result page. */
export const benchmarkText = { en, de };
