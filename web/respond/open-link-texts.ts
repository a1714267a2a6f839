import type { Text } from '#core/survey/instrument.ts';
import type { pageTexts, viewTexts } from './page-texts.ts';
import type { checkRows } from './privacy-texts.ts';
import type { rareTexts, scriptTexts } from './script-texts.ts';

type Some<Texts> = { readonly [Name in keyof Texts]?: Text };

/** What both pages of a wave say before anything else where whoever has the link may answer. */
export const openLinkText: Text = {
  de: 'Offener Link: Wer ihn hat, kann antworten, und eine Person kann es mehrmals tun. Das steht auch bei jedem Ergebnis.',
  en: 'Open link: whoever has it can answer, and one person can do so more than once. Every result says so, too.',
};

/** What the pages of such a wave say in place of what they say to somebody invited. */
export const openly: {
  readonly page: Some<typeof pageTexts>;
  readonly view: Some<typeof viewTexts>;
  readonly script: Some<typeof scriptTexts>;
  readonly rare: Some<typeof rareTexts>;
  readonly checks: readonly Partial<(typeof checkRows)[number]>[];
  readonly rights: Text;
} = {
  page: {
    howLabel: {
      de: 'Alle, die über diesen Link antworten, tragen dasselbe Etikett. Vergleiche es mit jemandem: Steht dort ein anderes, antworte nicht und sprich mit dem Betriebsrat.',
      sie: 'Alle, die über diesen Link antworten, tragen dasselbe Etikett. Vergleichen Sie es mit jemandem: Steht dort ein anderes, antworten Sie nicht und sprechen Sie mit dem Betriebsrat.',
      en: 'Everybody who answers by this link carries the same label. Compare it with somebody: if theirs differs, do not answer, and talk to your works council.',
    },
    apart: {
      de: 'Dein Text wird getrennt von den anderen Antworten gesendet',
      sie: 'Ihr Text wird getrennt von den anderen Antworten gesendet',
      en: 'Your text is sent apart from the other answers',
    },
    howDigest: {
      de: 'Vergleiche diese Prüfsumme mit der auf einem anderen Gerät und am Aushang:',
      sie: 'Vergleichen Sie diese Prüfsumme mit der auf einem anderen Gerät und am Aushang:',
      en: 'Compare this checksum with the one on another device and on the notice board:',
    },
  },
  view: {
    change: {
      de: 'Bis {closes} auf diesem Gerät, mit einem leeren Bogen: Deine Antworten geben wir nicht heraus.',
      sie: 'Bis {closes} auf diesem Gerät, mit einem leeren Bogen: Ihre Antworten geben wir nicht heraus.',
      en: 'Until {closes} on this device, from an empty form: we do not give your answers out.',
    },
    forgetMore: {
      de: 'Lösche, was hier noch liegt. Ändern geht dann nicht mehr.',
      sie: 'Löschen Sie, was hier noch liegt. Ändern geht dann nicht mehr.',
      en: 'Delete what is left here. Nothing can be changed after that.',
    },
    other: { de: 'Hier antwortet jemand anderes', en: 'Somebody else answers here' },
  },
  script: {
    others: { de: ', wie bei allen mit diesem Link', en: ', like everybody with this link' },
    coarse: { de: '', en: '' },
  },
  rare: {
    blocked: {
      de: 'Dieser Browser hebt nichts auf: kein Entwurf, und nach dem Schließen lässt sich nichts mehr ändern.',
      en: 'This browser keeps nothing: no draft, and once it is closed nothing can be changed.',
    },
  },
  checks: [
    {
      text: {
        de: 'Alle, die über diesen Link antworten, tragen dasselbe. Nennt die Seite mehr als ein Etikett, verweigert sie das Senden.',
        en: 'Everybody who answers by this link carries the same one. If the wave names more than one, the page refuses to send.',
      },
    },
    {
      text: {
        de: 'Ihr Anfang steht auf der Fragenseite jedes Geräts und am Aushang. Ganz lautet sie:',
        en: 'Its beginning is on the page with the questions on every device and on the notice board. In full it is:',
      },
    },
  ],
  rights: {
    de: 'Teilnehmen ist freiwillig. Fragen beantworten der Betriebsrat und die Datenschutzbeauftragten von {organisation}. Wer du bist, wissen wir nicht; deine Antworten kann niemand heraussuchen, auch nicht für dich.',
    sie: 'Teilnehmen ist freiwillig. Fragen beantworten der Betriebsrat und die Datenschutzbeauftragten von {organisation}. Wer Sie sind, wissen wir nicht; Ihre Antworten kann niemand heraussuchen, auch nicht für Sie.',
    en: 'Taking part is voluntary. Questions are answered by the works council and the data protection officers of {organisation}. We do not know who you are; nobody can pick out your answers, not even for you.',
  },
};
