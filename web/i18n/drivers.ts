const en = {
  title: 'What goes with the recommendation',
  text: 'How much of what all statements together go with falls to each. What occurs together need not be a cause.',
  note: (n: string, explained: string) =>
    `${n}: people who answered the recommendation and every statement. Together the statements go with ${explained} of its differences. Relative weights, 95% intervals by bootstrap, rounded one by one.`,
  absent: (least: string) =>
    `Not shown: it takes at least ${least} people who answered the recommendation and every statement, every statement shown, and a wave published since there is this analysis.`,
  nothing: 'No relation between the statements and the recommendation is detectable.',
  lead: (name: string, share: string, ends: string) =>
    `“${name}” goes with the recommendation most strongly: ${share} ${ends} of what all statements together go with.`,
  front: (names: string) => `In front lie ${names}; their intervals overlap.`,
  level: 'No statement stands out detectably: the intervals overlap.',
  quote: (name: string) => `“${name}”`,
  group: 'Group',
  weight: 'Goes with',
  value: (name: string, share: string, ends: string) => `${name}: ${share} ${ends}`,
  priorityTitle: 'What to look at first',
  priorityText:
    'Weight times distance to the target: what goes strongly with the recommendation and is far from where you want it.',
  priorityNote: (usual: string) =>
    `An order to look into things, no forecast: nobody knows what a change would do. Without a target of your own ${usual} applies, the score of a mean answer of “rather agree”.`,
  prioritySay: (name: string, distance: string, target: string, weight: string) =>
    `First “${name}”: ${distance} points from the target of ${target}, at a weight of ${weight}.`,
  priorityReached: 'Every target is reached.',
  statement: 'Statement',
  score: 'Score',
  target: 'Target',
  distance: 'Distance',
  priority: 'Weight × distance',
  reached: 'reached',
  change: 'Change targets',
  targetsTitle: 'Targets of the statements',
  targetsText: 'Scores from 1 to 100. They order this list and change no published number.',
  targetField: (name: string, usual: string) => `${name} (usual ${usual})`,
  targetBad: 'A whole number from 1 to 100.',
  saved: 'The targets are saved.',
};

const de = {
  title: 'Was mit der Empfehlung einhergeht',
  text: 'Wie viel von dem, womit alle Aussagen zusammen einhergehen, auf jede entfällt. Was zusammen auftritt, muss keine Ursache sein.',
  note: (n: string, explained: string) =>
    `${n}: Personen, die die Empfehlung und jede Aussage beantwortet haben. Zusammen gehen die Aussagen mit ${explained} ihrer Unterschiede einher. Relative Gewichte, 95-%-Intervalle durch Bootstrap, einzeln gerundet.`,
  absent: (least: string) =>
    `Nicht gezeigt: Nötig sind mindestens ${least} Personen, die die Empfehlung und jede Aussage beantwortet haben, alle Aussagen gezeigt und eine Welle, die veröffentlicht wurde, seit es diese Auswertung gibt.`,
  nothing: 'Zwischen den Aussagen und der Empfehlung ist kein Zusammenhang nachweisbar.',
  lead: (name: string, share: string, ends: string) =>
    `Am stärksten geht „${name}“ mit der Empfehlung einher: ${share} ${ends} dessen, womit alle Aussagen zusammen einhergehen.`,
  front: (names: string) => `Vorn liegen ${names}; ihre Intervalle überschneiden sich.`,
  level: 'Keine Aussage hebt sich nachweisbar ab: Die Intervalle überschneiden sich.',
  quote: (name: string) => `„${name}“`,
  group: 'Gruppe',
  weight: 'Geht einher',
  value: (name: string, share: string, ends: string) => `${name}: ${share} ${ends}`,
  priorityTitle: 'Was zuerst anzusehen ist',
  priorityText:
    'Gewicht mal Abstand zum Ziel: was stark mit der Empfehlung einhergeht und weit weg ist von dem, was Sie wollen.',
  priorityNote: (usual: string) =>
    `Eine Reihenfolge zum Nachsehen, keine Prognose: Was eine Änderung bewirkt, sagt sie nicht. Ohne eigenes Ziel gilt ${usual}, der Wert bei einer mittleren Antwort „stimme eher zu“.`,
  prioritySay: (name: string, distance: string, target: string, weight: string) =>
    `Zuerst „${name}“: ${distance} Punkte bis zum Ziel ${target}, bei einem Gewicht von ${weight}.`,
  priorityReached: 'Alle Ziele sind erreicht.',
  statement: 'Aussage',
  score: 'Wert',
  target: 'Ziel',
  distance: 'Abstand',
  priority: 'Gewicht × Abstand',
  reached: 'erreicht',
  change: 'Ziele ändern',
  targetsTitle: 'Ziele der Aussagen',
  targetsText: 'Werte von 1 bis 100. Sie ordnen diese Liste und ändern keine veröffentlichte Zahl.',
  targetField: (name: string, usual: string) => `${name} (üblich ${usual})`,
  targetBad: 'Eine ganze Zahl von 1 bis 100.',
  saved: 'Die Ziele sind gespeichert.',
} satisfies typeof en;

/** What goes with the recommendation, and the priority list. */
export const driversText = { en, de };
