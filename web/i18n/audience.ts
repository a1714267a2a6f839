import type { Audience, ProgrammeAudience } from '#contract/audience.ts';

const en = {
  title: 'Whom it asks',
  text: 'Everybody on the roster, or certain units with all below them, or one role.',
  note: 'A wave of some units or roles stands in no benchmark, and in a trend only beside waves of the same.',
  units: 'Only these units',
  unitsHint: 'Empty: all units.',
  fitting: (count: number) => (count === 0 ? 'No unit fits.' : count === 1 ? 'One unit fits.' : `${count} units fit.`),
  unit: (path: string, people: string) => `${path} (${people})`,
  remove: 'Remove',
  removeOf: (path: string) => `Remove ${path}`,
  roles: 'Only this role',
  everyRole: 'all roles',
  role: { lead: 'leads', staff: 'staff' },
  onlyRole: (role: string) => `only ${role}`,
  roleOf: (role: string, people: string) => `${role} (${people})`,
  everybody: 'everybody',
  openLink: 'open link, one person may answer several times',
  asked: (whom: string) => `asked: ${whom}`,
  share: (number: string, of: string) => `random share ${number} of ${of}`,
  shares: (count: string) => `in ${count} random shares, one after the other`,
  asks: (whom: string) => `It asks: ${whom}.`,
};

const de = {
  title: 'Wen er fragt',
  text: 'Alle im Verzeichnis, oder bestimmte Einheiten mit allem darunter, oder eine Rolle.',
  note: 'Eine Welle für einzelne Einheiten oder Rollen steht in keinem Vergleich mit anderen Organisationen, und im Verlauf nur neben gleichen.',
  units: 'Nur diese Einheiten',
  unitsHint: 'Leer: alle Einheiten.',
  fitting: (count: number) =>
    count === 0 ? 'Keine Einheit passt.' : count === 1 ? 'Eine Einheit passt.' : `${count} Einheiten passen.`,
  unit: (path: string, people: string) => `${path} (${people})`,
  remove: 'Entfernen',
  removeOf: (path: string) => `${path} entfernen`,
  roles: 'Nur diese Rolle',
  everyRole: 'alle Rollen',
  role: { lead: 'Leitung', staff: 'Mitarbeitende' },
  onlyRole: (role: string) => `nur ${role}`,
  roleOf: (role: string, people: string) => `${role} (${people})`,
  everybody: 'alle',
  openLink: 'offener Link, eine Person kann mehrmals antworten',
  asked: (whom: string) => `gefragt: ${whom}`,
  share: (number: string, of: string) => `zufälliger Anteil ${number} von ${of}`,
  shares: (count: string) => `in ${count} zufälligen Anteilen nacheinander`,
  asks: (whom: string) => `Gefragt werden: ${whom}.`,
} satisfies typeof en;

/** Whom a wave asks. */
export const audienceText = { en, de };

/** An audience in words: its units, roles and share, or the shares of a programme. */
export function whom(audience: (Audience & ProgrammeAudience) | undefined, t: typeof en): string {
  const { units = [], roles = [], share, shares, openLink } = audience ?? {};
  const parts = [
    openLink ? t.openLink : '',
    units.map((path) => path.join('/')).join(', '),
    ...roles.map((role) => t.onlyRole(t.role[role])),
    shares === undefined || units.length + roles.length > 0 ? '' : t.everybody,
    shares === undefined ? '' : t.shares(String(shares)),
    share ? t.share(String(share.number + 1), String(share.of)) : '',
  ].filter(Boolean);
  return parts.length === 0 ? t.everybody : parts.join('; ');
}
