import type { Band, Instrument, Item, Option, Text } from './instrument.ts';

const delone =
  'own wording; construct "system quality" of DeLone & McLean 2003, J. Management Information Systems 19(4)';
const servqual = (construct: string): string =>
  `own wording; construct "${construct}" of service quality, Pitt, Watson & Kavan 1995, MIS Quarterly 19(2)`;
const peopleSurvey = (item: string): string => `own wording after item ${item} of the UK Civil Service People Survey`;

function agreement(id: string, wording: Text, name: Text, source: string): Item {
  return { id, scale: { kind: 'agreement' }, wording, name, source };
}

const minutes: readonly Option[] = [
  { code: '0', text: { de: 'keine', en: 'none' } },
  { code: '15', text: { de: 'weniger als 30 Minuten', en: 'less than 30 minutes' } },
  { code: '45', text: { de: '30 bis 60 Minuten', en: '30 to 60 minutes' } },
  { code: '90', text: { de: '1 bis 2 Stunden', en: '1 to 2 hours' } },
  { code: '180', text: { de: '2 bis 4 Stunden', en: '2 to 4 hours' } },
  { code: '360', text: { de: '4 bis 8 Stunden', en: '4 to 8 hours' } },
  { code: '540', text: { de: 'mehr als 8 Stunden', en: 'more than 8 hours' } },
];

const reported: readonly Option[] = [
  { code: 'none', text: { de: 'nichts', en: 'none of it' } },
  { code: 'some', text: { de: 'einen Teil', en: 'some of it' } },
  { code: 'most', text: { de: 'das meiste', en: 'most of it' } },
  { code: 'all', text: { de: 'alles', en: 'all of it' } },
];

const noticed: readonly Option[] = [
  { code: 'yes', text: { de: 'ja', en: 'yes' } },
  { code: 'no', text: { de: 'nein', en: 'no' } },
  { code: 'unsure', text: { de: 'weiß nicht', en: 'not sure' } },
];

/** What is bad (0–6), what would lift it (7–8), what is good (9–10): one code, three wordings. */
const reasons: readonly { readonly code: string; readonly text: Readonly<Record<Band, Text>> }[] = [
  {
    code: 'speed',
    text: {
      low: { de: 'Hilfe kommt zu spät', en: 'help comes too late' },
      middle: { de: 'schnellere Hilfe', en: 'faster help' },
      high: { de: 'Hilfe kommt schnell', en: 'help comes fast' },
    },
  },
  {
    code: 'know',
    text: {
      low: { de: 'zu wenig Fachwissen', en: 'too little expertise' },
      middle: { de: 'mehr Fachwissen', en: 'more expertise' },
      high: { de: 'viel Fachwissen', en: 'solid expertise' },
    },
  },
  {
    code: 'tools',
    text: {
      low: { de: 'unpassende Anwendungen', en: 'applications that do not fit my work' },
      middle: { de: 'passendere Anwendungen', en: 'applications that fit my work better' },
      high: { de: 'passende Anwendungen', en: 'applications that fit my work' },
    },
  },
  {
    code: 'access',
    text: {
      low: { de: 'umständliche Zugänge', en: 'access that is hard to get' },
      middle: { de: 'Zugänge ohne Umwege', en: 'access without detours' },
      high: { de: 'unkomplizierte Zugänge', en: 'access that is easy to get' },
    },
  },
  {
    code: 'comms',
    text: {
      low: { de: 'unverständliche Auskunft', en: 'answers that are hard to understand' },
      middle: { de: 'verständlichere Auskunft', en: 'answers that are easier to understand' },
      high: { de: 'verständliche Auskunft', en: 'answers that are easy to understand' },
    },
  },
  {
    code: 'hardware',
    text: {
      low: { de: 'schlechte Geräte', en: 'poor devices' },
      middle: { de: 'bessere Geräte', en: 'better devices' },
      high: { de: 'gute Geräte', en: 'good devices' },
    },
  },
  {
    code: 'remote',
    text: {
      low: { de: 'Arbeit von unterwegs klappt nicht', en: 'working away from the office fails' },
      middle: { de: 'besser von unterwegs arbeiten', en: 'working better away from the office' },
      high: { de: 'Arbeit von unterwegs klappt', en: 'working away from the office works' },
    },
  },
  {
    code: 'change',
    text: {
      low: { de: 'Änderungen ohne Erklärung', en: 'changes without explanation' },
      middle: { de: 'Änderungen früher erklären', en: 'changes explained earlier' },
      high: { de: 'gut erklärte Änderungen', en: 'changes explained well' },
    },
  },
  {
    code: 'other',
    text: {
      low: { de: 'etwas anderes', en: 'something else' },
      middle: { de: 'etwas anderes', en: 'something else' },
      high: { de: 'etwas anderes', en: 'something else' },
    },
  },
];

/** The quarterly pulse on IT services: IT-eNPS, eight items, lost time, reasons, perceived change and anonymity, one comment. */
export const itPulse: Instrument = {
  id: 'it-pulse',
  version: 1,
  name: { de: 'IT-Puls', en: 'IT pulse' },
  title: {
    de: 'Wie gut hilft dir unsere IT?',
    sie: 'Wie gut hilft Ihnen unsere IT?',
    en: 'How well does our IT help you?',
  },
  sides: false,
  minutes: { long: 2, short: 1 },
  items: [
    {
      id: 'E0',
      scale: {
        kind: 'recommend',
        low: { de: 'ganz unwahrscheinlich', en: 'not at all likely' },
        high: { de: 'sehr wahrscheinlich', en: 'very likely' },
      },
      wording: {
        de: 'Wie wahrscheinlich ist es, dass du neuen Kolleginnen und Kollegen sagst: Unsere IT hilft uns, gute Arbeit zu machen?',
        sie: 'Wie wahrscheinlich ist es, dass Sie neuen Kolleginnen und Kollegen sagen: Unsere IT hilft uns, gute Arbeit zu machen?',
        en: 'How likely are you to tell a new colleague: our IT helps us to do good work?',
      },
      name: { de: 'Weiterempfehlung', en: 'Recommendation' },
      source:
        'own wording on the 0–10 scale of Reichheld 2003, Harvard Business Review 81(12), used for an internal service',
    },
    agreement(
      'P1',
      { de: 'Die Systeme laufen, wenn ich sie brauche.', en: 'Systems work when I need them.' },
      { de: 'Verlässlichkeit', en: 'Reliability' },
      delone,
    ),
    agreement(
      'P2',
      {
        de: 'Bei einer Störung bin ich schnell wieder arbeitsfähig.',
        en: 'After a fault I am soon able to work again.',
      },
      { de: 'Schnelle Hilfe', en: 'Speed of help' },
      servqual('responsiveness'),
    ),
    agreement(
      'P3',
      { de: 'Wer mir hilft, weiß, was zu tun ist.', en: 'The people who help me know what to do.' },
      { de: 'Fachwissen', en: 'Expertise' },
      servqual('assurance'),
    ),
    agreement(
      'P4',
      {
        de: 'Die IT versteht, worauf es in meiner Arbeit ankommt.',
        en: 'IT understands what matters in my work.',
      },
      { de: 'Verständnis', en: 'Understanding' },
      servqual('empathy'),
    ),
    agreement(
      'P5',
      {
        de: 'Ich bekomme die Geräte, die ich brauche, ohne lange zu warten.',
        en: 'I get the devices I need without a long wait.',
      },
      { de: 'Geräte', en: 'Devices' },
      peopleSurvey('B32 (tools to do my job)'),
    ),
    agreement(
      'P6',
      { de: 'Die Anwendungen machen meine Aufgaben leichter.', en: 'Our applications make my tasks easier.' },
      { de: 'Anwendungen', en: 'Applications' },
      'own wording; construct "perceived usefulness" of Davis 1989, MIS Quarterly 13(3)',
    ),
    agreement(
      'P7',
      {
        de: 'Ich kann von überall mit anderen zusammenarbeiten.',
        en: 'I can work together with others from anywhere.',
      },
      { de: 'Zusammenarbeit', en: 'Collaboration' },
      peopleSurvey('B59B (technology lets me collaborate)'),
    ),
    agreement(
      'P8',
      {
        de: 'Ich weiß vorher, was eine Änderung für mich bedeutet.',
        en: 'I know beforehand what a change means for me.',
      },
      { de: 'Änderungen', en: 'Changes' },
      peopleSurvey('B42 (change is managed well)'),
    ),
    {
      id: 'L1',
      scale: { kind: 'minutes', options: minutes },
      wording: {
        de: 'Wie viel Arbeitszeit hast du in der letzten Woche durch IT-Probleme verloren?',
        sie: 'Wie viel Arbeitszeit haben Sie in der letzten Woche durch IT-Probleme verloren?',
        en: 'How much working time did you lose to IT problems in the last week?',
      },
      name: { de: 'Verlorene Zeit', en: 'Lost time' },
      hint: { de: 'Eine Schätzung genügt.', en: 'An estimate is enough.' },
      source:
        'own wording; recall over one week as in the WPAI questionnaire, Reilly, Zbrozek & Dukes 1993, PharmacoEconomics 4(5)',
    },
    {
      id: 'L2',
      scale: { kind: 'choice', options: reported },
      wording: {
        de: 'Wie viel davon hast du der IT gemeldet?',
        sie: 'Wie viel davon haben Sie der IT gemeldet?',
        en: 'How much of that did you report to IT?',
      },
      name: { de: 'Gemeldeter Anteil', en: 'Share reported' },
      source: 'own wording; unreported faults are the hidden part of demand, Nexthink 2020, The Experience 2020 Report',
    },
    {
      id: 'R',
      scale: { kind: 'reasons', most: 3, options: reasons },
      wording: {
        byBand: {
          low: {
            de: 'Was stört dich am meisten?',
            sie: 'Was stört Sie am meisten?',
            en: 'What bothers you most?',
          },
          middle: {
            de: 'Was würde dir am meisten helfen?',
            sie: 'Was würde Ihnen am meisten helfen?',
            en: 'What would help you most?',
          },
          high: { de: 'Was ist besonders gut?', en: 'What is especially good?' },
        },
      },
      name: { de: 'Gründe', en: 'Reasons' },
      hint: { de: 'Bis zu drei. Die Reihenfolge ist zufällig.', en: 'Up to three. The order is random.' },
      source: 'own wording; a closed list of reasons after the recommendation question, worded by its band',
    },
    {
      id: 'F1',
      scale: { kind: 'choice', options: noticed },
      wording: {
        de: 'Hast du seit dem letzten Puls eine Verbesserung bemerkt?',
        sie: 'Haben Sie seit dem letzten Puls eine Verbesserung bemerkt?',
        en: 'Have you noticed an improvement since the last pulse?',
      },
      name: { de: 'Bemerkte Verbesserung', en: 'Improvement noticed' },
      source: 'own wording after item B53 (action taken on the last survey) of the UK Civil Service People Survey',
    },
    agreement(
      'T1',
      {
        de: 'Ich glaube, dass meine Antworten nicht zu mir zurückverfolgt werden können.',
        en: 'I believe that my answers cannot be traced back to me.',
      },
      { de: 'Vertrauen', en: 'Trust' },
      'own wording; construct "perceived anonymity", Joinson, Woodley & Reips 2007, Computers in Human Behavior 23(1)',
    ),
    {
      id: 'O1',
      scale: { kind: 'comment', most: 1000 },
      wording: {
        de: 'Welche eine Änderung würde dir helfen?',
        sie: 'Welche eine Änderung würde Ihnen helfen?',
        en: 'Which one change would help you?',
      },
      name: { de: 'Eine Änderung', en: 'One change' },
      source: 'own wording',
    },
  ],
  shortForms: [
    ['E0', 'P1', 'P2', 'P3', 'P4', 'L1', 'O1'],
    ['E0', 'P5', 'P6', 'P7', 'P8', 'L1', 'O1'],
  ],
  dimensions: [],
  causes: [],
};
