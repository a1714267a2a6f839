import { begin } from './count.ts';

/** How much later than its time something happened. */
const lateness = {
  en: (minutes: number): string =>
    minutes < 120
      ? `${minutes} minutes`
      : minutes < 2880
        ? `${Math.floor(minutes / 60)} hours`
        : `${Math.floor(minutes / 1440)} days`,
  de: (minutes: number): string =>
    minutes < 120
      ? `${minutes} Minuten`
      : minutes < 2880
        ? `${Math.floor(minutes / 60)} Stunden`
        : `${Math.floor(minutes / 1440)} Tage`,
};

const en = {
  headline: (count: number) =>
    count === 0
      ? 'Nothing needs you. Everything runs.'
      : count === 1
        ? 'One thing needs you. Everything else runs.'
        : `${begin.en(count)} things need you. Everything else runs.`,
  startHeadline: 'Begin with the people you want to ask.',
  startLede:
    'Import the roster, plan a pulse, look at the labels. Invitations, reminders, counting and publication then run by themselves.',
  attention: 'Needs your attention',
  attentionText: 'By urgency. What is done disappears from here.',
  roster: 'The roster is empty',
  rosterText: 'Without it nobody can be invited.',
  rosterGo: 'Import the roster',
  rosterOld: (date: string) => `The roster is of ${date}`,
  rosterOldText: 'Whoever has come since is not asked, and whoever has left is.',
  rosterOldGo: 'Import it anew',
  addresses: (count: number) =>
    count === 1 ? 'One address takes no mail' : `${begin.en(count)} addresses take no mail`,
  addressesText: 'They do not exist, the mail server says. Whoever is behind them cannot answer.',
  addressesGo: 'Correct them',
  slips: (count: number, name: string) =>
    count === 1
      ? `One person of ${name} has no mailbox and no code yet`
      : `${begin.en(count)} people of ${name} have no mailbox and no code yet`,
  slipsText: 'They are invited, but nothing reaches them until their codes are printed and drawn.',
  slipsGo: 'Make the sheets',
  industry: 'The industry or staff of your organisation is missing',
  industryText: 'Without both there is no comparison with others.',
  industryGo: 'Enter it',
  refused: (name: string) => `${name} could not be frozen`,
  disputed: (name: string) => `${name} is disputed`,
  disputedText:
    'There are more ballots than credentials were given out. Nothing of it is published until this is settled.',
  approval: (name: string) => `${name} waits for the auditor`,
  approvalText: (date: string, past: boolean) =>
    past
      ? `It was to open on ${date}. It opens once the auditor has approved its manifest.`
      : `It opens on ${date}, provided that the auditor has approved its manifest by then.`,
  reminder: (name: string, turn: number) => `The ${turn === 0 ? 'first' : 'second'} reminder of ${name} never goes out`,
  reminderText: 'Its next working day comes after the close, or is also that of the second reminder.',
  owed: (name: string) => `The people asked in ${name} have not heard what came of it`,
  owedText: 'Whoever is asked and never hears back does not answer again.',
  owedGo: 'Write to them',
  chat: (name: string) => `“${name}” took no message the last time`,
  chatText: 'Nothing is posted there, and people it would reach get mail instead.',
  chatGo: 'Delivery',
  paused: (name: string) => `${name} is paused`,
  pausedText: 'It makes no waves until you resume it.',
  pausedGo: 'Programmes',
  look: 'Look at it',
  next: 'Next wave',
  nextText: (name: string) => `${name}.`,
  opens: (day: string, time: string) => `Opens on ${day} at ${time}.`,
  freezes: (day: string) => `It is frozen on ${day}; until then it can be discarded.`,
  isFrozen: 'It is frozen: roster, questions and thresholds stand.',
  ahead: 'Its programme makes it a draft by itself, a day before it is frozen.',
  reminderNext: (day: string, time: string) => `Next reminder: ${day}, ${time}.`,
  ran: 'Ran by itself',
  ranSince: (when: string) => `Since you signed in the time before, ${when}.`,
  ranFirst: 'The last thirty days.',
  ranNothing: 'Nothing since then.',
  late: (minutes: number) => `${lateness.en(minutes)} late`,
  actions: {
    'programme.waveMade': (name: string) => `${name} made a draft`,
    'programme.caughtUp': (name: string) => `${name} opened late, after an outage`,
    'wave.frozen': (name: string) => `${name} frozen`,
    'wave.opened': (name: string) => `${name} opened`,
    'wave.reminded': (name: string) => `Reminders of ${name} sent`,
    'wave.closed': (name: string) => `${name} closed`,
    'wave.disputed': (name: string) => `${name} disputed: more ballots than credentials`,
    'wave.unpublishable': (name: string) => `${name} ended without a result: nothing of it may be shown`,
    'wave.published': (name: string) => `${name} published`,
    'wave.contributed': (name: string) => `The result of ${name} given to the benchmark`,
    'wave.secretsDestroyed': (name: string) => `Keys and invitations of ${name} destroyed`,
    'wave.ballotsDestroyed': (name: string) => `Ballots of ${name} destroyed`,
    'wave.tracesDestroyed': (name: string) => `The last traces of the ballots of ${name} destroyed`,
    'wave.commentsDestroyed': (name: string) => `Comments of ${name} destroyed`,
  } satisfies Readonly<Record<string, (name: string) => string>>,
};

const de = {
  headline: (count: number) => {
    if (count === 0) return 'Nichts braucht Sie. Alles läuft.';
    if (count === 1) return 'Eine Sache braucht Sie. Alles andere läuft.';
    return `${begin.de(count)} Dinge brauchen Sie. Alles andere läuft.`;
  },
  startHeadline: 'Beginnen Sie mit den Menschen, die Sie fragen wollen.',
  startLede:
    'Verzeichnis übernehmen, Puls planen, Etiketten ansehen. Einladen, erinnern, auszählen und veröffentlichen läuft dann von selbst.',
  attention: 'Braucht Ihre Aufmerksamkeit',
  attentionText: 'Nach Dringlichkeit. Was erledigt ist, verschwindet von hier.',
  roster: 'Das Verzeichnis ist leer',
  rosterText: 'Ohne Verzeichnis kann niemand eingeladen werden.',
  rosterGo: 'Verzeichnis übernehmen',
  rosterOld: (date: string) => `Das Verzeichnis ist vom ${date}`,
  rosterOldText: 'Wer seither gekommen ist, wird nicht gefragt, wer gegangen ist, schon.',
  rosterOldGo: 'Neu übernehmen',
  addresses: (count: number) =>
    count === 1 ? 'Eine Adresse nimmt keine Post an' : `${begin.de(count)} Adressen nehmen keine Post an`,
  addressesText: 'Sie gibt es nicht, sagt der Mailserver. Wer dahinter steht, kann nicht antworten.',
  addressesGo: 'Berichtigen',
  slips: (count, name) =>
    count === 1
      ? `Eine Person in ${name} hat kein Postfach und noch keinen Code`
      : `${begin.de(count)} Menschen in ${name} haben kein Postfach und noch keinen Code`,
  slipsText: 'Sie sind eingeladen, aber nichts erreicht sie, bis ihre Codes gedruckt und gezogen sind.',
  slipsGo: 'Bögen erstellen',
  industry: 'Branche oder Zahl der Beschäftigten Ihrer Organisation fehlt',
  industryText: 'Ohne beides gibt es keinen Vergleich mit anderen.',
  industryGo: 'Eintragen',
  refused: (name: string) => `${name} ließ sich nicht einfrieren`,
  disputed: (name: string) => `${name} ist strittig`,
  disputedText:
    'Es gibt mehr Stimmzettel, als Berechtigungen ausgegeben wurden. Veröffentlicht wird nichts, bis das geklärt ist.',
  approval: (name: string) => `${name} wartet auf die Freigabe`,
  approvalText: (date: string, past: boolean) =>
    past
      ? `Öffnen sollte die Welle am ${date}. Sie öffnet, sobald das Manifest freigegeben ist.`
      : `Sie öffnet am ${date}, wenn das Manifest bis dahin freigegeben ist.`,
  reminder: (name: string, turn: number) =>
    `Die ${turn === 0 ? 'erste' : 'zweite'} Erinnerung von ${name} geht nie hinaus`,
  reminderText: 'Ihr nächster Arbeitstag liegt nach dem Schluss oder ist auch der Tag der zweiten Erinnerung.',
  owed: (name: string) => `Wer in ${name} gefragt wurde, hat noch nicht gehört, was daraus wurde`,
  owedText: 'Wer gefragt wird und nie etwas hört, antwortet nicht noch einmal.',
  owedGo: 'Antwort schreiben',
  chat: (name: string) => `„${name}“ hat zuletzt keine Nachricht angenommen`,
  chatText: 'Dort wird nichts angesagt; wen es erreicht hätte, bekommt Mail.',
  chatGo: 'Zustellung',
  paused: (name: string) => `${name} ruht`,
  pausedText: 'Bis Sie es fortsetzen, entstehen keine Wellen.',
  pausedGo: 'Programme',
  look: 'Ansehen',
  next: 'Nächste Welle',
  nextText: (name: string) => `${name}.`,
  opens: (day: string, time: string) => `Öffnet am ${day} um ${time}.`,
  freezes: (day: string) => `Eingefroren wird am ${day}; bis dahin lässt sie sich verwerfen.`,
  isFrozen: 'Sie ist eingefroren: Verzeichnis, Fragen und Mindestgrößen stehen fest.',
  ahead: 'Ihr Programm legt sie von selbst als Entwurf an, einen Tag vor dem Einfrieren.',
  reminderNext: (day: string, time: string) => `Nächste Erinnerung: ${day}, ${time}.`,
  ran: 'Lief von selbst',
  ranSince: (when: string) => `Seit Ihrer vorigen Anmeldung, ${when}.`,
  ranFirst: 'Die letzten dreißig Tage.',
  ranNothing: 'Seither nichts.',
  late: (minutes: number) => `${lateness.de(minutes)} verspätet`,
  actions: {
    'programme.waveMade': (name: string) => `${name} als Entwurf angelegt`,
    'programme.caughtUp': (name: string) => `${name} nach einem Ausfall verspätet geöffnet`,
    'wave.frozen': (name: string) => `${name} eingefroren`,
    'wave.opened': (name: string) => `${name} geöffnet`,
    'wave.reminded': (name: string) => `Erinnerungen an ${name} verschickt`,
    'wave.closed': (name: string) => `${name} geschlossen`,
    'wave.disputed': (name: string) => `${name} strittig: mehr Stimmzettel als Berechtigungen`,
    'wave.unpublishable': (name: string) => `${name} endete ohne Ergebnis: nichts davon darf gezeigt werden`,
    'wave.published': (name: string) => `${name} veröffentlicht`,
    'wave.contributed': (name: string) => `Ergebnis von ${name} in den Benchmark gegeben`,
    'wave.secretsDestroyed': (name: string) => `Schlüssel und Einladungen von ${name} vernichtet`,
    'wave.ballotsDestroyed': (name: string) => `Stimmzettel von ${name} vernichtet`,
    'wave.tracesDestroyed': (name: string) => `Letzte Spuren der Stimmzettel von ${name} vernichtet`,
    'wave.commentsDestroyed': (name: string) => `Kommentare zu ${name} vernichtet`,
  },
} satisfies typeof en;

/** The home of admins. */
export const homeText = { en, de };
