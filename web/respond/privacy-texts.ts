import type { Text } from '#core/survey/instrument.ts';

/** What the protection of a row rests on. */
export type Ground = 'cryptography' | 'policy' | 'neither';

/** The words of the page "what is stored about you". `{…}` stands for what the renderer puts in from the live settings. */
export const privacyTexts = {
  pageTitle: {
    de: 'Was über dich gespeichert ist',
    sie: 'Was über Sie gespeichert ist',
    en: 'What is stored about you',
  },
  back: { de: 'Zu den Fragen', en: 'To the questions' },
  title: {
    de: 'Was über dich gespeichert ist, und was nicht.',
    sie: 'Was über Sie gespeichert ist, und was nicht.',
    en: 'What is stored about you, and what is not.',
  },
  lede: {
    de: 'Deine Antworten und dein Name werden nie am selben Ort gespeichert, und es gibt nichts, was sie verbindet. Du musst uns das nicht glauben: Unten steht, wie du es prüfst.',
    sie: 'Ihre Antworten und Ihr Name werden nie am selben Ort gespeichert, und es gibt nichts, was sie verbindet. Sie müssen uns das nicht glauben: Unten steht, wie Sie es prüfen.',
    en: 'Your answers and your name are never stored in the same place, and nothing connects them. You need not take our word for it: below it says how to check.',
  },
  stored: { de: 'Gespeichert ist', en: 'Stored is' },
  what: { de: 'was', en: 'what' },
  where: { de: 'wo', en: 'where' },
  howLong: { de: 'wie lange', en: 'how long' },
  nowhere: { de: 'Nirgends gespeichert ist', en: 'Stored nowhere is' },
  published: { de: 'Veröffentlicht wird', en: 'Published is' },
  who: { de: 'Wer was erfährt', en: 'Who learns what' },
  whoLede: {
    de: 'Nicht alles schützt die Mathematik. Deshalb steht in jeder Zeile, worauf der Schutz beruht.',
    en: 'Not everything is protected by mathematics. So each row says what the protection rests on.',
  },
  whoHead: { de: 'wer', en: 'who' },
  learns: { de: 'erfährt', en: 'learns' },
  learnsNot: { de: 'erfährt nicht', en: 'does not learn' },
  ground: { de: 'geschützt durch', en: 'protected by' },
  cryptography: { de: 'Rechnung', en: 'mathematics' },
  cryptographyMore: { de: 'beruht auf Kryptografie, nicht auf Vertrauen', en: 'rests on cryptography, not on trust' },
  policy: { de: 'Regel', en: 'rule' },
  policyMore: { de: 'gilt, weil andere sie prüfen', en: 'holds because others check it' },
  neither: { de: 'kein Schutz', en: 'no protection' },
  neitherMore: { de: 'das solltest du wissen', sie: 'das sollten Sie wissen', en: 'you should know this' },
  check: { de: 'So prüfst du es selbst', sie: 'So prüfen Sie es selbst', en: 'How to check it yourself' },
  limits: { de: 'Was trotzdem bleibt', en: 'What remains all the same' },
  rights: { de: 'Rechte und Fragen', en: 'Rights and questions' },
} as const satisfies Record<string, Text>;

interface StoredRow {
  readonly what: Text;
  readonly where: Text;
  readonly howLong: Text;
  readonly comment?: true;
  readonly openLink?: Partial<StoredRow> | null;
}

/** What is stored, where, and how long. `comment` rows are left out where the wave takes no comments; by an open link a row says what its `openLink` says instead, or is left out. */
export const storedRows: readonly StoredRow[] = [
  {
    what: { de: 'dein Entwurf', sie: 'Ihr Entwurf', en: 'your draft' },
    where: { de: 'auf diesem Gerät', en: 'on this device' },
    howLong: {
      de: 'bis du sendest, danach gelöscht',
      sie: 'bis Sie senden, danach gelöscht',
      en: 'until you send, then deleted',
    },
  },
  {
    what: {
      de: 'ein Schlüssel, mit dem du ändern und nachsehen kannst',
      sie: 'ein Schlüssel, mit dem Sie ändern und nachsehen können',
      en: 'a key with which you can change and look up',
    },
    where: { de: 'auf diesem Gerät', en: 'on this device' },
    howLong: {
      de: 'bis du „Auf diesem Gerät vergessen“ drückst; sonst 90 Tage, sobald danach hier wieder eine Umfrage geöffnet wird',
      sie: 'bis Sie „Auf diesem Gerät vergessen“ drücken; sonst 90 Tage, sobald danach hier wieder eine Umfrage geöffnet wird',
      en: 'until you press “Forget on this device”; otherwise 90 days, as soon as a pulse is opened here after that',
    },
  },
  {
    what: {
      de: 'dass du eingeladen bist: Name, Einheit, Adresse, Etikett',
      sie: 'dass Sie eingeladen sind: Name, Einheit, Adresse, Etikett',
      en: 'that you are invited: name, unit, address, label',
    },
    where: { de: 'in der Liste der Eingeladenen', en: 'in the list of the invited' },
    howLong: {
      de: 'damit die nächste Umfrage sagen kann, wie viele neu sind; auf Wunsch geschwärzt',
      en: 'so that the next pulse can say how many are new; blanked on request',
    },
    openLink: null,
  },
  {
    what: {
      de: 'falls du keine Mails mehr willst: ein Kennwert deiner Adresse, ohne Name und Datum',
      sie: 'falls Sie keine Mails mehr wollen: ein Kennwert Ihrer Adresse, ohne Name und Datum',
      en: 'if you want no more mail: a mark of your address, without name or date',
    },
    where: {
      de: 'für sich; dein Arbeitgeber sieht nur, wie viele es sind',
      sie: 'für sich; Ihr Arbeitgeber sieht nur, wie viele es sind',
      en: 'by itself; your employer sees only how many there are',
    },
    howLong: {
      de: 'bis du wieder Mails willst',
      sie: 'bis Sie wieder Mails wollen',
      en: 'until you want mail again',
    },
    openLink: null,
  },
  {
    what: {
      de: 'dass du einen Stimmzettel geholt hast, ohne Uhrzeit',
      sie: 'dass Sie einen Stimmzettel geholt haben, ohne Uhrzeit',
      en: 'that you fetched a ballot, without a time',
    },
    where: { de: 'in derselben Liste', en: 'in the same list' },
    howLong: { de: 'bis das Ergebnis veröffentlicht ist', en: 'until the result is published' },
    openLink: {
      what: {
        de: 'dass ein Stimmzettel geholt wurde: nicht von wem und nicht wann',
        en: 'that a ballot was fetched: not by whom and not when',
      },
      where: {
        de: 'in einer Liste ohne Namen, unter einer Zufallszahl dieses Geräts',
        en: 'in a list without names, under a random number of this device',
      },
    },
  },
  {
    what: { de: 'die Antworten mit ihrem Etikett', en: 'the answers with their label' },
    where: { de: 'getrennt davon, an einem anderen Ort', en: 'apart from that, in another place' },
    howLong: {
      de: 'bis {ballots} Tage nach der Veröffentlichung, dann bleiben nur Summen',
      en: 'until {ballots} days after publication, then only sums remain',
    },
  },
  {
    what: {
      de: 'dein Text, ohne erkannte Namen und Nummern, mit einem gröberen Etikett',
      sie: 'Ihr Text, ohne erkannte Namen und Nummern, mit einem gröberen Etikett',
      en: 'your text, without recognised names and numbers, with a coarser label',
    },
    where: { de: 'noch einmal getrennt', en: 'apart once more' },
    howLong: {
      de: 'solange das Ergebnis gezeigt wird, höchstens 24 Monate',
      en: 'as long as the result is shown, 24 months at most',
    },
    comment: true,
    openLink: {
      what: {
        de: 'dein Text, ohne erkannte Namen und Nummern, mit demselben Etikett',
        sie: 'Ihr Text, ohne erkannte Namen und Nummern, mit demselben Etikett',
        en: 'your text, without recognised names and numbers, with the same label',
      },
    },
  },
  {
    what: {
      de: 'Nummer und Unterschrift jedes Stimmzettels, ohne Antworten',
      en: 'number and signature of every ballot, without answers',
    },
    where: {
      de: 'in der Prüfdatei des Betriebsrats und in der öffentlichen Liste',
      en: 'in the works council’s audit file and in the public list',
    },
    howLong: { de: 'bis {all} Tage nach der Veröffentlichung', en: 'until {all} days after publication' },
  },
];

export const nowhereRows: readonly Text[] = [
  { de: 'wann du geantwortet hast', sie: 'wann Sie geantwortet haben', en: 'when you answered' },
  {
    de: 'deine Netzadresse oder dein Gerät',
    sie: 'Ihre Netzadresse oder Ihr Gerät',
    en: 'your network address or your device',
  },
  { de: 'in welcher Reihenfolge Antworten kamen', en: 'in which order answers came' },
  { de: 'wer welchen Stimmzettel hat', en: 'who has which ballot' },
];

interface WhoRow {
  readonly who: Text;
  readonly learns: Text;
  readonly learnsNot: Text;
  readonly ground: Ground;
  /** What the row says by an open link instead. */
  readonly openLink?: Partial<WhoRow>;
}

/** Who learns what: the table of the design, in plain words. @source docs/privacy.md */
export const whoRows: readonly WhoRow[] = [
  {
    who: {
      de: 'Deine IT und deine Führungskräfte',
      sie: 'Ihre IT und Ihre Führungskräfte',
      en: 'Your IT and your managers',
    },
    learns: {
      de: 'wie viele eingeladen waren und geantwortet haben, die veröffentlichten Zahlen',
      en: 'how many were invited and answered, and the published numbers',
    },
    learnsNot: { de: 'deine Antworten', sie: 'Ihre Antworten', en: 'your answers' },
    ground: 'cryptography',
    openLink: {
      learns: {
        de: 'wie viele Stimmzettel gekommen sind, die veröffentlichten Zahlen',
        en: 'how many ballots came, and the published numbers',
      },
    },
  },
  {
    who: { de: 'Wer die Umfrage in der Firma verwaltet', en: 'Whoever runs the pulse in the company' },
    learns: {
      de: 'dasselbe, dazu wer eingeladen ist und welche Adressen nicht erreichbar sind',
      en: 'the same, and who is invited and which addresses cannot be reached',
    },
    learnsNot: {
      de: 'deine Antworten. Erfundene Kolleginnen und Kollegen würden dein Etikett schwächen; deshalb kann der Betriebsrat die Namen je Etikett sehen{approval}',
      sie: 'Ihre Antworten. Erfundene Kolleginnen und Kollegen würden Ihr Etikett schwächen; deshalb kann der Betriebsrat die Namen je Etikett sehen{approval}',
      en: 'your answers. Invented colleagues would weaken your label; so the works council can see the names behind each label{approval}',
    },
    ground: 'policy',
    openLink: {
      learns: { de: 'dasselbe; könnte selbst mehrmals antworten', en: 'the same; could answer more than once' },
      learnsNot: { de: 'deine Antworten', sie: 'Ihre Antworten', en: 'your answers' },
    },
  },
  {
    who: {
      de: 'Der Mail- oder Chatserver der Firma, und wer Codes auf Papier druckt',
      en: 'The company’s mail or chat server, and whoever prints codes on paper',
    },
    learns: {
      de: 'deinen Einladungscode und könnte ihn vor dir verwenden; {reminded}',
      sie: 'Ihren Einladungscode und könnte ihn vor Ihnen verwenden; {reminded}',
      en: 'your invitation code, and could use it before you do; {reminded}',
    },
    learnsNot: { de: 'deine Antworten', sie: 'Ihre Antworten', en: 'your answers' },
    ground: 'cryptography',
    openLink: {
      who: { de: 'Der Mail- oder Chatserver der Firma', en: 'The company’s mail or chat server' },
      learns: { de: 'den Link, der für alle derselbe ist', en: 'the link, which is the same for everybody' },
    },
  },
  {
    who: {
      de: 'Wir, der Betreiber, auch wenn eine Behörde nach dem Ende alles verlangt',
      en: 'We, the operator, even if an authority demands everything after the end',
    },
    learns: {
      de: 'dass du einen Stimmzettel geholt hast; die veröffentlichten Zahlen',
      sie: 'dass Sie einen Stimmzettel geholt haben; die veröffentlichten Zahlen',
      en: 'that you fetched a ballot; the published numbers',
    },
    learnsNot: {
      de: 'welcher Stimmzettel deiner ist: das ist nirgends gespeichert und nicht berechenbar',
      sie: 'welcher Stimmzettel Ihrer ist: das ist nirgends gespeichert und nicht berechenbar',
      en: 'which ballot is yours: that is stored nowhere and cannot be computed',
    },
    ground: 'cryptography',
    openLink: {
      learns: {
        de: 'wie viele Stimmzettel geholt wurden, nicht von wem; die veröffentlichten Zahlen',
        en: 'how many ballots were fetched, not by whom; the published numbers',
      },
    },
  },
  {
    who: {
      de: 'Wer den Server betreibt und heimlich mithört, während du antwortest; auch eine Firma, die ihn selbst betreibt',
      sie: 'Wer den Server betreibt und heimlich mithört, während Sie antworten; auch eine Firma, die ihn selbst betreibt',
      en: 'Whoever runs the server and secretly listens while you answer; also a company that runs it itself',
    },
    learns: {
      de: 'Uhrzeit und Netzadresse der Anfragen; könnte eine andere Seite ausliefern',
      en: 'time and network address of the requests; could ship a different page',
    },
    learnsNot: {
      de: 'aus den Stimmzetteln selbst nicht, welcher deiner ist. Gegen das Mithören hilft Rechnung allein nicht',
      sie: 'aus den Stimmzetteln selbst nicht, welcher Ihrer ist. Gegen das Mithören hilft Rechnung allein nicht',
      en: 'from the ballots themselves, which one is yours. Against listening mathematics alone does not help',
    },
    ground: 'neither',
  },
  {
    who: { de: 'Wer alle Tabellen auf einmal stiehlt', en: 'Whoever steals all tables at once' },
    learns: {
      de: 'wer einen Stimmzettel geholt hat, und Antworten je Etikett ohne Uhrzeit',
      en: 'who fetched a ballot, and answers by label without a time',
    },
    learnsNot: {
      de: 'mehr als: eine von allen mit deinem Etikett, die schon geantwortet haben. Früh können das wenige sein',
      sie: 'mehr als: eine von allen mit Ihrem Etikett, die schon geantwortet haben. Früh können das wenige sein',
      en: 'more than: one of all with your label who have answered so far. Early on those may be few',
    },
    ground: 'cryptography',
    openLink: {
      learns: {
        de: 'wie viele Stimmzettel geholt wurden, und Antworten ohne Namen und Uhrzeit',
        en: 'how many ballots were fetched, and answers without name or time',
      },
      learnsNot: {
        de: 'wer geantwortet hat, und welcher Stimmzettel deiner ist',
        sie: 'wer geantwortet hat, und welcher Stimmzettel Ihrer ist',
        en: 'who answered, and which ballot is yours',
      },
    },
  },
  {
    who: { de: 'Wer einen Schlüssel zum Unterschreiben stiehlt', en: 'Whoever steals a signing key' },
    learns: {
      de: 'nichts über dich; könnte Stimmzettel hinzufügen, aber nicht mehr, als geholt wurden',
      sie: 'nichts über Sie; könnte Stimmzettel hinzufügen, aber nicht mehr, als geholt wurden',
      en: 'nothing about you; could add ballots, but no more than were fetched',
    },
    learnsNot: {
      de: 'welcher Stimmzettel deiner ist',
      sie: 'welcher Stimmzettel Ihrer ist',
      en: 'which ballot is yours',
    },
    ground: 'cryptography',
  },
  {
    who: {
      de: 'Die Firma auf einem Firmengerät oder in einem Netz, das Verschlüsselung aufbricht',
      en: 'The company on a company device, or in a network that breaks encryption open',
    },
    learns: { de: 'alles, was auf diesem Gerät geschieht', en: 'everything that happens on that device' },
    learnsNot: {
      de: 'auf deinem eigenen Telefon im eigenen Netz: nichts davon',
      sie: 'auf Ihrem eigenen Telefon im eigenen Netz: nichts davon',
      en: 'on your own phone in your own network: nothing of it',
    },
    ground: 'neither',
  },
  {
    who: {
      de: 'Jemand aus deinem Team, der seine eigenen Antworten kennt',
      sie: 'Jemand aus Ihrem Team, der seine eigenen Antworten kennt',
      en: 'Somebody in your team who knows their own answers',
    },
    learns: { de: 'die veröffentlichten Zahlen', en: 'the published numbers' },
    learnsNot: {
      de: 'mit Gewissheit keine Antwort eines anderen. Wenn sich mehrere zusammentun, können sie mehr erfahren',
      en: 'nobody else’s answer with certainty. Several who pool their answers can learn more',
    },
    ground: 'policy',
  },
  {
    who: { de: 'Andere Organisationen im Vergleich', en: 'Other organisations in the benchmark' },
    learns: {
      de: 'die Werte der ganzen Gruppe, einmal im Quartal',
      en: 'the values of the whole group, once a quarter',
    },
    learnsNot: {
      de: 'den Wert eurer Organisation',
      sie: 'den Wert Ihrer Organisation',
      en: 'the value of your organisation',
    },
    ground: 'policy',
    openLink: {
      learns: {
        de: 'nichts: Ein offener Link geht in keinen Vergleich ein',
        en: 'nothing: an open link enters no comparison',
      },
    },
  },
];

export const checkRows: readonly { title: Text; text: Text }[] = [
  {
    title: { de: 'Das Etikett', en: 'The label' },
    text: {
      de: 'Vergleiche mit jemandem aus deinem Team, was auf der Fragenseite steht: dasselbe Etikett, dieselbe Zahl. Mindestens {minStratum} Eingeladene teilen jedes Etikett; bei weniger als 10 verweigert die Seite das Senden.',
      sie: 'Vergleichen Sie mit jemandem aus Ihrem Team, was auf der Fragenseite steht: dasselbe Etikett, dieselbe Zahl. Mindestens {minStratum} Eingeladene teilen jedes Etikett; bei weniger als 10 verweigert die Seite das Senden.',
      en: 'Compare what the page with the questions says with somebody in your team: the same label, the same number. At least {minStratum} invited people share every label; with fewer than 10 the page refuses to send.',
    },
  },
  {
    title: { de: 'Die Prüfsumme', en: 'The checksum' },
    text: {
      de: 'Ihr Anfang steht in deiner Einladung, auf der Fragenseite und am Aushang. Ganz lautet sie:',
      sie: 'Ihr Anfang steht in Ihrer Einladung, auf der Fragenseite und am Aushang. Ganz lautet sie:',
      en: 'Its beginning is in your invitation, on the page with the questions and on the notice board. In full it is:',
    },
  },
  {
    title: { de: 'Die Zählung', en: 'The count' },
    text: {
      de: 'Nach der Veröffentlichung prüft der Betriebsrat jeden Stimmzettel mit öffentlichen Schlüsseln, ohne eine Antwort zu sehen. Gab es mehr Stimmzettel, als geholt wurden, wird nichts veröffentlicht. Du kannst {all} Tage lang nachsehen, ob deiner dabei ist.',
      sie: 'Nach der Veröffentlichung prüft der Betriebsrat jeden Stimmzettel mit öffentlichen Schlüsseln, ohne eine Antwort zu sehen. Gab es mehr Stimmzettel, als geholt wurden, wird nichts veröffentlicht. Sie können {all} Tage lang nachsehen, ob Ihrer dabei ist.',
      en: 'After publication the works council verifies every ballot with public keys, without seeing an answer. If there were more ballots than were fetched, nothing is published. For {all} days you can look up whether yours is among them.',
    },
  },
];

export const limitsText: Text = {
  de: 'Von einer Gruppe ab 30 Antworten kann ein nicht gezeigter Wert heißen, dass fast alle dasselbe gesagt haben. Dein Text kann dich verraten, wenn darin steht, was nur du weißt: Wir ersetzen erkannte Namen und Nummern, mehr können wir nicht erkennen.',
  sie: 'Von einer Gruppe ab 30 Antworten kann ein nicht gezeigter Wert heißen, dass fast alle dasselbe gesagt haben. Ihr Text kann Sie verraten, wenn darin steht, was nur Sie wissen: Wir ersetzen erkannte Namen und Nummern, mehr können wir nicht erkennen.',
  en: 'In a group of 30 answers or more, a value that is not shown can mean that nearly all said the same. Your text can give you away if it says what only you know: we replace recognised names and numbers, more we cannot recognise.',
};

export const rightsText: Text = {
  de: 'Teilnehmen ist freiwillig. Fragen beantworten der Betriebsrat und die Datenschutzbeauftragten von {organisation}. Auskunft und Löschung betreffen die Liste der Eingeladenen; deine Antworten kann niemand heraussuchen, auch nicht für dich.',
  sie: 'Teilnehmen ist freiwillig. Fragen beantworten der Betriebsrat und die Datenschutzbeauftragten von {organisation}. Auskunft und Löschung betreffen die Liste der Eingeladenen; Ihre Antworten kann niemand heraussuchen, auch nicht für Sie.',
  en: 'Taking part is voluntary. Questions are answered by the works council and the data protection officers of {organisation}. Access and erasure concern the list of the invited; nobody can pick out your answers, not even for you.',
};
