const lineMilliseconds = 10_000;
const barWidth = 30;

/** Tells how far something has come: a bar on a terminal, elsewhere a line every ten seconds. */
export interface Progress {
  /** A sentence on a line of its own. */
  say(sentence: string): void;
  /** `done` of `total` of what is being done. */
  at(what: string, done: number, total: number): void;
}

/** Progress on standard error. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let drawn = false;
  let last = 0;
  let finished = '';
  const clear = () => {
    if (drawn) stream.write('\r\u001B[K');
    drawn = false;
  };
  return {
    say(sentence) {
      clear();
      stream.write(`${sentence}\n`);
    },
    at(what, done, total) {
      if (finished === what) return;
      if (done >= total) finished = what;
      const now = performance.now();
      if (now - last < (stream.isTTY ? 100 : lineMilliseconds) && done < total) return;
      last = now;
      if (!stream.isTTY) {
        stream.write(`${what}: ${done} of ${total}\n`);
        return;
      }
      clear();
      if (done >= total) {
        stream.write(`${what}: ${done}\n`);
        return;
      }
      const full = Math.floor((barWidth * done) / Math.max(1, total));
      stream.write(`${what} [${'█'.repeat(full)}${'·'.repeat(barWidth - full)}] ${done} of ${total}`);
      drawn = true;
    },
  };
}
