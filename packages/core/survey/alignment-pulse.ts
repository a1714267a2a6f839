import type { Instrument, Item, Text } from './instrument.ts';

/** A mirrored item: what the business reads about IT, and what IT reads about the business. */
function mirrored(number: number, dimension: string, name: Text, business: Text, it: Text, construct: string): Item {
  return {
    id: `A${number}`,
    scale: { kind: 'agreement' },
    wording: { bySide: { business, it } },
    name,
    dimension,
    source: `own wording; ${construct}`,
  };
}

const luftman = (criterion: string): string =>
  `criterion "${criterion}" of strategic alignment maturity, Luftman 2000, Communications of the AIS 4(14)`;
const shock = 'alignment under sudden change, Sabherwal, Hirschheim & Goles 2001, Organization Science 12(2)';
const incentives =
  'targets that reward one side at the cost of the other, Kerr 1975, Academy of Management Journal 18(4)';

const items: readonly Item[] = [
  mirrored(
    1,
    'communications',
    { de: 'Ziele, mit denen die IT planen kann', en: 'Goals IT can plan with' },
    { de: 'Wir geben der IT Ziele, mit denen sie planen kann.', en: 'We give IT goals that it can plan with.' },
    {
      de: 'Die Fachbereiche geben uns Ziele, mit denen wir planen können.',
      en: 'The business gives us goals that we can plan with.',
    },
    luftman('understanding of business by IT'),
  ),
  mirrored(
    2,
    'communications',
    { de: 'Gespräche über Prioritäten', en: 'Meetings about priorities' },
    {
      de: 'Wenn wir uns mit der IT treffen, geht es um Prioritäten statt um Störungen.',
      en: 'When we meet with IT, we talk about priorities rather than faults.',
    },
    {
      de: 'Wenn wir uns mit den Fachbereichen treffen, geht es um Prioritäten statt um Störungen.',
      en: 'When we meet with the business, we talk about priorities rather than faults.',
    },
    luftman('liaison effectiveness'),
  ),
  mirrored(
    3,
    'communications',
    { de: 'Wissen, was die andere Seite tut', en: 'Knowing what the other side does' },
    { de: 'Wir wissen, woran die IT zurzeit arbeitet.', en: 'We know what IT is currently working on.' },
    {
      de: 'Wir wissen, woran die Fachbereiche zurzeit arbeiten.',
      en: 'We know what the business is currently working on.',
    },
    luftman('knowledge sharing'),
  ),
  mirrored(
    4,
    'value',
    { de: 'Gemeinsame wenige Kennzahlen', en: 'The same few figures' },
    {
      de: 'Wir und die IT messen Erfolg an denselben wenigen Kennzahlen.',
      en: 'We and IT judge success by the same few figures.',
    },
    {
      de: 'Wir und die Fachbereiche messen Erfolg an denselben wenigen Kennzahlen.',
      en: 'We and the business judge success by the same few figures.',
    },
    luftman('balanced metrics'),
  ),
  mirrored(
    5,
    'value',
    { de: 'Versprochener Nutzen wird geprüft', en: 'Promised benefits are checked' },
    {
      de: 'Nach einem IT-Vorhaben prüfen wir mit der IT, ob der versprochene Nutzen eingetreten ist.',
      en: 'After an IT project, we check with IT whether the promised benefit has come about.',
    },
    {
      de: 'Nach einem IT-Vorhaben prüfen wir mit den Fachbereichen, ob der versprochene Nutzen eingetreten ist.',
      en: 'After an IT project, we check with the business whether the promised benefit has come about.',
    },
    luftman('formal assessments and reviews'),
  ),
  mirrored(
    6,
    'value',
    { de: 'Verständliche Kosten', en: 'Understandable cost' },
    { de: 'Wir verstehen, was die Leistungen der IT kosten.', en: 'We understand what the services of IT cost.' },
    {
      de: 'Die Fachbereiche verstehen, was unsere Leistungen kosten.',
      en: 'The business understands what our services cost.',
    },
    luftman('IT metrics'),
  ),
  mirrored(
    7,
    'governance',
    { de: 'Klar, wer die Reihenfolge entscheidet', en: 'Clear who decides the order' },
    {
      de: 'Es ist klar, wer entscheidet, welches unserer Anliegen die IT zuerst bearbeitet.',
      en: 'It is clear who decides which of our requests IT takes up first.',
    },
    {
      de: 'Es ist klar, wer entscheidet, welches Anliegen der Fachbereiche wir zuerst bearbeiten.',
      en: 'It is clear who decides which request of the business we take up first.',
    },
    luftman('prioritization process'),
  ),
  mirrored(
    8,
    'governance',
    { de: 'Geld folgt den Prioritäten', en: 'Money follows priorities' },
    {
      de: 'Das Geld für die IT fließt in das, was uns am wichtigsten ist.',
      en: 'The money for IT goes to what matters most to us.',
    },
    {
      de: 'Das Geld für die IT fließt in das, was den Fachbereichen am wichtigsten ist.',
      en: 'The money for IT goes to what matters most to the business.',
    },
    luftman('IT investment management'),
  ),
  mirrored(
    9,
    'governance',
    { de: 'Reihenfolge jedes Quartal geprüft', en: 'Order reviewed every quarter' },
    {
      de: 'Mindestens einmal im Quartal überprüfen wir mit der IT die Reihenfolge der Vorhaben.',
      en: 'At least once a quarter, we review the order of projects with IT.',
    },
    {
      de: 'Mindestens einmal im Quartal überprüfen wir mit den Fachbereichen die Reihenfolge der Vorhaben.',
      en: 'At least once a quarter, we review the order of projects with the business.',
    },
    luftman('steering committees'),
  ),
  mirrored(
    10,
    'partnership',
    { de: 'IT ist vor der Entscheidung dabei', en: 'IT is in before the decision' },
    {
      de: 'Wir beteiligen die IT, bevor wir etwas entscheiden, das sie betrifft.',
      en: 'We involve IT before we decide something that affects it.',
    },
    {
      de: 'Die Fachbereiche beteiligen uns, bevor sie etwas entscheiden, das uns betrifft.',
      en: 'The business involves us before it decides something that affects us.',
    },
    luftman('role of IT in strategic business planning'),
  ),
  mirrored(
    11,
    'partnership',
    { de: 'Gemeinsam einstehen', en: 'Answering together' },
    {
      de: 'Für das Ergebnis gemeinsamer Vorhaben stehen wir mit der IT zusammen ein.',
      en: 'We and IT answer together for how joint projects turn out.',
    },
    {
      de: 'Für das Ergebnis gemeinsamer Vorhaben stehen wir mit den Fachbereichen zusammen ein.',
      en: 'We and the business answer together for how joint projects turn out.',
    },
    luftman('shared goals, risk, rewards and penalties'),
  ),
  mirrored(
    12,
    'partnership',
    { de: 'Eine Person, die übersetzt', en: 'A person who translates' },
    {
      de: 'Wir haben eine feste Ansprechperson, die zwischen uns und der IT übersetzt.',
      en: 'We have a named contact who translates between us and IT.',
    },
    {
      de: 'Wir haben eine feste Ansprechperson, die zwischen uns und den Fachbereichen übersetzt.',
      en: 'We have a named contact who translates between us and the business.',
    },
    luftman('business sponsor or champion'),
  ),
  mirrored(
    13,
    'architecture',
    { de: 'Systeme erlauben Kurswechsel', en: 'Systems allow a change of course' },
    {
      de: 'Wenn wir den Kurs ändern, kann die IT die Systeme mit vertretbarem Aufwand anpassen.',
      en: 'When we change course, IT can adapt the systems with reasonable effort.',
    },
    {
      de: 'Wenn die Fachbereiche den Kurs ändern, können wir die Systeme mit vertretbarem Aufwand anpassen.',
      en: 'When the business changes course, we can adapt the systems with reasonable effort.',
    },
    luftman('architectural flexibility'),
  ),
  mirrored(
    14,
    'architecture',
    { de: 'Abläufe passen zum Tempo', en: 'Processes match the pace' },
    { de: 'Die Abläufe der IT passen zu unserem Tempo.', en: 'The processes of IT match our pace.' },
    { de: 'Unsere Abläufe passen zum Tempo der Fachbereiche.', en: 'Our processes match the pace of the business.' },
    luftman('enabler or driver of business processes'),
  ),
  mirrored(
    15,
    'architecture',
    { de: 'Daten fügen sich zusammen', en: 'Data joins up' },
    {
      de: 'Die IT führt unsere Daten so zusammen, dass wir damit arbeiten können.',
      en: 'IT joins up our data so that we can work with it.',
    },
    {
      de: 'Wir führen die Daten der Fachbereiche so zusammen, dass man dort damit arbeiten kann.',
      en: 'We join up the data of the business so that people there can work with it.',
    },
    luftman('architectural integration'),
  ),
  mirrored(
    16,
    'skills',
    { de: 'IT probiert bessere Wege aus', en: 'IT tries better ways' },
    {
      de: 'Die IT probiert für uns aus eigenem Antrieb bessere Wege aus.',
      en: 'IT tries out better ways for us on its own initiative.',
    },
    {
      de: 'Wir probieren für die Fachbereiche aus eigenem Antrieb bessere Wege aus.',
      en: 'We try out better ways for the business on our own initiative.',
    },
    luftman('innovation and entrepreneurship'),
  ),
  mirrored(
    17,
    'skills',
    { de: 'Wissen, was man verlangen kann', en: 'Knowing what to ask for' },
    { de: 'Wir wissen, was wir von der IT verlangen können.', en: 'We know what we can ask of IT.' },
    {
      de: 'Die Fachbereiche wissen, was sie von uns verlangen können.',
      en: 'The business knows what it can ask of us.',
    },
    luftman('education and cross-training'),
  ),
  mirrored(
    18,
    'skills',
    { de: 'Schulung vor der Einführung', en: 'Training before roll-out' },
    {
      de: 'Bevor die IT etwas Neues einführt, lernen wir, damit umzugehen.',
      en: 'Before IT introduces something new, we learn how to use it.',
    },
    {
      de: 'Bevor wir etwas Neues einführen, lernen die Fachbereiche, damit umzugehen.',
      en: 'Before we introduce something new, the business learns how to use it.',
    },
    luftman('change readiness'),
  ),
  mirrored(
    19,
    'shock',
    { de: 'In Wochen gemeinsam umplanen', en: 'Joint re-planning within weeks' },
    {
      de: 'Wenn sich um uns herum etwas Wichtiges ändert, planen wir innerhalb weniger Wochen mit der IT um.',
      en: 'When something important changes around us, we re-plan with IT within weeks.',
    },
    {
      de: 'Wenn sich um uns herum etwas Wichtiges ändert, planen wir innerhalb weniger Wochen mit den Fachbereichen um.',
      en: 'When something important changes around us, we re-plan with the business within weeks.',
    },
    shock,
  ),
  mirrored(
    20,
    'shock',
    { de: 'Letzte Umorganisation abgestimmt', en: 'Last reorganisation joined up' },
    {
      de: 'Bei der letzten Umorganisation war unsere Planung mit der Planung der IT abgestimmt.',
      en: 'In the last reorganisation, our planning was in step with the planning of IT.',
    },
    {
      de: 'Bei der letzten Umorganisation war unsere Planung mit der Planung der Fachbereiche abgestimmt.',
      en: 'In the last reorganisation, our planning was in step with the planning of the business.',
    },
    shock,
  ),
  mirrored(
    21,
    'incentives',
    { de: 'Zielvorgaben passen zueinander', en: 'Targets fit each other' },
    {
      de: 'Unsere Zielvorgaben passen zu den Zielvorgaben der IT.',
      en: 'Our targets fit the targets of IT.',
    },
    {
      de: 'Unsere Zielvorgaben passen zu den Zielvorgaben der Fachbereiche.',
      en: 'Our targets fit the targets of the business.',
    },
    incentives,
  ),
  mirrored(
    22,
    'incentives',
    { de: 'Zielvorgaben schaden einander nie', en: 'Targets never harm each other' },
    {
      de: 'Wenn die IT ihre Zielvorgaben erfüllt, geht das nie auf unsere Kosten.',
      en: 'When IT meets its targets, it is never at our expense.',
    },
    {
      de: 'Wenn die Fachbereiche ihre Zielvorgaben erfüllen, geht das nie auf unsere Kosten.',
      en: 'When the business meets its targets, it is never at our expense.',
    },
    incentives,
  ),
];

/** The items of a dimension, read off the items themselves so that the two cannot differ. */
const of = (dimension: string): readonly string[] =>
  items.filter((item) => item.dimension === dimension).map((item) => item.id);

/** The pulse on how business and IT leaders work together: six dimensions of alignment maturity and two of ours, mirrored by side. */
export const alignmentPulse: Instrument = {
  id: 'alignment-pulse',
  version: 1,
  name: { de: 'Alignment-Puls', en: 'Alignment pulse' },
  title: {
    de: 'Wie gut arbeiten Fachbereiche und IT zusammen?',
    en: 'How well do business and IT work together?',
  },
  sides: true,
  minutes: { long: 4, short: 2 },
  items,
  shortForms: [['A2', 'A5', 'A8', 'A10', 'A14', 'A18', 'A19', 'A21']],
  dimensions: [
    { id: 'communications', name: { de: 'Verständigung', en: 'Communications' }, items: of('communications') },
    { id: 'value', name: { de: 'Wertbeitrag', en: 'Value' }, items: of('value') },
    { id: 'governance', name: { de: 'Steuerung', en: 'Governance' }, items: of('governance') },
    { id: 'partnership', name: { de: 'Partnerschaft', en: 'Partnership' }, items: of('partnership') },
    {
      id: 'architecture',
      name: { de: 'Reichweite und Architektur', en: 'Scope and architecture' },
      items: of('architecture'),
    },
    { id: 'skills', name: { de: 'Fähigkeiten', en: 'Skills' }, items: of('skills') },
    { id: 'shock', name: { de: 'Umgang mit Erschütterungen', en: 'Response to shocks' }, items: of('shock') },
    { id: 'incentives', name: { de: 'Anreize', en: 'Incentives' }, items: of('incentives') },
  ],
  causes: [
    { id: 'silos', name: { de: 'Silos', en: 'Silos' }, items: ['A1', 'A2', 'A3', 'A10', 'A11', 'A12'] },
    {
      id: 'frameworks',
      name: { de: 'Veraltete Rahmenwerke', en: 'Outdated frameworks' },
      items: ['A9', 'A13', 'A14', 'A15'],
    },
    {
      id: 'resistance',
      name: { de: 'Widerstand gegen Wandel', en: 'Resistance to change' },
      items: ['A16', 'A17', 'A18'],
    },
    { id: 'shock', name: { de: 'Erschütterung von außen', en: 'Outside shock' }, items: ['A19', 'A20'] },
    {
      id: 'incentives',
      name: { de: 'Anreize, die nicht zusammenpassen', en: 'Misaligned incentives' },
      items: ['A4', 'A21', 'A22'],
    },
  ],
};
