import { expect, test } from 'vitest';
import { Colour, contrastWithWhite } from './colour.ts';

test('the contrast with white is that of WCAG', () => {
  // Worked examples of https://webaim.org/resources/contrastchecker: black 21, #767676 4.54, #777777 4.48, pure red 4.00, blue 8.59.
  const known = { '#000000': 21, '#ffffff': 1, '#767676': 4.54, '#777777': 4.48, '#ff0000': 4, '#0000ff': 8.59 };
  for (const [colour, ratio] of Object.entries(known)) expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 1);
});

test('only a colour that carries white text is one', () => {
  expect(['#767676', '#0f5d4e'].every((colour) => Colour.safeParse(colour).success)).toBe(true);
  for (const other of ['#777777', '#ff0000', '#0F5D4E', '0f5d4e', '#abc', 'red;background:url(//x)'])
    expect(Colour.safeParse(other).success).toBe(false);
});
