const en = {
  title: 'What came of it',
  text: 'Whoever is asked and never hears back does not answer again. Write what you have learnt and what you are doing about it.',
  note: 'It goes once to everybody who was invited, and stands on the first screen of the next pulse of this questionnaire.',
  languages: { de: 'In German', en: 'In English' },
  learnt: 'What we have learnt',
  doing: 'What we are doing',
  left: (count: string) => `${count} characters left. Plain text, no names, nothing that points to a single answer.`,
  missing: 'Both languages need both texts before anything goes out.',
  save: 'Save the draft',
  saved: 'Draft saved',
  preview: 'As they will read it',
  empty: 'nothing yet',
  send: 'Send to everybody who was invited',
  sending: 'Sending …',
  dialog: 'Send it now',
  dialogText: (people: string) =>
    `It goes to everybody with a mailbox among the ${people} invited, whether they answered or not. It can neither be changed nor taken back.`,
  published: (date: string) => `Published ${date}.`,
  underway: 'The messages are on their way.',
  sent: (date: string) => `The last message was handed over ${date}.`,
  refused: (count: string) => `The carrier did not accept ${count}.`,
  owed: (name: string) => `The people asked in ${name} have not heard what came of it.`,
  owedMore: 'Tell them before you ask again; the next pulse shows it on its first screen.',
  owedGo: 'Write to them',
};

const de = {
  title: 'Was daraus wurde',
  text: 'Wer gefragt wird und nie etwas hört, antwortet nicht noch einmal. Schreiben Sie, was Sie gelernt haben und was Sie tun.',
  note: 'Es geht einmal an alle Eingeladenen und steht auf der ersten Seite der nächsten Welle mit diesem Fragebogen.',
  languages: { de: 'Auf Deutsch', en: 'Auf Englisch' },
  learnt: 'Das haben wir gelernt',
  doing: 'Das tun wir',
  left: (count: string) =>
    `Noch ${count} Zeichen. Reiner Text, keine Namen, nichts, was auf eine einzelne Antwort zeigt.`,
  missing: 'Bevor etwas hinausgeht, braucht es beide Texte in beiden Sprachen.',
  save: 'Entwurf speichern',
  saved: 'Entwurf gespeichert',
  preview: 'So lesen sie es',
  empty: 'noch nichts',
  send: 'An alle Eingeladenen senden',
  sending: 'Wird gesendet …',
  dialog: 'Jetzt senden',
  dialogText: (people: string) =>
    `Es geht an alle mit Postfach unter den ${people} Eingeladenen, ob sie geantwortet haben oder nicht. Es lässt sich weder ändern noch zurückholen.`,
  published: (date: string) => `Veröffentlicht ${date}.`,
  underway: 'Die Nachrichten sind unterwegs.',
  sent: (date: string) => `Die letzte Nachricht wurde ${date} übergeben.`,
  refused: (count: string) => `Nicht angenommen wurden ${count}.`,
  owed: (name: string) => `Wer in ${name} gefragt wurde, hat noch nicht gehört, was daraus wurde.`,
  owedMore: 'Sagen Sie es, bevor Sie wieder fragen; die nächste Welle zeigt es auf ihrer ersten Seite.',
  owedGo: 'Antwort schreiben',
} satisfies typeof en;

/** What the people who were asked are told afterwards, and that they are owed it. */
export const learningText = { en, de };
