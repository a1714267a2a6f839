import { begin } from './count.ts';

const en = {
  title: 'Data feed',
  headline: (count: number) =>
    count === 0
      ? 'No program reads your results.'
      : count === 1
        ? 'One program may read your results.'
        : `${begin.en(count)} programs may read your results.`,
  lede: 'Excel, Power BI, Tableau and others read the published numbers with a key. They see what the result page shows and nothing more.',
  keys: 'Keys',
  keysText: 'A key belongs to the organisation: it goes on working when the person who made it leaves.',
  keysNote: 'Of its use we keep the day and nothing else.',
  none: 'There is no key yet.',
  name: 'Name',
  facts: (made: string, ends: string) => `made on ${made}, valid until ${ends}`,
  ended: (made: string, ends: string) => `made on ${made}, ran out on ${ends}`,
  used: (day: string) => `last used on ${day}`,
  never: 'never used',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke “${name}”`,
  revokeText: 'The program reads nothing from then on. A revoked key cannot be brought back; make a new one.',
  revoking: 'Revoking …',
  revoked: (name: string) => `“${name}” was revoked.`,
  make: 'Make a key',
  makeText: 'One for each program, so that you can revoke one without the others.',
  nameHint: 'Which program, and whose: Power BI, finance.',
  nameBad: 'Enter a name.',
  validFor: 'Valid for',
  days: (count: string) => `${count} days`,
  makeDo: 'Make the key',
  making: 'Making …',
  secretTitle: (name: string) => `The key “${name}” is ready`,
  secretText: 'Copy it now: it is shown this once. We keep only a fingerprint of it.',
  secret: 'Key',
  close: 'I have copied it',
  connect: 'Connect',
  connectText: 'An OData 4.0 feed: Waves, Units, Measures, Scores, Shares, Dimensions and Benchmark.',
  connectNote: 'What is not shown on the result page stands there with Shown = false and no numbers.',
  address: 'Address of the feed',
  excel: 'Excel',
  excelSteps:
    'Data, Get Data, From Other Sources, From OData Feed. Enter the address. Choose Basic, any user name, and the key as the password.',
  powerBi: 'Power BI',
  powerBiSteps: 'Get data, OData feed. Enter the address. Choose Basic, any user name, and the key as the password.',
  tableau: 'Tableau',
  tableauSteps: 'Connect, To a Server, OData. Enter the address, any user name, and the key as the password.',
  other: 'Others',
  otherSteps: 'Send the header “Authorization: Bearer” with the key. $metadata describes the tables.',
};

const de = {
  title: 'Datenabruf',
  headline: (count: number) =>
    count === 0
      ? 'Kein Programm liest Ihre Ergebnisse.'
      : count === 1
        ? 'Ein Programm darf Ihre Ergebnisse lesen.'
        : `${begin.de(count)} Programme dürfen Ihre Ergebnisse lesen.`,
  lede: 'Excel, Power BI, Tableau und andere lesen die veröffentlichten Zahlen mit einem Zugangsschlüssel. Sie sehen, was die Ergebnisseite zeigt, und nicht mehr.',
  keys: 'Zugangsschlüssel',
  keysText: 'Ein Zugangsschlüssel gehört der Organisation: Er gilt weiter, wenn die Person geht, die ihn angelegt hat.',
  keysNote: 'Vom Gebrauch merken wir uns den Tag und sonst nichts.',
  none: 'Noch gibt es keinen.',
  name: 'Name',
  facts: (made: string, ends: string) => `angelegt am ${made}, gültig bis ${ends}`,
  ended: (made: string, ends: string) => `angelegt am ${made}, abgelaufen am ${ends}`,
  used: (day: string) => `zuletzt benutzt am ${day}`,
  never: 'nie benutzt',
  revoke: 'Zurückziehen',
  revokeOf: (name: string) => `„${name}“ zurückziehen`,
  revokeText:
    'Das Programm liest ab dann nichts mehr. Ein zurückgezogener Zugangsschlüssel kommt nicht wieder; legen Sie dann einen neuen an.',
  revoking: 'Wird zurückgezogen …',
  revoked: (name: string) => `„${name}“ ist zurückgezogen.`,
  make: 'Zugangsschlüssel anlegen',
  makeText: 'Je Programm einen, damit Sie einen zurückziehen können und die anderen weiter gelten.',
  nameHint: 'Welches Programm und wessen: Power BI, Finanzen.',
  nameBad: 'Geben Sie einen Namen ein.',
  validFor: 'Gültig für',
  days: (count: string) => `${count} Tage`,
  makeDo: 'Anlegen',
  making: 'Wird angelegt …',
  secretTitle: (name: string) => `Der Zugangsschlüssel „${name}“ ist da`,
  secretText: 'Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt. Wir behalten nur einen Fingerabdruck.',
  secret: 'Zugangsschlüssel',
  close: 'Ich habe ihn kopiert',
  connect: 'Verbinden',
  connectText: 'Ein OData-4.0-Feed: Waves, Units, Measures, Scores, Shares, Dimensions und Benchmark.',
  connectNote: 'Was die Ergebnisseite nicht zeigt, steht dort mit Shown = false und ohne Zahlen.',
  address: 'Adresse des Feeds',
  excel: 'Excel',
  excelSteps:
    'Daten, Daten abrufen, Aus anderen Quellen, Aus OData-Datenfeed. Adresse eingeben. „Standard“ wählen, als Benutzername etwas Beliebiges, als Kennwort den Zugangsschlüssel.',
  powerBi: 'Power BI',
  powerBiSteps:
    'Daten abrufen, OData-Datenfeed. Adresse eingeben. „Standard“ wählen, als Benutzername etwas Beliebiges, als Kennwort den Zugangsschlüssel.',
  tableau: 'Tableau',
  tableauSteps:
    'Verbinden, Mit einem Server, OData. Adresse eingeben, als Benutzername etwas Beliebiges, als Kennwort den Zugangsschlüssel.',
  other: 'Andere',
  otherSteps:
    'Senden Sie den Header „Authorization: Bearer“ mit dem Zugangsschlüssel. $metadata beschreibt die Tabellen.',
} satisfies typeof en;

/** Texts of the page on keys for programs. */
export const apiKeyText = { en, de };
