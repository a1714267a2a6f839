const en = {
  title: 'Codes on paper',
  text: 'For people without a mailbox: one slip with a one-time code for each of them, sorted by label, to be drawn by hand.',
  note: 'Codes that nobody draws count as not answered. Do not note who draws which one.',
  people: (count: number, shown: string) =>
    count === 1 ? 'One person of this wave has no mailbox.' : `${shown} people of this wave have no mailbox.`,
  draft: 'Once it is frozen their codes can be printed here.',
  draftNote: 'Whoever gets an address on the roster before the freeze is written to instead.',
  once: 'The codes can be fetched once. They are readable in this browser alone; the server keeps none. Store the file like ballots until the wave closes, and destroy what is left then.',
  languageOf: 'Language of the slips',
  make: 'Make the sheets',
  dialog: 'Fetch the codes and make the sheets',
  dialogText: (count: string) =>
    `${count} codes, 24 on a page. This works once: afterwards nobody can fetch them again, not even from here. The audit log says who did.`,
  asking: 'Asking for the codes …',
  waiting: 'The codes are being sealed for this browser. Please keep this page open.',
  making: (done: string, total: string) => `Page ${done} of ${total}`,
  saved: (name: string) => `Saved: ${name}`,
  saveAgain: 'Save the file again',
  failed: 'That did not work. Nothing was fetched; please try again.',
  lost: 'The codes were fetched, but the file could not be made. Please try again while this page is open.',
  printed: 'The codes of this wave were fetched. Use the file that was saved then; it cannot be made again.',
  insecure: 'Over plain http this browser cannot keep the codes to itself. Open this page by https.',
  file: 'codes',
  kind: 'One-time codes',
  facts: (codes: string, invited: string) => `${codes} of ${invited} people with this label have no mailbox`,
  page: (page: string, pages: string) => `page ${page} of ${pages}`,
  how: 'Cut out, fold, and let each person draw one unseen. Note down nobody’s code. Destroy what is left: codes that nobody draws count as not answered. Do not mix slips of different labels.',
  slip: 'Scan with a phone or type at the terminal.',
  until: (date: string) => `Until ${date}.`,
  digest: (short: string) => `Checksum ${short}`,
  qr: 'QR code with the link for',
  kiosk: 'Shared device',
  kioskText:
    'A computer or tablet at which people enter their code one after the other. It keeps nothing on disk and forgets everything after each answer.',
  kioskNote: 'A code from an invitation works there too.',
  kioskLink: { de: 'Shared device, German page', en: 'Shared device, English page' },
  kioskHow: [
    'Open the link in the browser’s kiosk mode, in a guest account without extensions, saved forms or screen recording.',
    'Place it so that nobody else sees the screen. A reader that types like a keyboard is enough for the QR codes.',
    'After 90 seconds without input it asks whether somebody is there; after 120 it deletes what was not sent. Once Send was pressed it waits until the answers have arrived.',
  ],
};

const de: typeof en = {
  title: 'Codes auf Papier',
  text: 'Für Menschen ohne Postfach: je ein Zettel mit einem Einmal-Code, nach Etiketten geordnet, zum Ziehen von Hand.',
  note: 'Codes, die niemand zieht, zählen als nicht geantwortet. Notieren Sie nicht, wer welchen zieht.',
  people: (count, shown) =>
    count === 1 ? 'Eine Person dieser Welle hat kein Postfach.' : `${shown} Menschen dieser Welle haben kein Postfach.`,
  draft: 'Ist sie eingefroren, lassen sich ihre Codes hier drucken.',
  draftNote: 'Wer vor dem Einfrieren eine Adresse im Verzeichnis bekommt, wird stattdessen angeschrieben.',
  once: 'Die Codes lassen sich einmal holen. Lesbar sind sie nur in diesem Browser; der Server behält keinen. Verwahren Sie die Datei bis zum Ende der Welle wie Stimmzettel und vernichten Sie dann, was übrig ist.',
  languageOf: 'Sprache der Zettel',
  make: 'Bögen erstellen',
  dialog: 'Codes holen und Bögen erstellen',
  dialogText: (count) =>
    `${count} Codes, 24 je Seite. Das geht einmal: Danach kann sie niemand mehr holen, auch hier nicht. Wer es war, steht im Protokoll.`,
  asking: 'Codes werden angefordert …',
  waiting: 'Die Codes werden für diesen Browser versiegelt. Bitte lassen Sie diese Seite offen.',
  making: (done, total) => `Seite ${done} von ${total}`,
  saved: (name) => `Gespeichert: ${name}`,
  saveAgain: 'Datei noch einmal speichern',
  failed: 'Das hat nicht geklappt. Es wurde nichts geholt; bitte versuchen Sie es noch einmal.',
  lost: 'Die Codes sind geholt, aber die Datei ließ sich nicht erstellen. Bitte versuchen Sie es noch einmal, solange diese Seite offen ist.',
  printed:
    'Die Codes dieser Welle sind geholt. Nehmen Sie die Datei, die damals gespeichert wurde; sie lässt sich nicht noch einmal erstellen.',
  insecure:
    'Über einfaches http kann dieser Browser die Codes nicht für sich behalten. Öffnen Sie diese Seite über https.',
  file: 'Codes',
  kind: 'Einmal-Codes',
  facts: (codes, invited) => `${codes} von ${invited} Menschen mit diesem Etikett haben kein Postfach`,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  how: 'Ausschneiden, falten und ungesehen je einen ziehen lassen. Notieren Sie niemandes Code. Vernichten Sie, was übrig bleibt: Codes, die niemand zieht, zählen als nicht geantwortet. Mischen Sie keine Zettel verschiedener Etiketten.',
  slip: 'Mit dem Telefon scannen oder am Terminal eintippen.',
  until: (date) => `Bis ${date}.`,
  digest: (short) => `Prüfsumme ${short}`,
  qr: 'QR-Code mit dem Link zu',
  kiosk: 'Gemeinsames Gerät',
  kioskText:
    'Ein Rechner oder Tablet, an dem nacheinander viele ihren Code eingeben. Es legt nichts auf die Platte und vergisst nach jeder Antwort alles.',
  kioskNote: 'Auch ein Code aus einer Einladung gilt dort.',
  kioskLink: { de: 'Gemeinsames Gerät, deutsche Seite', en: 'Gemeinsames Gerät, englische Seite' },
  kioskHow: [
    'Öffnen Sie den Link im Kioskmodus des Browsers, in einem Gastkonto ohne Erweiterungen, gespeicherte Formulare oder Bildschirmaufzeichnung.',
    'Stellen Sie es so auf, dass niemand sonst auf den Bildschirm sieht. Für die QR-Codes genügt ein Lesegerät, das wie eine Tastatur tippt.',
    'Nach 90 Sekunden ohne Eingabe fragt es, ob noch jemand da ist; nach 120 löscht es, was nicht gesendet ist. Nach dem Senden wartet es, bis die Antworten angekommen sind.',
  ],
};

/** What the sheets of one-time codes and the section that makes them say. */
export const slipsText = { en, de };
