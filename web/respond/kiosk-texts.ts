import type { Text } from '#core/survey/instrument.ts';
import { rareTexts, scriptTexts } from './script-texts.ts';

/** What the pulse page says on a device that many people use one after the other. */
export const kioskTexts = {
  enterTitle: { de: 'Code vom Zettel eingeben', en: 'Enter the code on your slip' },
  enter: {
    de: 'Eintippen, oder den QR-Code mit dem Lesegerät scannen. Auf diesem Gerät bleibt nichts liegen: Nach dem Senden, und nach zwei Minuten ohne Eingabe, ist alles gelöscht.',
    en: 'Type it, or scan the QR code with the reader. Nothing stays on this device: after sending, and after two minutes without input, everything is deleted.',
  },
  code: { de: 'Code', en: 'Code' },
  go: { de: 'Weiter zu den Fragen', en: 'Go to the questions' },
  once: {
    de: 'Nach dem Senden ist hier alles gelöscht; ändern lässt sich dann nichts mehr. Dieses Gerät gehört nicht dir: Am sichersten ist dein eigenes Telefon, der QR-Code auf dem Zettel führt dorthin.',
    sie: 'Nach dem Senden ist hier alles gelöscht; ändern lässt sich dann nichts mehr. Dieses Gerät gehört nicht Ihnen: Am sichersten ist Ihr eigenes Telefon, der QR-Code auf dem Zettel führt dorthin.',
    en: 'After sending everything here is deleted; nothing can be changed then. This device is not yours: your own phone is safest, the QR code on the slip leads there.',
  },
  leave: { de: 'Abbrechen und alles löschen', en: 'Cancel and delete everything' },
  thanks: {
    de: 'Danke. Deine Antworten sind angekommen.',
    sie: 'Danke. Ihre Antworten sind angekommen.',
    en: 'Thank you. Your answers have arrived.',
  },
  wiped: {
    de: 'Auf diesem Gerät ist nichts mehr davon gespeichert. Der Code ist verbraucht; den Zettel kannst du zerreißen.',
    sie: 'Auf diesem Gerät ist nichts mehr davon gespeichert. Der Code ist verbraucht; den Zettel können Sie zerreißen.',
    en: 'Nothing of them is stored on this device any more. The code is used up; you can tear up the slip.',
  },
  next: { de: 'Zum Anfang', en: 'Back to the start' },
  idleTitle: { de: 'Noch da?', en: 'Still there?' },
  idle: {
    de: 'Was noch nicht gesendet ist, wird hier gleich gelöscht.',
    en: 'What has not been sent will be deleted here in a moment.',
  },
  stay: { de: 'Weiter antworten', en: 'Go on answering' },
  wipe: { de: 'Jetzt löschen', en: 'Delete now' },
} as const satisfies Record<string, Text>;

const { codeLength, insecure, digest, small, key, 'wave.closed': closed } = rareTexts;

/** What the script says on such a device; all of it stands in the page, since it fetches no other one. */
export const kioskScriptTexts = {
  ...scriptTexts,
  ...{ codeLength, insecure, digest, small, key, 'wave.closed': closed },
  retrying: {
    de: 'Keine Verbindung. Es wird weiter versucht. Bitte warte hier, bis die Antworten angekommen sind.',
    sie: 'Keine Verbindung. Es wird weiter versucht. Bitte warten Sie hier, bis die Antworten angekommen sind.',
    en: 'No connection. It is being tried again. Please wait here until the answers have arrived.',
  },
  left: { de: 'Noch {a} Sekunden.', en: '{a} seconds left.' },
  gone: { de: 'Alles gelöscht. Gesendet wurde nichts.', en: 'Everything is deleted. Nothing was sent.' },
  'wave.notOpen': {
    de: 'Noch nicht offen|Die Fragen sind noch nicht freigegeben. Der Code gilt weiter; komm später wieder.',
    sie: 'Noch nicht offen|Die Fragen sind noch nicht freigegeben. Der Code gilt weiter; kommen Sie später wieder.',
    en: 'Not open yet|The questions have not been released. The code stays valid; come back later.',
  },
  'invitation.unknown': {
    de: 'Diesen Code kennen wir hier nicht|Vielleicht vertippt: Er besteht aus fünf Gruppen zu vier Zeichen, und er gilt nur für diese Umfrage.',
    en: 'We do not know this code here|Perhaps a slip of the finger: it has five groups of four characters, and is valid for this pulse alone.',
  },
  'credential.taken': {
    de: 'Dieser Code ist verbraucht|Mit ihm wurde schon geantwortet. Warst du es nicht, sprich mit dem Betriebsrat.',
    sie: 'Dieser Code ist verbraucht|Mit ihm wurde schon geantwortet. Waren Sie es nicht, sprechen Sie mit dem Betriebsrat.',
    en: 'This code is used up|It has been used to answer already. If it was not you, talk to your works council.',
  },
  refused: {
    de: 'Das wurde nicht angenommen|Der Server hat die Antworten abgelehnt. Auf diesem Gerät ist alles gelöscht.',
    en: 'This was not accepted|The server refused the answers. Everything on this device is deleted.',
  },
} as const satisfies Record<string, Text>;

/** Every text the script of such a device may ask for beside the page's own. */
export type KioskText = keyof typeof kioskScriptTexts;
