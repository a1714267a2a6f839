const words = [
  ...['Verläss-lichkeit', 'Fach-wissen', 'Ver-ständnis', 'Anwen-dungen', 'Zusammen-arbeit', 'Ände-rungen'],
  ...['Relia-bility', 'Exper-tise', 'Under-standing', 'Appli-cations', 'Collabo-ration'],
];
const parts = new Map(words.map((word) => [word.replace('-', ''), word.replace('-', '\u00ad')]));

/** A short name for a narrow column: long words carry the place where they may break, since no browser is sure to know it. */
export function breakable(text: string): string {
  return text
    .split(' ')
    .map((word) => parts.get(word) ?? word)
    .join(' ');
}
