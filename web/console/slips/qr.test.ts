import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qr } from './qr.ts';

/** The drawing as a picture of dark and light points, with the paper around it. */
function picture(
  text: string,
  size: number,
  quiet: number,
): { readonly data: Uint8ClampedArray; readonly edge: number } {
  const edge = size + 2 * quiet;
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (const mark of qr(text, size).marks) {
    if (mark.kind !== 'rect') throw new Error('a QR code is made of rectangles');
    for (let y = Math.round(mark.y); y < Math.round(mark.y + mark.height); y++)
      for (let x = Math.round(mark.x); x < Math.round(mark.x + mark.width); x++)
        data.fill(0, ((y + quiet) * edge + x + quiet) * 4, ((y + quiet) * edge + x + quiet) * 4 + 3);
  }
  return { data, edge };
}

test.each([
  'http://localhost:4400/p/wave_01JD0000000000000000000000/en#ABCDEFGHIJKLMNOPQRST',
  'https://pulse.a-rather-long-name-of-a-company.example.org/p/wave_01M85ZC6MMJ146AEXCE73VCYWA/de#Z7Y6X5W4V3U2TSRQPONM',
])('another program reads the very link: %s', (link) => {
  const { data, edge } = picture(link, 60 * 4, 7 * 4);
  expect(jsQR.default(data, edge, edge, { inversionAttempts: 'dontInvert' })?.data).toBe(link);
});
