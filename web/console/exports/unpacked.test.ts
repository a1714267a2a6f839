import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { unpacked } from './unpacked.ts';

const packed = await readFile(createRequire(import.meta.url).resolve('inter-ui/Inter (web)/Inter-Regular.woff'));

/** The sum that a TrueType table carries. @source OpenType specification, calculating checksums */
function checksum(table: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(table.length / 4) * 4);
  padded.set(table);
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

test('every table is unpacked to what its checksum says', () => {
  const file = unpacked(packed);
  const view = new DataView(file.buffer);
  const count = view.getUint16(4);
  expect(count).toBeGreaterThan(10);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    const table = file.slice(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12));
    // The sum of the head is taken with its own field for the whole file at zero.
    if (name === 'head') table.fill(0, 8, 12);
    expect(checksum(table), name).toBe(view.getUint32(at + 4));
  }
});

test('anything else is refused', () => {
  expect(() => unpacked(new Uint8Array(64))).toThrow('not a WOFF 1.0 file');
});
