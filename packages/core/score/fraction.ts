/** A mean as a fraction in lowest terms, such as `8/3`: exact, equal means are equal text, and it does not tell how many answers made it. */
export function fraction(sum: number, count: number): string {
  let a = sum;
  let b = count;
  while (b !== 0) [a, b] = [b, a % b];
  return `${sum / a}/${count / a}`;
}

/** The number that a fraction such as `8/3`, or a plain number, stands for; NaN when it is neither. */
export function fractionValue(text: string): number {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}
