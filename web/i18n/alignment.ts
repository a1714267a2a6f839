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
  gapsSome: (names: string) => `A gap is detectable in ${names}.`,
  levelTitle: 'Level of maturity',
  levelText: 'The weakest dimension decides the level; both sides count one half each.',
  levelNote: 'For orientation: Luftman and Kempaiah (2007) found most of 197 firms on level 3.',
  levelSay: (level: string, dimension: string) => `Level ${level} of 5, limited by ${dimension}.`,
  levels: ['by chance', 'first steps', 'agreed', 'managed', 'in unison'],
  levelHidden: 'The level is not shown: a dimension is missing on one side.',
  causesTitle: (count: number) => (count === 1 ? 'One cause' : `${begin.en(count)} causes, the strongest first`),
  causesText:
    'Mean over the questions that belong to it, 0 = no obstacle, 4 = strongest. Beside it what to begin with and how to see whether it works.',
  causesNote: 'Both sides one half each.',
  causesHidden: 'The causes are not shown: too few of their questions are shown on both sides.',
  questions: (names: string) => `Questions ${names}`,
  of4: 'of 4',
  measureBy: (how: string) => `Measured by: ${how}`,
  begin: {
    incentives: [
      'Tie one target of every IT leader to a business outcome, and one of every business leader to adoption.',
      'share of IT targets tied to a business outcome',
    ],
    shock: [
      'After every reorganisation plan jointly again within four weeks; fix the date in the council beforehand.',
      'days until the joint plan',
    ],
    frameworks: [
      'Reorder initiatives every quarter, with money behind the order.',
      'share of the IT budget on the first five goals',
    ],
    resistance: [
      'Make training before roll-out a condition of going live.',
      'ADKAR, first element with a mean of 3 or less',
    ],
    silos: ['Name an IT contact for every business unit, invited before the decision.', 'the gap in partnership'],
  },
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
  gapsSome: (names: string) => `Ein Abstand ist nachweisbar bei ${names}.`,
  levelTitle: 'Reifestufe',
  levelText: 'Die schwächste Dimension bestimmt die Stufe, beide Seiten zählen je zur Hälfte.',
  levelNote: 'Orientierung: Luftman und Kempaiah 2007 fanden die meisten von 197 Firmen auf Stufe 3.',
  levelSay: (level: string, dimension: string) => `Stufe ${level} von 5, begrenzt durch: ${dimension}.`,
  levels: ['zufällig', 'erste Ansätze', 'verein\u00adbart', 'gesteuert', 'im Einklang'],
  levelHidden: 'Die Stufe wird nicht gezeigt: Auf einer Seite fehlt eine Dimension.',
  causesTitle: (count: number) => (count === 1 ? 'Eine Ursache' : `${begin.de(count)} Ursachen, die stärkste zuerst`),
  causesText:
    'Gemittelt aus den zugehörigen Fragen, 0 = kein Hindernis, 4 = stärkstes. Daneben, womit Sie anfangen können und woran man sieht, ob es wirkt.',
  causesNote: 'Beide Seiten je zur Hälfte.',
  causesHidden: 'Die Ursachen werden nicht gezeigt: Zu wenige ihrer Fragen sind auf beiden Seiten gezeigt.',
  questions: (names: string) => `Fragen ${names}`,
  of4: 'von 4',
  measureBy: (how: string) => `Messung: ${how}`,
  begin: {
    incentives: [
      'Je Führungskraft der IT ein Ziel an ein Geschäftsergebnis binden, je Fachbereich eines an die Einführung.',
      'Anteil der IT-Ziele mit Geschäftsergebnis',
    ],
    shock: [
      'Nach jeder Umorganisation binnen vier Wochen gemeinsam neu planen, Termin vorab im Rat festlegen.',
      'Tage bis zur gemeinsamen Planung',
    ],
    frameworks: [
      'Vorhaben vierteljährlich neu ordnen, mit Geld dahinter.',
      'Anteil des IT-Budgets auf den ersten fünf Zielen',
    ],
    resistance: [
      'Schulung vor der Einführung zur Bedingung des Starts machen.',
      'ADKAR, erstes Element mit Mittel bis 3',
    ],
    silos: ['IT-Ansprechperson je Bereich benennen, Einladung vor der Entscheidung.', 'Abstand bei der Partnerschaft'],
  },
  sentencesTitle: 'Sätze je Seite',
  sentencesText: 'Werte 0 bis 100 zu jedem gespiegelten Satz, nur für die ganze Seite.',
  sentencesNote: 'Wert = (Mittel − 1) / 4 · 100.',
  sentence: 'Satz',
  unitsTitle: 'Einheiten und Dimensionen',
  unitsText: 'Mittel je Dimension, Stufe 1 bis 5, den Baum jeder Seite hinab.',
} satisfies typeof en;

/** The result of the alignment pulse. */
export const alignmentText = { en, de };
