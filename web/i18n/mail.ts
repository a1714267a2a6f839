const en = {
  title: 'Mail',
  waveText: 'What became of the invitations, in counts. Reminders are not counted: that would tell who was reminded.',
  none: 'No invitation has been handed over yet.',
  counts: {
    accepted: 'Invitations handed over and accepted',
    refused: 'Not accepted so far; tried again for some hours',
    missing: 'Addresses that do not exist',
    repeated: 'Handed over twice, because a crash left it open whether they had gone',
    complaints: 'Complaints to the mail provider; whoever complains gets no more mail',
  },
  toRoster: 'Correct the addresses',
  rosterText: 'Whom mail does not reach.',
  rosterNote:
    'An address that does not exist is left alone for 180 days, or until it is corrected. Found out by invitations and messages that everybody gets, never by reminders.',
  missingHead: (count: string, one: boolean) =>
    one ? `${count} address does not exist.` : `${count} addresses do not exist.`,
  optedOut: (count: string, one: boolean) =>
    `${count} ${one ? 'person has' : 'people have'} ended mail. Who is not kept; they can still answer.`,
  person: 'Person',
  address: 'Address',
  correct: 'Correct',
  correctOf: (person: string) => `Correct the address: ${person}`,
  retry: 'Try again',
  retryOf: (person: string) => `Try the address again: ${person}`,
  retried: (address: string) => `Later messages go to ${address} again.`,
};

const de = {
  title: 'Mail',
  waveText:
    'Was aus den Einladungen wurde, in Zahlen. Erinnerungen zählen nicht mit: Das verriete, wer erinnert wurde.',
  none: 'Noch ist keine Einladung übergeben.',
  counts: {
    accepted: 'Einladungen, übergeben und angenommen',
    refused: 'Bisher nicht angenommen; es wird einige Stunden lang weiter versucht',
    missing: 'Adressen, die es nicht gibt',
    repeated: 'Zweimal übergeben, weil nach einem Absturz offen war, ob sie schon hinausgegangen waren',
    complaints: 'Beschwerden beim Mailanbieter; wer sich beschwert, bekommt keine Mails mehr',
  },
  toRoster: 'Adressen berichtigen',
  rosterText: 'Wen Mails nicht erreichen.',
  rosterNote:
    'Eine Adresse, die es nicht gibt, bleibt 180 Tage in Ruhe oder bis sie berichtigt ist. Gefunden wird sie durch Einladungen und Nachrichten an alle, nie durch Erinnerungen.',
  missingHead: (count: string, one: boolean) =>
    one ? `${count} Adresse gibt es nicht.` : `${count} Adressen gibt es nicht.`,
  optedOut: (count: string, one: boolean) =>
    `${count} ${one ? 'Person hat' : 'Personen haben'} Mails abbestellt. Wer, ist nicht festgehalten; antworten können sie trotzdem.`,
  person: 'Person',
  address: 'Adresse',
  correct: 'Berichtigen',
  correctOf: (person: string) => `Adresse berichtigen: ${person}`,
  retry: 'Wieder versuchen',
  retryOf: (person: string) => `Adresse wieder versuchen: ${person}`,
  retried: (address: string) => `Spätere Nachrichten gehen wieder an ${address}.`,
} satisfies typeof en;

/** The words about what became of mail. */
export const mailText = { en, de };
