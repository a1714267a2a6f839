import type { Text } from '#core/survey/instrument.ts';

/** What the pulse page says around the questions. `{…}` stands for what the renderer puts in. */
export const pageTexts = {
  language: { de: 'Sprache', en: 'Language' },
  meta: {
    de: '{questions} Fragen, etwa {minutes}, keine ist Pflicht.',
    en: '{questions} questions, about {minutes}, none of them compulsory.',
  },
  madeUp: {
    de: 'Diese Organisation ist erfunden; alles hier ist eine Vorführung.',
    en: 'This organisation is made up; all of this is a demonstration.',
  },
  said: { de: 'Was aus der letzten Umfrage wurde', en: 'What came of the last survey' },
  learnt: { de: 'Gelernt:', en: 'Learnt:' },
  doing: { de: 'Das tun wir:', en: 'What we do:' },
  promise: {
    de: 'Niemand kann deine Antworten dir zuordnen.',
    sie: 'Niemand kann Ihre Antworten Ihnen zuordnen.',
    en: 'Nobody can tie your answers to you.',
  },
  promiseMore: {
    de: 'Auch deine IT nicht, und wir nicht. Sie tragen nur dieses Etikett:',
    sie: 'Auch Ihre IT nicht, und wir nicht. Ihre Antworten tragen nur dieses Etikett:',
    en: 'Not your IT, and not us. They carry this label and nothing else:',
  },
  how: { de: 'So prüfst du das', sie: 'So prüfen Sie das', en: 'How to check' },
  howLabel: {
    de: 'Vergleiche das Etikett mit jemandem aus deinem Team. Steht dort unerwartet ein anderes, antworte nicht und sprich mit dem Betriebsrat.',
    sie: 'Vergleichen Sie das Etikett mit jemandem aus Ihrem Team. Steht dort unerwartet ein anderes, antworten Sie nicht und sprechen Sie mit dem Betriebsrat.',
    en: 'Compare the label with somebody in your team. If theirs differs and should not, do not answer, and talk to your works council.',
  },
  howDigest: {
    de: 'Vergleiche diese Prüfsumme mit der in deiner Einladung und am Aushang:',
    sie: 'Vergleichen Sie diese Prüfsumme mit der in Ihrer Einladung und am Aushang:',
    en: 'Compare this checksum with the one in your invitation and on the notice board:',
  },
  howRead: {
    de: 'Lies, <a>was über dich gespeichert ist</a> und was nicht.',
    sie: 'Lesen Sie, <a>was über Sie gespeichert ist</a> und was nicht.',
    en: 'Read <a>what is stored about you</a> and what is not.',
  },
  question: { de: 'Frage', en: 'Question' },
  agree: { de: 'Ich stimme zu:', en: 'I agree:' },
  agree1: { de: 'gar nicht', en: 'not at all' },
  agree2: { de: 'eher nicht', en: 'not really' },
  agree3: { de: 'teils, teils', en: 'partly' },
  agree4: { de: 'eher', en: 'mostly' },
  agree5: { de: 'voll', en: 'fully' },
  na: { de: 'Betrifft mich nicht', en: 'Does not apply to me' },
  needOne: {
    de: 'Wähle mindestens eine Antwort.',
    sie: 'Wählen Sie mindestens eine Antwort.',
    en: 'Choose at least one answer.',
  },
  atMost: {
    de: 'Höchstens {n}. Nimm etwas heraus.',
    sie: 'Höchstens {n}. Nehmen Sie etwas heraus.',
    en: 'At most {n}. Take something out.',
  },
  apart: {
    de: 'Dein Text wird getrennt von den anderen Antworten gesendet, mit einem gröberen Etikett',
    sie: 'Ihr Text wird getrennt von den anderen Antworten gesendet, mit einem gröberen Etikett',
    en: 'Your text is sent apart from the other answers, with a coarser label',
  },
  masked: {
    de: 'Was wir als Namen, Adresse oder Nummer erkennen, ersetzen wir schon auf deinem Gerät.',
    sie: 'Was wir als Namen, Adresse oder Nummer erkennen, ersetzen wir schon auf Ihrem Gerät.',
    en: 'What we recognise as a name, address or number is replaced on your device already.',
  },
  arrives: { de: 'So kommt es an:', en: 'This is what arrives:' },
  send: { de: 'Antworten senden', en: 'Send answers' },
  draft: {
    de: 'Bis du sendest, liegt der Entwurf nur auf diesem Gerät, danach ist er gelöscht. Ändern kannst du bis {closes}.',
    sie: 'Bis Sie senden, liegt der Entwurf nur auf diesem Gerät, danach ist er gelöscht. Ändern können Sie bis {closes}.',
    en: 'Until you send, the draft lies on this device only; then it is deleted. You can change your answers until {closes}.',
  },
  company: {
    de: 'Auf Firmengeräten kann die Firma mitlesen. Am sichersten ist dein eigenes Telefon.',
    sie: 'Auf Firmengeräten kann die Firma mitlesen. Am sichersten ist Ihr eigenes Telefon.',
    en: 'On company devices the company can read along. Your own phone is safest.',
  },
  shared: {
    de: 'Andere benutzen dieses Gerät auch: nichts aufheben, nach dem Senden alles vergessen.',
    en: 'Others use this device too: keep nothing, forget everything after sending.',
  },
  back: { de: 'Zurück', en: 'Back' },
  next: { de: 'Weiter', en: 'Next' },
  noscript: {
    de: 'Diese Seite braucht JavaScript, denn dein Browser macht den Stimmzettel selbst unkenntlich. Öffne den Link in einem anderen Browser, auf deinem Telefon oder an einem Terminal dafür.',
    sie: 'Diese Seite braucht JavaScript, denn Ihr Browser macht den Stimmzettel selbst unkenntlich. Öffnen Sie den Link in einem anderen Browser, auf Ihrem Telefon oder an einem Terminal dafür.',
    en: 'This page needs JavaScript, because your own browser makes the ballot unrecognisable. Open the link in another browser, on your phone or at a terminal for it.',
  },
} as const satisfies Record<string, Text>;

/** What the hidden views say: code entry, the code was used elsewhere, thanks. */
export const viewTexts = {
  enterTitle: { de: 'Code eingeben', en: 'Enter your code' },
  enter: {
    de: 'Dein Code steht in deiner Einladung: 20 Buchstaben und Ziffern.',
    sie: 'Ihr Code steht in Ihrer Einladung: 20 Buchstaben und Ziffern.',
    en: 'Your code is in your invitation: 20 letters and digits.',
  },
  code: { de: 'Code aus der Einladung', en: 'Code from the invitation' },
  go: { de: 'Weiter zu den Fragen', en: 'Go to the questions' },
  resendTitle: { de: 'Keinen Code zur Hand?', en: 'No code at hand?' },
  resend: {
    de: 'Ist deine Adresse eingeladen, kommt dein eigener Link in etwa einer Minute per E-Mail. Die Antwort hier ist immer dieselbe, ob wir die Adresse kennen oder nicht.',
    sie: 'Ist Ihre Adresse eingeladen, kommt Ihr eigener Link in etwa einer Minute per E-Mail. Die Antwort hier ist immer dieselbe, ob wir die Adresse kennen oder nicht.',
    en: 'If your address is invited, your own link arrives by mail in about a minute. The reply here is always the same, whether we know the address or not.',
  },
  address: { de: 'Dienstliche E-Mail-Adresse', en: 'Work e-mail address' },
  again: {
    de: 'Meinen Link schicken',
    en: 'Send me my link',
  },
  takenTitle: {
    de: 'Mit diesem Link wurde schon geantwortet',
    en: 'This link has been used to answer already',
  },
  taken: {
    de: 'Von einem anderen Gerät oder Browser aus. Ändern kannst du die Antworten dort, oder hier mit dem Wiederherstellungscode. Deine Antworten von eben bleiben solange auf diesem Gerät. Warst du es nicht, sprich mit dem Betriebsrat.',
    sie: 'Von einem anderen Gerät oder Browser aus. Ändern können Sie die Antworten dort, oder hier mit dem Wiederherstellungscode. Ihre Antworten von eben bleiben solange auf diesem Gerät. Waren Sie es nicht, sprechen Sie mit dem Betriebsrat.',
    en: 'From another device or browser. You can change the answers there, or here with the recovery code. What you just answered stays on this device meanwhile. If it was not you, talk to your works council.',
  },
  recovery: { de: 'Wiederherstellungscode', en: 'Recovery code' },
  recover: { de: 'Antworten ersetzen', en: 'Replace the answers' },
  thanks: {
    de: 'Danke. Deine Antworten sind angekommen.',
    sie: 'Danke. Ihre Antworten sind angekommen.',
    en: 'Thank you. Your answers have arrived.',
  },
  carries: {
    de: 'Sie tragen das Etikett {label} und sonst nichts: keinen Namen, keine Uhrzeit, keine Adresse.',
    sie: 'Ihre Antworten tragen das Etikett {label} und sonst nichts: keinen Namen, keine Uhrzeit, keine Adresse.',
    en: 'They carry the label {label} and nothing else: no name, no time, no address.',
  },
  thenTitle: { de: 'Was jetzt geschieht', en: 'What happens now' },
  then: {
    de: 'Nach {closes} wird gezählt. Veröffentlicht werden Summen, keine davon über weniger als {k} Antworten.',
    en: 'Counting starts after {closes}. What is published are sums, none of them about fewer than {k} answers.',
  },
  changeTitle: { de: 'Noch etwas ändern?', en: 'Something to change?' },
  change: {
    de: 'Bis {closes}, mit einem leeren Bogen: Deine Antworten geben wir nicht heraus.',
    sie: 'Bis {closes}, mit einem leeren Bogen: Ihre Antworten geben wir nicht heraus.',
    en: 'Until {closes}, from an empty form: we do not give your answers out.',
  },
  changeGo: { de: 'Antworten ändern', en: 'Change my answers' },
  recoveryMore: {
    de: 'Nur damit kannst du auf einem anderen Gerät etwas ändern. Niemand kann ihn dir neu schicken.',
    sie: 'Nur damit können Sie auf einem anderen Gerät etwas ändern. Niemand kann ihn Ihnen neu schicken.',
    en: 'Only with this can you change something on another device. Nobody can send it to you again.',
  },
  show: { de: 'Code zeigen', en: 'Show code' },
  countedTitle: { de: 'Wurde meine Antwort gezählt?', en: 'Was mine counted?' },
  countedMore: {
    de: '30 Tage lang nach der Auszählung sieht diese Seite in der Liste aller Stimmzettel nach. Sie enthält keine Antworten.',
    en: 'For 30 days after the count this page looks in the list of all ballots. It holds no answers.',
  },
  look: { de: 'Jetzt nachsehen', en: 'Look it up' },
  forgetTitle: { de: 'Gemeinsam genutztes Gerät?', en: 'A shared device?' },
  forgetMore: {
    de: 'Lösche, was hier noch liegt. Ändern geht dann nur mit dem Wiederherstellungscode.',
    sie: 'Löschen Sie, was hier noch liegt. Ändern geht dann nur mit dem Wiederherstellungscode.',
    en: 'Delete what is left here. Changes then need the recovery code.',
  },
  forget: { de: 'Auf diesem Gerät vergessen', en: 'Forget on this device' },
  other: { de: 'Anderen Code eingeben', en: 'Enter another code' },
  forgetSure: { de: 'Ja, hier alles löschen', en: 'Yes, delete everything here' },
} as const satisfies Record<string, Text>;
