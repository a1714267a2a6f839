import * as z from 'zod';

/**
 * Contrast of white text on a colour, from 1 to 21.
 * @param colour such as `#0f5d4e`
 * @source WCAG 2.2, relative luminance and contrast ratio (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)
 */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Least contrast of text with its ground. @source WCAG 2.2, 1.4.3 */
export const leastContrast = 4.5;

/** A colour on which white text can be read: `#` and six hex digits in lower case. */
export const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .refine((colour) => contrastWithWhite(colour) >= leastContrast);
