/**
 * Compares two texts by code points, so that every machine and language sorts alike.
 * @returns negative, zero or positive, for `Array.prototype.sort`
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    // Inside a surrogate pair the whole code points decide, which UTF-16 order would not give.
    const start = index > 0 && isTrail(a, index) && isTrail(b, index) ? index - 1 : index;
    return (a.codePointAt(start) ?? 0) - (b.codePointAt(start) ?? 0);
  }
  return a.length - b.length;
}

function isTrail(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
