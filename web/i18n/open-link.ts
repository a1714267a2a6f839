const en = {
  who: 'Who may answer',
  roster: 'people on the roster, each once',
  openly: 'open link: whoever has it, as often as they like',
  sided: 'An open link asks the IT pulse alone: it does not know whose side somebody is on.',
  means: 'What an open link means',
  meaning: [
    'Nobody is invited: you pass one link on, on a notice board, in a chat or in the intranet. Nobody is reminded.',
    'One person may answer more than once. Every page of it says so: the questions, the result, exports, shared links and the feed.',
    'All answers carry one label, so there are no units. Comments are shown from 30 on.',
    'No response rate, no benchmark, and a trend of open links alone.',
    'It keeps 28 days away from every other wave of its questionnaire.',
  ],
  frozen: 'Questions and thresholds are fixed. The link answers as soon as the wave opens.',
  title: 'Open link',
  text: 'The same for all. Whoever has it can answer, and can do so more than once; the page says so before the first question.',
  note: 'It answers from the opening to the close of the wave. There is nobody to invite or to remind.',
  label: (label: string) => `All answers carry one label: “${label}”. Nobody knows how many people share it.`,
  fewer: 'Fewer than 20 answers so far',
  underway: (count: string) => `at least ${count} answers so far`,
  answers: (count: string) => `${count} answers by an open link`,
  thresholds: (k: string, kItem: string) => `Thresholds: ${k} answers for IT-eNPS, ${kItem} for statements`,
  rate: 'Nobody was invited, and one person could answer more than once: there is no response rate.',
  learning: 'It stands on the first screen of the next open link of this questionnaire. There is nobody to write to.',
  learningDialog:
    'It is published for the next open link of this questionnaire. It can neither be changed nor taken back.',
  learningSend: 'Publish it',
  benchmarkTitle: 'A wave by an open link is not compared.',
  benchmarkText: 'One person could answer more than once, so it neither enters a benchmark nor is it placed in one.',
};

const de: typeof en = {
  who: 'Wer antworten kann',
  roster: 'Menschen des Verzeichnisses, jeder einmal',
  openly: 'offener Link: wer ihn hat, beliebig oft',
  sided: 'Ein offener Link fragt nur den IT-Puls: Auf welcher Seite jemand steht, weiß er nicht.',
  means: 'Was ein offener Link bedeutet',
  meaning: [
    'Eingeladen wird niemand: Sie geben einen Link weiter, am Aushang, im Chat oder im Intranet. Erinnert wird niemand.',
    'Eine Person kann mehrmals antworten. Das steht auf jeder Seite dazu: bei den Fragen, beim Ergebnis, in Exporten, geteilten Links und im Datenfeed.',
    'Alle Antworten tragen ein Etikett, deshalb gibt es keine Einheiten. Kommentare werden ab 30 gezeigt.',
    'Keine Beteiligungsquote, kein Vergleich mit anderen, und ein Verlauf nur aus offenen Links.',
    'Er hält 28 Tage Abstand zu jeder anderen Welle seines Fragebogens.',
  ],
  frozen: 'Fragen und Mindestgrößen stehen fest. Der Link antwortet, sobald die Welle öffnet.',
  title: 'Offener Link',
  text: 'Für alle derselbe. Wer ihn hat, kann antworten, auch mehrmals; die Seite sagt das vor der ersten Frage.',
  note: 'Er antwortet vom Öffnen bis zum Schluss der Welle. Einzuladen oder zu erinnern ist niemand.',
  label: (label) => `Alle Antworten tragen ein Etikett: „${label}“. Wie viele es teilen, weiß niemand.`,
  fewer: 'Bisher weniger als 20 Antworten',
  underway: (count) => `bisher mindestens ${count} Antworten`,
  answers: (count) => `${count} Antworten über einen offenen Link`,
  thresholds: (k, kItem) => `Mindestgrößen: ${k} Antworten für den IT-eNPS, ${kItem} für Aussagen`,
  rate: 'Eingeladen war niemand, und eine Person konnte mehrmals antworten: Eine Quote gibt es nicht.',
  learning:
    'Es steht auf der ersten Seite des nächsten offenen Links mit diesem Fragebogen. Anzuschreiben ist niemand.',
  learningDialog:
    'Es wird für den nächsten offenen Link mit diesem Fragebogen veröffentlicht und lässt sich weder ändern noch zurückholen.',
  learningSend: 'Veröffentlichen',
  benchmarkTitle: 'Eine Welle mit offenem Link wird nicht verglichen.',
  benchmarkText:
    'Eine Person konnte mehrmals antworten; deshalb geht sie in keinen Vergleich ein und wird in keinem eingeordnet.',
};

/** Waves that whoever has the link may answer. */
export const openLinkText = { en, de };
