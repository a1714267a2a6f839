import { encode } from 'uqr';
import { rect, type Drawing } from '#chart/marks.ts';

/**
 * A text as a QR code, one rectangle for every run of dark modules in a row; without the quiet zone of four modules, which is the paper's.
 * @param size edge in px
 * @source ISO/IEC 18004, error correction M: up to 15 % of it may be unreadable
 */
export function qr(text: string, size: number): Drawing {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const module = size / data.length;
  const marks = data.flatMap((row, y) =>
    runs(row).map(({ from, to }) => rect(from * module, y * module, (to - from) * module, module, 'ink')),
  );
  return { width: size, height: size, marks, values: [] };
}

function runs(row: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  row.forEach((dark, at) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}
