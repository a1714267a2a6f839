const en = {
  industry: 'Industry',
  industryHint: 'Type what you do, such as “hospital” or “machinery”; section of NACE Rev. 2.',
  fitting: (count: number) =>
    count === 0 ? 'No industry fits.' : count === 1 ? 'One industry fits.' : `${count} industries fit.`,
  workforce: 'Staff',
  workforceHint: 'Decides the size band.',
  band: (band: string) => `Size band ${band}.`,
  region: 'Region',
  regionHint: 'DACH: Germany, Austria, Switzerland.',
  regionNone: 'none of these',
  comparison: 'Comparison',
  comparisonText: 'Optional, and can be changed later: industry, size and region decide whom you are compared with.',
};

const de = {
  industry: 'Branche',
  industryHint: 'Tippen Sie, was Sie tun, etwa „Krankenhaus“ oder „Maschinenbau“; Abschnitt der NACE Rev. 2.',
  fitting: (count: number) =>
    count === 0 ? 'Keine Branche passt.' : count === 1 ? 'Eine Branche passt.' : `${count} Branchen passen.`,
  workforce: 'Beschäftigte',
  workforceHint: 'Bestimmt die Größenklasse.',
  band: (band: string) => `Größenklasse ${band.replaceAll(',', '.')}.`,
  region: 'Region',
  regionHint: 'DACH: Deutschland, Österreich, Schweiz.',
  regionNone: 'keine davon',
  comparison: 'Vergleich',
  comparisonText: 'Freiwillig und später änderbar: Branche, Größe und Region bestimmen, mit wem Sie verglichen werden.',
} satisfies typeof en;

/** What places an organisation in peer groups, at its founding and in its settings. */
export const profileText = { en, de };
