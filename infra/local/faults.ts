import { toStandardError } from '#functions/http/frame.ts';
import { diskFault, fullDiskUnder } from './directory.ts';
import { Unusable } from './unusable.ts';

const quietMilliseconds = 60_000;

/**
 * Reports what failed in the background: a sentence where a person can do something about it, at most once a minute, else one JSON line without
 * the fault's message, since libraries quote what somebody sent in it.
 * @param directory the data directory
 * @param say tells the operator a sentence
 */
export function reporter(directory: string, say: (sentence: string) => void): (fault: unknown) => void {
  const said = new Map<string, number>();
  async function report(fault: unknown): Promise<void> {
    const known = diskFault(fault, directory);
    const sentence = known instanceof Unusable ? known : await fullDiskUnder(directory);
    if (sentence) {
      if ((said.get(sentence.message) ?? -Infinity) + quietMilliseconds > performance.now()) return;
      said.set(sentence.message, performance.now());
      say(sentence.message);
      return;
    }
    const { name, stack = '' } = fault instanceof Error ? fault : new Error();
    const frames = stack.split('\n').map((line) => line.trim());
    toStandardError({ requestId: crypto.randomUUID(), name, stack: frames.filter((line) => line.startsWith('at ')) });
  }
  return (fault) => void report(fault).catch(() => undefined);
}
