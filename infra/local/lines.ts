import { createReadStream } from 'node:fs';

/** A whole line of a file: its text without the line break, and where its bytes lie. */
export interface Line {
  readonly text: string;
  readonly offset: number;
  readonly bytes: number;
}

const lineBreak = 0x0a;

/** The whole lines of a UTF-8 file, read piece by piece; a last line without a line break is left out. */
export async function* lines(path: string): AsyncGenerator<Line> {
  let rest = Buffer.alloc(0);
  let offset = 0;
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const piece of stream) {
    const held = Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = held.indexOf(lineBreak); end >= 0; end = held.indexOf(lineBreak, start)) {
      yield { text: held.toString('utf8', start, end), offset: offset + start, bytes: end - start };
      start = end + 1;
    }
    rest = held.subarray(start);
    offset += start;
  }
}
