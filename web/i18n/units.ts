import { begin } from './count.ts';

const en = {
  title: 'Units and statements',
  text: 'Scores 0 to 100, IT-eNPS with sign. Coloured is only what detectably differs from the rest of those asked; the small number is the distance.',
  untested:
    'Scores 0 to 100, IT-eNPS with sign. Nothing is coloured: in this wave differences between units were not tested.',
  note: (cells: string) =>
    `Each unit against all others, Benjamini–Hochberg, q = 0.05 over ${cells} cells. n of N = answers to the IT-eNPS of those invited; n and interval of every cell stand in the table.`,
  untestedNote: 'n of N = answers to the IT-eNPS of those invited.',
  say: (marked: number, cells: string) =>
    marked === 1
      ? `In one of ${cells} cells a unit differs detectably from the rest.`
      : `${begin.en(marked)} of ${cells} cells differ detectably from the rest.`,
  sayNothing: (cells: string) => `No unit differs detectably from the rest in any of ${cells} cells.`,
  sayShown: (shown: number, all: number) =>
    shown === all ? `IT-eNPS of all ${all} units.` : `IT-eNPS of ${shown} of ${all} units.`,
  below: 'below the rest',
  above: 'above the rest',
  by: (distance: string, where: string) => `${distance} points, ${where}`,
  unit: 'Unit',
  nOfN: 'n of N',
  statement: 'Statement',
  distance: 'To the rest',
  step: 'Arrow keys step through the cells.',
  unfold: (name: string) => `Units of ${name}`,
  openAll: (count: number) => `Open all ${count} units`,
  closeAll: 'Close all units',
  cell: (unit: string, column: string, value: string) => `${unit}, ${column}: ${value}`,
};

const de = {
  title: 'Einheiten und Aussagen',
  text: 'Werte 0 bis 100, IT-eNPS mit Vorzeichen. Farbig ist nur, was sich vom Rest der Gefragten nachweisbar unterscheidet; die kleine Zahl ist der Abstand.',
  untested:
    'Werte 0 bis 100, IT-eNPS mit Vorzeichen. Farbig ist nichts: Unterschiede zwischen Einheiten wurden in dieser Welle nicht geprüft.',
  note: (cells: string) =>
    `Je Einheit gegen alle übrigen, Benjamini-Hochberg, q = 0,05 über ${cells} Zellen. n von N = Antworten zum IT-eNPS von Eingeladenen; n und Intervall je Zelle stehen in der Tabelle.`,
  untestedNote: 'n von N = Antworten zum IT-eNPS von Eingeladenen.',
  say: (marked: number, cells: string) =>
    marked === 1
      ? `In einer von ${cells} Zellen weicht eine Einheit nachweisbar vom Rest ab.`
      : `${begin.de(marked)} von ${cells} Zellen weichen nachweisbar vom Rest ab.`,
  sayNothing: (cells: string) => `In keiner von ${cells} Zellen weicht eine Einheit nachweisbar vom Rest ab.`,
  sayShown: (shown: number, all: number) =>
    shown === all ? `IT-eNPS aller ${all} Einheiten.` : `IT-eNPS von ${shown} der ${all} Einheiten.`,
  below: 'unter dem Rest',
  above: 'über dem Rest',
  by: (distance: string, where: string) => `${distance} Punkte, ${where}`,
  unit: 'Einheit',
  nOfN: 'n von N',
  statement: 'Aussage',
  distance: 'Zum Rest',
  step: 'Mit den Pfeiltasten von Zelle zu Zelle.',
  unfold: (name: string) => `Einheiten von ${name}`,
  openAll: (count: number) => `Alle ${count} Einheiten öffnen`,
  closeAll: 'Alle Einheiten schließen',
  cell: (unit: string, column: string, value: string) => `${unit}, ${column}: ${value}`,
} satisfies typeof en;

/** The heat map of units and statements. */
export const unitsText = { en, de };
