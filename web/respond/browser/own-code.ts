import { codeLength, toBase32 } from './code.ts';
import { keptIn, prefix } from './kept.ts';
import type { Place } from './place.ts';
import { usefulMilliseconds } from './respondent.ts';

/** The code this device made for itself in a wave with an open link, made at the first call: whoever comes back here changes their answers instead of answering twice. */
export function ownCode(device: Place, wave: string): string {
  const key = prefix + wave;
  const { seed = toBase32(crypto.getRandomValues(new Uint8Array(15))).slice(0, codeLength) } =
    keptIn(device, key) ?? {};
  device.write(key, JSON.stringify({ until: Date.now() + usefulMilliseconds, revision: 0, seed }));
  return seed;
}
