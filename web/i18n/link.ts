const en = {
  title: 'Link for everybody',
  text: 'The same for all: for the intranet, a notice board or a chat channel. Whoever opens it types in their code, or gives their address and gets their own link by mail.',
  note: 'A link of their own goes only to people of the frozen roster, at their own address. The page answers alike in any case.',
  anyDomain: 'Any address on the roster may ask.',
  domains: (names: string) => `Addresses in ${names} may ask.`,
  settings: 'Change in the settings',
  link: { de: 'Link, German page', en: 'Link, English page' },
  qr: 'QR code as SVG',
  qrName: 'Link for everybody',
};

const de: typeof en = {
  title: 'Link für alle',
  text: 'Für alle derselbe: für Intranet, Aushang oder einen Chatkanal. Wer ihn öffnet, gibt den eigenen Code ein oder nennt die eigene Adresse und bekommt den eigenen Link per E-Mail.',
  note: 'Einen eigenen Link bekommen nur Menschen des eingefrorenen Verzeichnisses, an ihre Adresse dort. Die Seite antwortet in jedem Fall gleich.',
  anyDomain: 'Anfragen kann jede Adresse des Verzeichnisses.',
  domains: (names) => `Anfragen können Adressen aus ${names}.`,
  settings: 'In den Einstellungen ändern',
  link: { de: 'Link, deutsche Seite', en: 'Link, englische Seite' },
  qr: 'QR-Code als SVG',
  qrName: 'Link für alle',
};

/** The link of a wave that is the same for everybody. */
export const linkText = { en, de };
