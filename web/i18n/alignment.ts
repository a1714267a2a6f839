import { begin } from './count.ts';

const en = {
  title: 'Alignment',
  business: 'Business',
  it: 'IT',
  count: (n: string, invited: string) => `n ${n} of ${invited}`,
  countShort: (n: string) => `n ${n}`,
  mirrorTitle: (count: number) => `${begin.en(count)} dimensions, two views`,
  mirrorText:
    'Each side judges the same sentences, 1 to 5. Unison means bars of equal length. Dashed is what the other side lacks.',
  mirrorNote: (date: string) =>
    `Mean per side, gap = IT − business with 95% interval after Welch. Bold: interval without zero. ${date}.`,
  gapHead: 'Gap IT − business',
  gapNote: '95% interval',
  dimension: 'Dimension',
  gap: 'Gap',
  interval: '95% interval',
  row: (name: string, business: string, it: string, gap: string) =>
    `${name}: business ${business}, IT ${it}, gap ${gap}`,
  gapsNone: 'No gap between the two sides is detectable.',
  apart: 'can’t be told apart',
  apartAll: 'The two sides can’t be told apart: no dimension is shown on both.',
  apartSome: (names: string) =>
    `The sides can’t be told apart in: ${names}. There the dimension is not shown on both; why not, we do not say.`,
  changeTitle: 'Change since the last alignment pulse',
  changeText: 'Each side against itself. Thick: the test finds a change.',
  changeNote:
    'Now − before, Welch’s test at 5%, without finite population correction. Who answered both times counts as two people, which is cautious.',
  changeBefore: (name: string) => `Before: ${name}.`,
  changeDetectable: (from: string, to: string) =>
    from === to
      ? `A change of ${from} points or more would have shown.`
      : `A change of ${from} to ${to} points or more, depending on the dimension, would have shown.`,
  changeFirst: 'No earlier alignment pulse asked the same people. From the next one on, changes are shown here.',
  changeSome: (names: string) => `A change is detectable: ${names}.`,
  changeNone: 'No change since the last alignment pulse is detectable.',
  changeHidden: 'No dimension can be compared with the last alignment pulse.',
  changed: { risen: 'risen', fallen: 'fallen', undetected: 'no detectable difference' },
  moved: (dimension: string, side: string, verdict: string) => `${dimension} (${side}) ${verdict}`,
  notComparable: 'not comparable',
  notComparableWhy:
    'Not comparable means: not shown in both pulses, or the two forms asked different questions of the dimension.',
  side: 'Side',
  before: 'before (n)',
  nowHead: 'now (n)',
  change: 'Change',
  verdict: 'Finding',
  detectableFrom: 'would show from',
  changeRow: (name: string, side: string, change: string, verdict: string) => `${name}, ${side}: ${change}, ${verdict}`,
  gapsSome: (names: string) => `A gap is detectable in ${names}.`,
  levelTitle: 'Level of maturity',
  levelText: 'The weakest dimension decides the level; both sides count one half each.',
  levelNote: 'For orientation: Luftman and Kempaiah (2007) found most of 197 firms on level 3.',
  levelSay: (level: string, dimension: string) => `Level ${level} of 5, limited by ${dimension}.`,
  levels: ['by chance', 'first steps', 'agreed', 'managed', 'in unison'],
  levelMean: (dimension: string, business: string, it: string, ends: string) =>
    `${dimension}: business ${business}, IT ${it}; mean of both with 95% interval ${ends}.`,
  sideMean: (mean: string, n: string) => `${mean} (n ${n})`,
  levelSpan: (low: string, high: string) =>
    `Its interval reaches from level ${low} to level ${high}: the level is not certain.`,
  levelHidden: 'The level is not shown: no dimension is shown on both sides.',
  causesTitle: (count: number) => (count === 1 ? 'One cause' : `${begin.en(count)} causes, the strongest first`),
  causesText:
    'Mean over the questions that belong to it, 0 = no obstacle, 4 = strongest. Below it what the questions said, what to begin with, and how to see whether it works.',
  causesNote:
    'Both sides one half each. The interval is at least 95%, whatever the questions have to do with one another. Where intervals overlap, the order is not certain. A rank shows where the obstacle lies, not that it caused anything.',
  causesHidden: 'The causes are not shown: too few of their questions are shown on both sides.',
  questions: (names: string) => `Questions ${names}`,
  of4: 'of 4',
  answersAndMeasures: 'What the questions said, and the steps',
  answersTo: (cause: string) => `Answers to the questions on ${cause}`,
  sentenceScore: 'Scores 0 to 100, the lowest first.',
  strategy: (name: string) => `Strategy: ${name}`,
  measureBy: (how: string) => `What shows it works: ${how}.`,
  watch: (question: string, business: string, it: string) =>
    `In the next pulse also “${question}”; today business ${business}, IT ${it} of 100.`,
  sentencesTitle: 'Sentences by side',
  sentencesText: 'Scores 0 to 100 of each mirrored sentence, for the whole side only.',
  sentencesNote: 'Score = (mean − 1) / 4 · 100.',
  sentence: 'Sentence',
  unitsTitle: 'Units and dimensions',
  unitsText: 'Mean of each dimension, 1 to 5, down the tree of each side.',
};

const de = {
  title: 'Alignment',
  business: 'Fachbereiche',
  it: 'IT',
  count: (n: string, invited: string) => `n ${n} von ${invited}`,
  countShort: (n: string) => `n ${n}`,
  mirrorTitle: (count: number) => `${begin.de(count)} Dimensionen, zwei Blicke`,
  mirrorText:
    'Jede Seite beurteilt dieselben Sätze, Stufe 1 bis 5. Einklang heißt: gleich lange Balken. Gestrichelt ist, was auf der anderen Seite fehlt.',
  mirrorNote: (date: string) =>
    `Mittel je Seite, Abstand = IT − Fachbereiche mit 95-%-Intervall nach Welch. Fett: Intervall ohne die Null. ${date}.`,
  gapHead: 'Abstand IT − Fachbereiche',
  gapNote: '95-%-Intervall',
  dimension: 'Dimension',
  gap: 'Abstand',
  interval: '95-%-Intervall',
  row: (name: string, business: string, it: string, gap: string) =>
    `${name}: Fachbereiche ${business}, IT ${it}, Abstand ${gap}`,
  gapsNone: 'Zwischen den beiden Seiten ist kein Abstand nachweisbar.',
  apart: 'nicht zu unterscheiden',
  apartAll: 'Die Seiten lassen sich nicht unterscheiden: Keine Dimension wird auf beiden gezeigt.',
  apartSome: (names: string) =>
    `Die Seiten lassen sich nicht unterscheiden bei: ${names}. Dort wird die Dimension nicht auf beiden gezeigt; warum nicht, sagen wir nicht.`,
  changeTitle: 'Veränderung seit dem letzten Alignment-Puls',
  changeText: 'Jede Seite gegen sich selbst. Dick: Der Test findet eine Veränderung.',
  changeNote:
    'Jetzt − vorher, Welch-Test zu 5 %, ohne Endlichkeitskorrektur. Wer beide Male geantwortet hat, zählt als zwei Personen; das ist vorsichtig.',
  changeBefore: (name: string) => `Vorher: ${name}.`,
  changeDetectable: (from: string, to: string) =>
    from === to
      ? `Nachweisbar wäre eine Veränderung ab ${from} Punkten.`
      : `Nachweisbar wäre, je nach Dimension, eine Veränderung ab ${from} bis ${to} Punkten.`,
  changeFirst:
    'Noch kein früherer Alignment-Puls hat dieselben Menschen gefragt. Ab dem nächsten stehen hier Veränderungen.',
  changeSome: (names: string) => `Eine Veränderung ist nachweisbar: ${names}.`,
  changeNone: 'Seit dem letzten Alignment-Puls ist keine Veränderung nachweisbar.',
  changeHidden: 'Keine Dimension lässt sich mit dem letzten Alignment-Puls vergleichen.',
  changed: { risen: 'gestiegen', fallen: 'gefallen', undetected: 'kein Unterschied nachweisbar' },
  moved: (dimension: string, side: string, verdict: string) => `${dimension} (${side}) ${verdict}`,
  notComparable: 'nicht vergleichbar',
  notComparableWhy:
    'Nicht vergleichbar heißt: nicht in beiden Pulsen gezeigt, oder die beiden Fassungen stellten zu der Dimension andere Fragen.',
  side: 'Seite',
  before: 'vorher (n)',
  nowHead: 'jetzt (n)',
  change: 'Veränderung',
  verdict: 'Befund',
  detectableFrom: 'nachweisbar ab',
  changeRow: (name: string, side: string, change: string, verdict: string) => `${name}, ${side}: ${change}, ${verdict}`,
  gapsSome: (names: string) => `Ein Abstand ist nachweisbar bei ${names}.`,
  levelTitle: 'Reifestufe',
  levelText: 'Die schwächste Dimension bestimmt die Stufe, beide Seiten zählen je zur Hälfte.',
  levelNote: 'Orientierung: Luftman und Kempaiah 2007 fanden die meisten von 197 Firmen auf Stufe 3.',
  levelSay: (level: string, dimension: string) => `Stufe ${level} von 5, begrenzt durch: ${dimension}.`,
  levels: ['zufällig', 'erste Ansätze', 'verein\u00adbart', 'gesteuert', 'im Einklang'],
  levelMean: (dimension: string, business: string, it: string, ends: string) =>
    `${dimension}: Fachbereiche ${business}, IT ${it}; Mittel beider mit 95-%-Intervall ${ends}.`,
  sideMean: (mean: string, n: string) => `${mean} (n ${n})`,
  levelSpan: (low: string, high: string) =>
    `Das Intervall reicht von Stufe ${low} bis Stufe ${high}: Die Stufe ist nicht gesichert.`,
  levelHidden: 'Die Stufe wird nicht gezeigt: Keine Dimension wird auf beiden Seiten gezeigt.',
  causesTitle: (count: number) => (count === 1 ? 'Eine Ursache' : `${begin.de(count)} Ursachen, die stärkste zuerst`),
  causesText:
    'Gemittelt aus den zugehörigen Fragen, 0 = kein Hindernis, 4 = stärkstes. Darunter, was die Fragen sagten, womit Sie anfangen können und woran man sieht, ob es wirkt.',
  causesNote:
    'Beide Seiten je zur Hälfte. Das Intervall hat mindestens 95 %, was immer die Fragen miteinander zu tun haben. Wo sich Intervalle überschneiden, ist die Reihenfolge nicht gesichert. Der Rang zeigt, wo das Hindernis liegt, nicht, dass es etwas bewirkt hat.',
  causesHidden: 'Die Ursachen werden nicht gezeigt: Zu wenige ihrer Fragen sind auf beiden Seiten gezeigt.',
  questions: (names: string) => `Fragen ${names}`,
  of4: 'von 4',
  answersAndMeasures: 'Was die Fragen sagten, und die Schritte',
  answersTo: (cause: string) => `Antworten auf die Fragen zu: ${cause}`,
  sentenceScore: 'Werte 0 bis 100, der niedrigste zuerst.',
  strategy: (name: string) => `Strategie: ${name}`,
  measureBy: (how: string) => `Woran man sieht, dass es wirkt: ${how}.`,
  watch: (question: string, business: string, it: string) =>
    `Im nächsten Puls auch „${question}“; heute Fachbereiche ${business}, IT ${it} von 100.`,
  sentencesTitle: 'Sätze je Seite',
  sentencesText: 'Werte 0 bis 100 zu jedem gespiegelten Satz, nur für die ganze Seite.',
  sentencesNote: 'Wert = (Mittel − 1) / 4 · 100.',
  sentence: 'Satz',
  unitsTitle: 'Einheiten und Dimensionen',
  unitsText: 'Mittel je Dimension, Stufe 1 bis 5, den Baum jeder Seite hinab.',
} satisfies typeof en;

/** The result of the alignment pulse. */
export const alignmentText = { en, de };
