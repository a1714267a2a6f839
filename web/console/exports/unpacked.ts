import { unzlibSync } from 'fflate';

const header = { woff: 44, sfnt: 12 };
const entry = { woff: 20, sfnt: 16 };

/**
 * A WOFF 1.0 file as the TrueType file that it packs: the PDF library would inflate a table again at every look.
 * Throws for anything that is not WOFF 1.0.
 * @source W3C Recommendation, WOFF File Format 1.0, sections 3 to 5
 */
export function unpacked(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file');
  const count = from.getUint16(12);
  const file = new Uint8Array(from.getUint32(16));
  const to = new DataView(file.buffer);
  const highest = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, highest * 16);
  to.setUint16(8, Math.log2(highest));
  to.setUint16(10, (count - highest) * 16);
  let end = header.sfnt + count * entry.sfnt;
  for (let index = 0; index < count; index++) {
    const at = header.woff + index * entry.woff;
    const [offset, packed, length] = [from.getUint32(at + 4), from.getUint32(at + 8), from.getUint32(at + 12)];
    const table = woff.subarray(offset, offset + packed);
    file.set(packed < length ? unzlibSync(table) : table, end);
    const put = header.sfnt + index * entry.sfnt;
    [from.getUint32(at), from.getUint32(at + 16), end, length].forEach((value, field) =>
      to.setUint32(put + field * 4, value),
    );
    // Tables begin at multiples of four.
    end += Math.ceil(length / 4) * 4;
  }
  return file;
}
