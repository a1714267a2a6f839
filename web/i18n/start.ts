const en = {
  title: 'Overview',
  published: (name: string, date: string) => `${name}, published on ${date}`,
  noneHeadline: 'No result is published yet.',
  noneLede: 'Once a pulse has closed and its ballots are counted, its finding stands here.',
  openMover: (what: string, change: string) => `Open the biggest mover: ${what} ${change}`,
  openNewest: 'Open the newest result',
  noMover: 'No change is detectable in the newest pulses.',
  cycle: 'The alignment cycle',
  cycleText: 'What was measured changes the goals of the next quarter. Each station leads to what belongs to it.',
  cycleNote: 'The filled station has the newest.',
  cycleLabel: 'Alignment cycle: goals, collaboration, agile execution, metrics, feedback, and back to goals',
  back: 'next quarter, with what was learned',
  newest: 'the newest',
  stations: {
    goals: {
      name: 'Goals',
      belongs:
        'Where the business wants to go and what IT does for it. Here: what both sides say of their goals and targets.',
      action: 'Sentences of both sides',
    },
    collaboration: {
      name: 'Collaboration',
      belongs:
        'How business and IT work together before anything is decided. Here: both views of each dimension, and the gap.',
      action: 'Two views of each dimension',
    },
    execution: {
      name: 'Agile execution',
      belongs: 'What is done next. Here: the causes, the strongest first, each with first measures and their steps.',
      action: 'Causes and measures',
    },
    metrics: {
      name: 'Metrics',
      belongs: 'What can be counted. Here: IT-eNPS, lost time and each statement, with interval and trend.',
      action: 'Figures of the IT pulse',
    },
    feedback: {
      name: 'Feedback',
      belongs: 'What people say, and whether it changed anything. Here: pulses and comments.',
      action: 'Comments',
      actionAdmin: 'Pulses',
    },
  },
  goalsFact: (name: string, business: string, it: string) => `${name}: ${business} and ${it}`,
  goalsDetail: (name: string, business: string, it: string) => `${name}: business ${business}, IT ${it} of 5.`,
  mean: (value: string, ends: string, n: string) => `${value} ${ends} (n ${n})`,
  gaps: (found: string, compared: string) => `Gap in ${found} of ${compared} dimensions`,
  gapsDetail: (found: string, compared: string) => `A gap is detectable in ${found} of ${compared} dimensions.`,
  apart: 'Sides can’t be told apart',
  cause: (name: string) => `First: ${name}`,
  causeDetail: (name: string, score: string, ends: string) => `Strongest cause: ${name}, ${score} of 4 ${ends}.`,
  enps: (score: string) => `IT-eNPS ${score}`,
  enpsDetail: (score: string, ends: string, n: string, invited: string) =>
    `IT-eNPS ${score}, 95% interval ${ends}, n ${n} of ${invited}.`,
  enpsOpenDetail: (score: string, ends: string, n: string) =>
    `IT-eNPS ${score}, 95% interval ${ends}, n ${n} by an open link: one person could answer more than once.`,
  running: (date: string) => `Pulse until ${date}`,
  coming: (date: string) => `Next pulse ${date}`,
  nonePlanned: 'No pulse planned',
  noAlignment: 'No alignment pulse yet',
  noPulse: 'No IT pulse yet',
  notShown: 'not shown',
};

const de = {
  title: 'Übersicht',
  published: (name: string, date: string) => `${name}, veröffentlicht am ${date}`,
  noneHeadline: 'Noch ist kein Ergebnis veröffentlicht.',
  noneLede: 'Ist ein Puls geschlossen und sind seine Stimmzettel gezählt, steht hier sein Befund.',
  openMover: (what: string, change: string) => `Größte Veränderung öffnen: ${what} ${change}`,
  openNewest: 'Neuestes Ergebnis öffnen',
  noMover: 'In den neuesten Pulsen ist keine Veränderung nachweisbar.',
  cycle: 'Der Kreislauf',
  cycleText:
    'Was gemessen wurde, ändert die Ziele des nächsten Quartals. Jede Station führt zu dem, was zu ihr gehört.',
  cycleNote: 'Die gefüllte Station hat das Neueste.',
  cycleLabel: 'Kreislauf: Ziele, Zusammenarbeit, agile Umsetzung, Kennzahlen, Rückmeldung und zurück zu den Zielen',
  back: 'nächstes Quartal, mit dem, was gelernt wurde',
  newest: 'das Neueste',
  stations: {
    goals: {
      name: 'Ziele',
      belongs:
        'Wohin das Geschäft will und was die IT dafür tut. Hier: was beide Seiten über ihre Ziele und Zielvorgaben sagen.',
      action: 'Sätze beider Seiten',
    },
    collaboration: {
      name: 'Zusammenarbeit',
      belongs:
        'Wie Fachbereiche und IT zusammenarbeiten, bevor entschieden wird. Hier: beide Blicke auf jede Dimension, und der Abstand.',
      action: 'Zwei Blicke auf jede Dimension',
    },
    execution: {
      name: 'Agile Umsetzung',
      belongs:
        'Was daraufhin getan wird. Hier: die Ursachen, die stärkste zuerst, je mit ersten Maßnahmen und ihren Schritten.',
      action: 'Ursachen und Maßnahmen',
    },
    metrics: {
      name: 'Kennzahlen',
      belongs: 'Was sich zählen lässt. Hier: IT-eNPS, verlorene Zeit und jede Aussage, mit Intervall und Verlauf.',
      action: 'Zahlen des IT-Pulses',
    },
    feedback: {
      name: 'Rückmeldung',
      belongs: 'Was die Leute sagen, und ob sich etwas geändert hat. Hier: Pulse und Kommentare.',
      action: 'Kommentare',
      actionAdmin: 'Pulse',
    },
  },
  goalsFact: (name: string, business: string, it: string) => `${name}: ${business} und ${it}`,
  goalsDetail: (name: string, business: string, it: string) => `${name}: Fachbereiche ${business}, IT ${it} von 5.`,
  mean: (value: string, ends: string, n: string) => `${value} ${ends} (n ${n})`,
  gaps: (found: string, compared: string) => `Abstand bei ${found} von ${compared} Dimensionen`,
  gapsDetail: (found: string, compared: string) =>
    `Bei ${found} von ${compared} Dimensionen ist ein Abstand nachweisbar.`,
  apart: 'Seiten nicht zu unterscheiden',
  cause: (name: string) => `Zuerst: ${name}`,
  causeDetail: (name: string, score: string, ends: string) => `Stärkste Ursache: ${name}, ${score} von 4 ${ends}.`,
  enps: (score: string) => `IT-eNPS ${score}`,
  enpsDetail: (score: string, ends: string, n: string, invited: string) =>
    `IT-eNPS ${score}, 95-%-Intervall ${ends}, n ${n} von ${invited}.`,
  enpsOpenDetail: (score: string, ends: string, n: string) =>
    `IT-eNPS ${score}, 95-%-Intervall ${ends}, n ${n} über einen offenen Link: Eine Person konnte mehrmals antworten.`,
  running: (date: string) => `Puls bis ${date}`,
  coming: (date: string) => `Nächster Puls ${date}`,
  nonePlanned: 'Kein Puls geplant',
  noAlignment: 'Noch kein Alignment-Puls',
  noPulse: 'Noch kein IT-Puls',
  notShown: 'nicht gezeigt',
} satisfies typeof en;

/** The start page: the newest finding and the alignment cycle. */
export const startText = { en, de };
