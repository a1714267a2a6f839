const en = {
  title: 'Public report',
  headline: (count: number) =>
    count === 1
      ? 'One median over all industries, for everybody.'
      : `${count} medians over all industries, for everybody.`,
  headlineNone: 'There is no public report yet.',
  headlineOff: 'The public report is off: fewer than 50 organisations contribute.',
  lede: (quarter: string) =>
    `Release ${quarter}. Each number was drawn once, with noise that hides every single organisation, and never changes.`,
  ledeNone: 'It comes with the first benchmark release.',
  ledeOff: (quarter: string) =>
    `Release ${quarter}. The noise that hides a single organisation is as large with 20 contributors as with 200. Below 50 it would destroy the number, so none is published.`,
  associations: (names: string) => `Part of it was contributed by ${names}.`,
  madeUp: 'All organisations behind it are made up.',
  measures: 'Medians',
  measuresText: 'Half of the contributing organisations lie below, half above, give or take the noise.',
  measuresNote:
    'IT-eNPS from −60 to +80, everything else from 0 to 100. Measures that fewer than 50 organisations have are not shown.',
  measure: 'Measure',
  median: 'Median',
  from: 'Release',
  epsilon: 'ε',
  minutes: (value: string) => `${value} min`,
  privacy: 'What it gives away',
  privacyText: 'Differential privacy is a promise with a number.',
  privacySay: (epsilon: string) => `This release spends ε = ${epsilon} in all.`,
  privacyFacts: [
    [
      'Per measure',
      'ε = 1: whatever one organisation’s value is, no result becomes more than e = 2.72 times as probable.',
    ],
    [
      'In all',
      'An organisation that has every measure is exposed to the sum: the more measures, the weaker the promise. Each new release spends its own; a measure that stands is not drawn again.',
    ],
    [
      'How it is drawn',
      'Exponential mechanism over whole points: the closer a point divides the contributors in halves, the more probable it is.',
    ],
    [
      'Who contributes',
      'Verified organisations that agreed, or members of an association that brought their history. Subsidiaries of one parent count once.',
    ],
  ],
  toBenchmark: 'To your own comparison',
};

const de = {
  title: 'Öffentlicher Bericht',
  headline: (count: number) =>
    count === 1 ? 'Ein Median über alle Branchen, für alle.' : `${count} Mediane über alle Branchen, für alle.`,
  headlineNone: 'Noch gibt es keinen öffentlichen Bericht.',
  headlineOff: 'Der öffentliche Bericht ist aus: Es tragen weniger als 50 Organisationen bei.',
  lede: (quarter: string) =>
    `Veröffentlichung ${quarter}. Jede Zahl wurde einmal gezogen, mit einem Rauschen, das jede einzelne Organisation verdeckt, und ändert sich nie.`,
  ledeNone: 'Er kommt mit der ersten Veröffentlichung des Benchmarks.',
  ledeOff: (quarter: string) =>
    `Veröffentlichung ${quarter}. Das Rauschen, das eine einzelne Organisation verdeckt, ist bei 20 Beitragenden so groß wie bei 200. Unter 50 würde es die Zahl zerstören; deshalb wird keine veröffentlicht.`,
  associations: (names: string) => `Ein Teil davon wurde beigetragen von ${names}.`,
  madeUp: 'Alle Organisationen dahinter sind erfunden.',
  measures: 'Mediane',
  measuresText: 'Die Hälfte der beitragenden Organisationen liegt darunter, die Hälfte darüber, bis auf das Rauschen.',
  measuresNote:
    'IT-eNPS von −60 bis +80, alles andere von 0 bis 100. Maße, die weniger als 50 Organisationen haben, werden nicht gezeigt.',
  measure: 'Maß',
  median: 'Median',
  from: 'Veröffentlichung',
  epsilon: 'ε',
  minutes: (value: string) => `${value} min`,
  privacy: 'Was er preisgibt',
  privacyText: 'Differential Privacy ist ein Versprechen mit einer Zahl.',
  privacySay: (epsilon: string) => `Diese Veröffentlichung verbraucht insgesamt ε = ${epsilon}.`,
  privacyFacts: [
    [
      'Je Maß',
      'ε = 1: Welchen Wert eine Organisation auch hat, kein Ergebnis wird dadurch mehr als e = 2,72-mal so wahrscheinlich.',
    ],
    [
      'Insgesamt',
      'Eine Organisation, die jedes Maß hat, ist der Summe ausgesetzt: je mehr Maße, desto schwächer das Versprechen. Jede neue Veröffentlichung verbraucht ihr eigenes ε; ein Maß, das stehen bleibt, wird nicht noch einmal gezogen.',
    ],
    [
      'Wie gezogen wird',
      'Exponentialmechanismus über ganze Punkte: Je besser ein Punkt die Beitragenden halbiert, desto wahrscheinlicher ist er.',
    ],
    [
      'Wer beiträgt',
      'Geprüfte Organisationen, die zugestimmt haben, oder Mitglieder eines Verbands, der ihre Geschichte eingebracht hat. Töchter eines Konzerns zählen einmal.',
    ],
  ],
  toBenchmark: 'Zum eigenen Vergleich',
} satisfies typeof en;

/** The report on all industries that needs no account. */
export const publicReportText = { en, de };
