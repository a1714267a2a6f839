import type { Text } from '#core/survey/instrument.ts';

/** What the script says while a person answers, carried in the page so that the script is the same in every language. `{a}` and `{b}` stand for what it puts in. */
export const scriptTexts = {
  others: { de: ', du und {a} andere', sie: ', Sie und {a} andere', en: ', you and {a} others' },
  strokes: { de: '{a} gleiche Striche', en: '{a} equal strokes' },
  coarse: { de: ': {a}, {b} Eingeladene', en: ': {a}, {b} invited' },
  single: { de: 'Fragen einzeln zeigen', en: 'Show one question at a time' },
  all: { de: 'Alle Fragen auf einer Seite', en: 'All questions on one page' },
  position: { de: '{a} von {b}', en: '{a} of {b}' },
  none: {
    de: 'Du hast noch nichts beantwortet.',
    sie: 'Sie haben noch nichts beantwortet.',
    en: 'You have not answered anything yet.',
  },
  count: {
    de: 'Du hast {a} von {b} Fragen beantwortet. Das genügt.',
    sie: 'Sie haben {a} von {b} Fragen beantwortet. Das genügt.',
    en: 'You have answered {a} of {b} questions. That is enough.',
  },
  errors: { de: 'Noch zu ändern: {a}', en: 'To be changed: {a}' },
  reworded: {
    de: 'Die Frage lautet jetzt anders, die Auswahl ist wieder leer.',
    en: 'The question now reads differently, its choice is empty again.',
  },
  restored: {
    de: 'Der Entwurf ist wieder da.',
    en: 'Your draft is back.',
  },
  sending: { de: 'Wird gesendet …', en: 'Sending …' },
  retrying: {
    de: 'Keine Verbindung. Deine Antworten liegen auf diesem Gerät und gehen von selbst ab.',
    sie: 'Keine Verbindung. Ihre Antworten liegen auf diesem Gerät und gehen von selbst ab.',
    en: 'No connection. Your answers lie on this device and will leave by themselves.',
  },
} as const satisfies Record<string, Text>;

/** What it says in states few people meet, carried in the page "what is stored about you" and fetched from there when one comes up; `title|sentence` for those that take the place of the questions. Refusals bear the server's codes. */
export const rareTexts = {
  codeLength: {
    de: 'Der Code hat {b} Zeichen (A–Z und 2–7), hier stehen {a}.',
    en: 'The code has {b} characters (A–Z and 2–7); here are {a}.',
  },
  recoveryWrong: {
    de: 'Dieser Wiederherstellungscode gehört nicht zu diesem Link.',
    en: 'This recovery code does not belong to this link.',
  },
  addressForm: {
    de: 'So sieht keine E-Mail-Adresse aus.',
    en: 'This does not look like an e-mail address.',
  },
  underway: {
    de: 'Wenn diese Adresse eingeladen ist, ist der Link unterwegs.',
    en: 'If this address is invited, the link is on its way.',
  },
  countedYes: {
    de: 'Ja. Dein Stimmzettel steht in der Liste.',
    sie: 'Ja. Ihr Stimmzettel steht in der Liste.',
    en: 'Yes. Your ballot is in the list.',
  },
  countedNo: {
    de: 'Nein. Dein Stimmzettel steht nicht in der Liste. Sprich mit dem Betriebsrat: Er kann die Zählung prüfen.',
    sie: 'Nein. Ihr Stimmzettel steht nicht in der Liste. Sprechen Sie mit dem Betriebsrat: Er kann die Zählung prüfen.',
    en: 'No. Your ballot is not in the list. Talk to your works council: it can verify the count.',
  },
  countedNotYet: {
    de: 'Es gibt noch keine Liste, oder die 30 Tage sind vorbei.',
    en: 'There is no list yet, or the 30 days are over.',
  },
  inApp: {
    de: 'Das ist der Browser einer App; er vergisst leicht, was er aufhebt. Besser im Browser des Geräts öffnen.',
    en: 'This is the browser of an app; it easily forgets what it keeps. Better open the link in the device’s own browser.',
  },
  blocked: {
    de: 'Dieser Browser hebt nichts auf: kein Entwurf, und nach dem Schließen lässt sich nichts mehr ändern, außer mit dem Wiederherstellungscode.',
    en: 'This browser keeps nothing: no draft, and once it is closed nothing can be changed except with the recovery code.',
  },
  insecure: {
    de: 'Diese Seite braucht https|Ohne verschlüsselte Verbindung kann dein Browser keinen Stimmzettel unkenntlich machen. Öffne den Link mit https:// am Anfang, oder sag der IT Bescheid.',
    sie: 'Diese Seite braucht https|Ohne verschlüsselte Verbindung kann Ihr Browser keinen Stimmzettel unkenntlich machen. Öffnen Sie den Link mit https:// am Anfang, oder sagen Sie der IT Bescheid.',
    en: 'This page needs https|Without an encrypted connection your browser cannot make a ballot unrecognisable. Open the link with https:// in front, or tell your IT.',
  },
  'wave.notOpen': {
    de: 'Noch nicht offen|Die Fragen sind noch nicht freigegeben. Dein Link gilt weiter; öffne ihn später noch einmal.',
    sie: 'Noch nicht offen|Die Fragen sind noch nicht freigegeben. Ihr Link gilt weiter; öffnen Sie ihn später noch einmal.',
    en: 'Not open yet|The questions have not been released. Your link stays valid; open it again later.',
  },
  'wave.closed': {
    de: 'Diese Umfrage ist beendet|Es werden keine Antworten mehr angenommen. Was bis zum Ende angekommen ist, wird gezählt.',
    en: 'This pulse is closed|No more answers are taken. What arrived before the end is counted.',
  },
  'invitation.unknown': {
    de: 'Diesen Code kennen wir hier nicht|Er gehört nicht zu dieser Umfrage, oder er wurde durch einen neuen ersetzt. Sieh in der neuesten Einladung nach.',
    sie: 'Diesen Code kennen wir hier nicht|Er gehört nicht zu dieser Umfrage, oder er wurde durch einen neuen ersetzt. Sehen Sie in der neuesten Einladung nach.',
    en: 'We do not know this code here|It does not belong to this pulse, or a new one has replaced it. Look in the newest invitation.',
  },
  digest: {
    de: 'Hier stimmt etwas nicht|Die Prüfsumme dieser Umfrage ist nicht die, mit der die Seite gemacht wurde. Zum Schutz der Antworten wird nichts gesendet. Bitte sag dem Betriebsrat Bescheid.',
    sie: 'Hier stimmt etwas nicht|Die Prüfsumme dieser Umfrage ist nicht die, mit der die Seite gemacht wurde. Zum Schutz der Antworten wird nichts gesendet. Bitte sagen Sie dem Betriebsrat Bescheid.',
    en: 'Something is wrong here|The checksum of this pulse is not the one this page was made with. To protect the answers nothing is sent. Please tell your works council.',
  },
  small: {
    de: 'Das Etikett ist zu klein|Zu wenige Eingeladene teilen dein Etikett. Zum Schutz der Antworten wird nichts gesendet. Bitte sag dem Betriebsrat Bescheid.',
    sie: 'Das Etikett ist zu klein|Zu wenige Eingeladene teilen Ihr Etikett. Zum Schutz der Antworten wird nichts gesendet. Bitte sagen Sie dem Betriebsrat Bescheid.',
    en: 'The label is too small|Too few invited people share your label. To protect the answers nothing is sent. Please tell your works council.',
  },
  key: {
    de: 'Der Schlüssel stimmt nicht|Der Server hat einen Schlüssel oder eine Unterschrift geschickt, die nicht zu dieser Umfrage passt. Zum Schutz der Antworten wird nichts gesendet. Bitte sag dem Betriebsrat Bescheid.',
    sie: 'Der Schlüssel stimmt nicht|Der Server hat einen Schlüssel oder eine Unterschrift geschickt, die nicht zu dieser Umfrage passt. Zum Schutz der Antworten wird nichts gesendet. Bitte sagen Sie dem Betriebsrat Bescheid.',
    en: 'The key is wrong|The server sent a key or a signature that does not fit this pulse. To protect the answers nothing is sent. Please tell your works council.',
  },
  refused: {
    de: 'Das wurde nicht angenommen|Der Server hat die Antworten abgelehnt. Der Entwurf liegt noch auf diesem Gerät. Lade die Seite neu und sende noch einmal.',
    sie: 'Das wurde nicht angenommen|Der Server hat die Antworten abgelehnt. Der Entwurf liegt noch auf diesem Gerät. Laden Sie die Seite neu und senden Sie noch einmal.',
    en: 'This was not accepted|The server refused the answers. The draft is still on this device. Reload the page and send again.',
  },
  forgotten: {
    de: 'Hier ist nichts mehr gespeichert|Antworten, die angekommen sind, bleiben gezählt. Das Fenster kann geschlossen werden.',
    en: 'Nothing is stored here any more|Answers that arrived stay counted. You can close this window.',
  },
  sharedDone: {
    de: 'Danke. Die Antworten sind angekommen|Auf diesem Gerät ist nichts mehr davon gespeichert. Es kann weitergegeben werden.',
    en: 'Thank you. The answers have arrived|Nothing of them is stored on this device any more. It can be passed on.',
  },
} as const satisfies Record<string, Text>;

/** Every text the script may ask for. */
export type ScriptText = keyof typeof scriptTexts | keyof typeof rareTexts;
