import type { Text } from './instrument.ts';

/** The three ways of working towards alignment that every measure belongs to. */
export type StrategyId = 'culture' | 'adaptive' | 'metrics';

/** A way of working, and what it is about in one sentence. */
export interface Strategy {
  readonly id: StrategyId;
  readonly name: Text;
  readonly text: Text;
}

/** Something an organisation can begin with against a cause of misalignment. */
export interface Measure {
  readonly id: string;
  /** A cause of the alignment pulse. */
  readonly cause: string;
  readonly strategy: StrategyId;
  readonly title: Text;
  /** In the order in which they are taken. */
  readonly steps: readonly Text[];
  /** What shows whether it works: something that can be counted or asked. */
  readonly shows: Text;
  /** The item of the alignment pulse whose answers should move; absent where the pulse asks nothing of the kind. */
  readonly item?: string;
}

/** The strategies, in the order of the playbook. */
export const strategies: readonly Strategy[] = [
  {
    id: 'culture',
    name: { de: 'Gemeinsame Kultur', en: 'Cross-functional culture' },
    text: {
      de: 'Fachbereiche und IT sitzen am selben Tisch, bevor entschieden wird.',
      en: 'Business and IT sit at the same table before anything is decided.',
    },
  },
  {
    id: 'adaptive',
    name: { de: 'Bewegliches IT-Servicemanagement', en: 'Adaptive ITSM' },
    text: {
      de: 'Reihenfolge, Abläufe und Schulung ändern sich im Takt des Geschäfts.',
      en: 'Order, processes and training change at the pace of the business.',
    },
  },
  {
    id: 'metrics',
    name: { de: 'Kennzahlen und Auswertung', en: 'Metrics and analytics' },
    text: {
      de: 'Beide Seiten werden an denselben wenigen Zahlen gemessen.',
      en: 'Both sides are measured by the same few figures.',
    },
  },
];

/** The first measures against each cause, the one to begin with first. */
export const measures: readonly Measure[] = [
  {
    id: 'liaison',
    cause: 'silos',
    strategy: 'culture',
    title: {
      de: 'Je Bereich eine IT-Ansprechperson, die vor der Entscheidung eingeladen wird',
      en: 'A named IT contact for every business unit, invited before the decision',
    },
    steps: [
      {
        de: 'Je Bereich eine Person und eine Vertretung benennen, mit Namen im Intranet.',
        en: 'Name one person and a deputy for each unit, by name on the intranet.',
      },
      {
        de: 'Einen festen Platz in der Planungsrunde des Bereichs geben.',
        en: "Give them a fixed seat in the unit's planning meeting.",
      },
      {
        de: 'Anstehende Entscheidungen des Quartals auflisten, je mit dem Tag, an dem die IT gefragt wird.',
        en: "List the quarter's coming decisions, each with the day on which IT is asked.",
      },
      {
        de: 'Nach einem Quartal zählen, wie oft die IT vorher gefragt war.',
        en: 'After a quarter, count how often IT was asked beforehand.',
      },
    ],
    shows: {
      de: 'Anteil der Entscheidungen, zu denen die IT vorher gefragt wurde',
      en: 'share of decisions on which IT was asked beforehand',
    },
    item: 'A10',
  },
  {
    id: 'council',
    cause: 'silos',
    strategy: 'culture',
    title: {
      de: 'Ein Rat aus IT, Marketing, Vertrieb und Betrieb, der jeden Monat tagt',
      en: 'A council of IT, marketing, sales and operations that meets every month',
    },
    steps: [
      {
        de: 'Je Funktion eine Person mit Entscheidungsbefugnis entsenden.',
        en: 'Send one person with authority to decide from each function.',
      },
      {
        de: 'Die Tagesordnung aus den neuesten Befunden machen, Störungen bleiben draußen.',
        en: 'Make the agenda from the newest findings; faults stay outside.',
      },
      {
        de: 'Jeden Beschluss mit Person und Datum festhalten.',
        en: 'Record every decision with a person and a date.',
      },
    ],
    shows: {
      de: 'Anteil der Beschlüsse, die zum vereinbarten Tag umgesetzt sind',
      en: 'share of decisions carried out by the agreed day',
    },
    item: 'A2',
  },
  {
    id: 'quarterly-order',
    cause: 'frameworks',
    strategy: 'adaptive',
    title: {
      de: 'Vorhaben vierteljährlich neu ordnen, mit Geld dahinter',
      en: 'Reorder initiatives every quarter, with money behind the order',
    },
    steps: [
      {
        de: 'Alle laufenden Vorhaben auf eine Liste setzen, jedes mit dem Ziel, dem es dient.',
        en: 'Put all running initiatives on one list, each with the goal it serves.',
      },
      {
        de: 'Die Reihenfolge mit den Fachbereichen festlegen, höchstens fünf an der Spitze.',
        en: 'Settle the order with the business, five at most at the top.',
      },
      {
        de: 'Geld und Personen der Reihenfolge nach verteilen, Vorhaben ohne Ziel beenden.',
        en: 'Give money and people by that order; end initiatives without a goal.',
      },
    ],
    shows: {
      de: 'Anteil des IT-Budgets auf den ersten fünf Zielen',
      en: 'share of the IT budget on the first five goals',
    },
    item: 'A9',
  },
  {
    id: 'short-route',
    cause: 'frameworks',
    strategy: 'adaptive',
    title: {
      de: 'Ein kurzer Weg für kleine Änderungen',
      en: 'A short route for small changes',
    },
    steps: [
      {
        de: 'Änderungen auflisten, die oft vorkommen und nie Schaden angerichtet haben.',
        en: 'List changes that come often and have never done harm.',
      },
      {
        de: 'Diese vorab genehmigen, mit Prüfliste und Weg zurück.',
        en: 'Approve these beforehand, with a checklist and a way back.',
      },
      {
        de: 'Eine Frist zusagen und jeden Monat zeigen, wie oft sie hielt.',
        en: 'Promise a time limit and show every month how often it held.',
      },
    ],
    shows: {
      de: 'mittlere Tage (Median) vom Auftrag bis zur Lieferung',
      en: 'median days from request to delivery',
    },
    item: 'A14',
  },
  {
    id: 'training-first',
    cause: 'resistance',
    strategy: 'adaptive',
    title: {
      de: 'Schulung vor der Einführung zur Bedingung des Starts machen',
      en: 'Make training before roll-out a condition of going live',
    },
    steps: [
      {
        de: 'Festlegen, was wer am ersten Tag können muss.',
        en: 'Settle what each person must be able to do on the first day.',
      },
      {
        de: 'In kurzen Einheiten an der eigenen Arbeit üben lassen.',
        en: 'Let people practise in short sessions on their own work.',
      },
      {
        de: 'Erst starten, wenn das erste schwache Element der Bereitschaft behoben ist.',
        en: 'Go live only when the first weak element of readiness is mended.',
      },
    ],
    shows: {
      de: 'ADKAR, erstes Element mit Gruppenmittel bis 3',
      en: 'ADKAR, first element with a group mean of 3 or less',
    },
    item: 'A18',
  },
  {
    id: 'pilot',
    cause: 'resistance',
    strategy: 'adaptive',
    title: {
      de: 'Neues klein erproben, mit einer Abbruchregel',
      en: 'Try new things small, with a stop rule',
    },
    steps: [
      {
        de: 'Vorher aufschreiben, woran Erfolg erkannt wird und wann abgebrochen wird.',
        en: 'Write down beforehand what counts as success and when to stop.',
      },
      {
        de: 'Zwei bis vier Wochen in einem freiwilligen Bereich erproben.',
        en: 'Try it for two to four weeks in a unit that volunteers.',
      },
      {
        de: 'Am vereinbarten Tag entscheiden und den Grund veröffentlichen.',
        en: 'Decide on the agreed day and publish the reason.',
      },
    ],
    shows: {
      de: 'Anteil der Erprobungen, über die am vereinbarten Tag entschieden wurde',
      en: 'share of trials decided on the agreed day',
    },
    item: 'A16',
  },
  {
    id: 'joint-replanning',
    cause: 'shock',
    strategy: 'adaptive',
    title: {
      de: 'Nach jeder Umorganisation binnen vier Wochen gemeinsam neu planen',
      en: 'Plan jointly again within four weeks of every reorganisation',
    },
    steps: [
      {
        de: 'Auslöser und Teilnehmende vorab im Rat festlegen.',
        en: 'Settle triggers and participants in the council beforehand.',
      },
      {
        de: 'In der ersten Woche auflisten, welche Vorhaben wegfallen, warten oder neu sind.',
        en: 'In the first week, list which initiatives fall away, wait or are new.',
      },
      {
        de: 'In der vierten Woche einen gemeinsamen Plan mit einem Datum je Vorhaben beschließen.',
        en: 'In the fourth week, agree one plan with a date for each initiative.',
      },
    ],
    shows: {
      de: 'Tage vom Ereignis bis zum gemeinsamen Plan',
      en: 'days from the event to the joint plan',
    },
    item: 'A19',
  },
  {
    id: 'ninety-days',
    cause: 'shock',
    strategy: 'adaptive',
    title: {
      de: 'Nach einem Zusammenschluss ein Plan für 90 Tage',
      en: 'After a merger, a plan for 90 days',
    },
    steps: [
      {
        de: 'Bis Tag 30 alle Meldungen in ein Ticketsystem führen.',
        en: 'By day 30, take all requests into one ticketing system.',
      },
      {
        de: 'Bis Tag 60 die Kennzahlen beider Häuser angleichen.',
        en: 'By day 60, align the figures of both houses.',
      },
      {
        de: 'Bis Tag 90 einen gemeinsamen Servicekatalog veröffentlichen.',
        en: 'By day 90, publish one service catalogue.',
      },
    ],
    shows: {
      de: 'wie viele der drei Tage gehalten wurden',
      en: 'how many of the three days were held',
    },
    item: 'A20',
  },
  {
    id: 'shared-targets',
    cause: 'incentives',
    strategy: 'metrics',
    title: {
      de: 'Zielvorgaben beider Seiten an dasselbe Ergebnis binden',
      en: 'Tie the targets of both sides to the same outcome',
    },
    steps: [
      {
        de: 'Alle Zielvorgaben beider Seiten nebeneinanderlegen und Widersprüche markieren.',
        en: 'Lay the targets of both sides beside each other and mark contradictions.',
      },
      {
        de: 'Je Führungskraft der IT ein Ziel an ein Geschäftsergebnis binden.',
        en: 'Tie one target of every IT leader to a business outcome.',
      },
      {
        de: 'Je Führungskraft der Fachbereiche ein Ziel an die Nutzung des Gelieferten binden.',
        en: 'Tie one target of every business leader to the use of what was delivered.',
      },
    ],
    shows: {
      de: 'Anteil der IT-Ziele mit Geschäftsergebnis',
      en: 'share of IT targets tied to a business outcome',
    },
    item: 'A21',
  },
  {
    id: 'few-figures',
    cause: 'incentives',
    strategy: 'metrics',
    title: {
      de: 'Fünf gemeinsame Kennzahlen auf einem Blatt',
      en: 'Five shared figures on one sheet',
    },
    steps: [
      {
        de: 'Jede Seite schlägt fünf Kennzahlen vor, gemeinsam bleiben fünf.',
        en: 'Each side proposes five figures; together five remain.',
      },
      {
        de: 'Je Kennzahl Quelle, Rechenweg und verantwortliche Person festhalten.',
        en: 'For each figure, record its source, how it is computed and who answers for it.',
      },
      {
        de: 'Jeden Monat dasselbe Blatt in beiden Runden zeigen.',
        en: 'Show the same sheet in both rounds every month.',
      },
    ],
    shows: {
      de: 'beide Seiten nennen dieselben Kennzahlen',
      en: 'both sides name the same figures',
    },
    item: 'A4',
  },
];
