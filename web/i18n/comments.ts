import { begin, within } from './count.ts';

const en = {
  none: 'Comments',
  title: (count: number) => (count === 1 ? 'One comment' : `${begin.en(count)} comments`),
  text: (from: number) =>
    `Shown from ${within.en(from)} comments in a group. Names, addresses and numbers that can be recognised as such were replaced before sending, and once more before release.`,
  note: 'In a new order each time, without dates and without scores.',
  empty: (from: number) => `No group has the ${within.en(from)} comments from which they are shown.`,
  search: 'Search in the comments',
  group: 'Group',
  allGroups: 'All groups shown',
  from: (group: string, invited: string) => `${group}, ${invited} invited`,
  all: (count: number) => `Read all ${count} comments`,
  themes: 'Words that several use',
  themesText:
    'A word needs at least three comments. Words are counted without their endings; nobody interprets them, and no text leaves this system.',
  theme: (words: string, count: string) => `${words}: ${count}`,
  every: 'All',
  found: (shown: string, all: string) => `${shown} of ${all} comments.`,
  nothing: 'No comment fits this choice.',
  reset: 'Show all again',
  masked: 'replaced',
  hiddenSome: (count: number) => (count === 1 ? 'One comment is hidden.' : `${begin.en(count)} comments are hidden.`),
  hiddenWhy: 'Owners and admins can hide a comment, never change it. Each time stands in the audit log.',
  hiddenList: (count: number): string => (count === 1 ? 'Read the hidden one' : 'Read the hidden ones'),
  hiddenFor: (reason: string) => `hidden: ${reason}`,
  hide: 'Hide',
  hideTitle: 'Hide this comment?',
  hideText:
    'Nobody but owners and admins will see it, and it no longer counts among the shared words. Its text stays as it is. Your name, the time and the reason stand in the audit log.',
  hiding: 'Hiding …',
  show: 'Show again',
  showTitle: 'Show this comment again?',
  showText: 'Everybody who reads results will see it. Your name, the time and the reason stand in the audit log.',
  showing: 'Showing …',
  reason: 'Reason',
  reasonBad: 'Choose a reason.',
  reasons: {
    personalData: 'names or describes a person',
    insult: 'insults somebody',
    confidential: 'gives away something confidential',
    unlawful: 'is against the law',
    mistake: 'was hidden by mistake',
    reviewed: 'has been looked at again',
  },
};

const de = {
  none: 'Kommentare',
  title: (count: number) => (count === 1 ? 'Ein Kommentar' : `${begin.de(count)} Kommentare`),
  text: (from: number) =>
    `Gezeigt ab ${within.de(from)} Kommentaren je Gruppe. Namen, Adressen und Nummern, die als solche zu erkennen sind, wurden vor dem Senden ersetzt und vor der Freigabe noch einmal.`,
  note: 'Reihenfolge bei jedem Aufruf neu, ohne Datum, ohne Werte.',
  empty: (from: number) => `Keine Gruppe hat die ${within.de(from)} Kommentare, ab denen sie gezeigt werden.`,
  search: 'In den Kommentaren suchen',
  group: 'Gruppe',
  allGroups: 'Alle gezeigten Gruppen',
  from: (group: string, invited: string) => `${group}, ${invited} Eingeladene`,
  all: (count: number) => `Alle ${count} Kommentare lesen`,
  themes: 'Wörter, die mehrere verwenden',
  themesText:
    'Ein Wort braucht mindestens drei Kommentare. Gezählt wird ohne Wortendungen; niemand deutet die Texte, und keiner verlässt dieses System.',
  theme: (words: string, count: string) => `${words}: ${count}`,
  every: 'Alle',
  found: (shown: string, all: string) => `${shown} von ${all} Kommentaren.`,
  nothing: 'Zu dieser Auswahl passt kein Kommentar.',
  reset: 'Wieder alle zeigen',
  masked: 'ersetzt',
  hiddenSome: (count: number) =>
    count === 1 ? 'Ein Kommentar ist ausgeblendet.' : `${begin.de(count)} Kommentare sind ausgeblendet.`,
  hiddenWhy: 'Inhaber und Admins können einen Kommentar ausblenden, aber nie ändern. Jedes Mal steht im Protokoll.',
  hiddenList: (count: number): string => (count === 1 ? 'Den ausgeblendeten lesen' : 'Die ausgeblendeten lesen'),
  hiddenFor: (reason: string) => `ausgeblendet: ${reason}`,
  hide: 'Ausblenden',
  hideTitle: 'Diesen Kommentar ausblenden?',
  hideText:
    'Nur noch Inhaber und Admins sehen ihn, und er zählt bei den gemeinsamen Wörtern nicht mehr mit. Sein Text bleibt, wie er ist. Ihr Name, die Zeit und der Grund stehen im Protokoll.',
  hiding: 'Wird ausgeblendet …',
  show: 'Wieder einblenden',
  showTitle: 'Diesen Kommentar wieder einblenden?',
  showText: 'Alle, die Ergebnisse lesen, sehen ihn dann. Ihr Name, die Zeit und der Grund stehen im Protokoll.',
  showing: 'Wird eingeblendet …',
  reason: 'Grund',
  reasonBad: 'Wählen Sie einen Grund.',
  reasons: {
    personalData: 'nennt oder beschreibt eine Person',
    insult: 'beleidigt jemanden',
    confidential: 'verrät etwas Vertrauliches',
    unlawful: 'verstößt gegen das Gesetz',
    mistake: 'war versehentlich ausgeblendet',
    reviewed: 'wurde noch einmal geprüft',
  },
} satisfies typeof en;

/** Comments on the result page, and their moderation. */
export const commentsText = { en, de };
