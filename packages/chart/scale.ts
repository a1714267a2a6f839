/** A straight line from a range of values to a range of px. */
export type Scale = (value: number) => number;

/**
 * Maps `from`…`to` onto `start`…`end`; the ends may run backwards.
 * An empty domain maps everything onto `start`.
 */
export function linear(from: number, to: number, start: number, end: number): Scale {
  if (from === to) return () => start;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Round steps a reader can add in the head. */
const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/**
 * Round tick values that enclose `low`…`high`, at most `most` of them.
 * @returns the ticks, ascending; the first and last enclose both ends
 */
export function ticks(low: number, high: number, most: number): readonly number[] {
  for (const step of steps) {
    const first = Math.floor(low / step);
    const last = Math.ceil(high / step);
    if (last - first + 1 <= most) {
      const end = last === first ? last + 1 : last;
      return Array.from({ length: end - first + 1 }, (_, index) => (first + index) * step);
    }
  }
  return [low, high];
}

/** Width of a text in px, estimated at 0.54 em a character: layout must not depend on a measured font, since documents have none. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.54;
}

/** Breaks a text at spaces so that each line fits `width` px; a single longer word stays whole. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return current === '' ? lines : [...lines, current];
}

/** Cuts a list of lines to `most`, ending the last one with an ellipsis where something was left out. */
export function atMost(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}
