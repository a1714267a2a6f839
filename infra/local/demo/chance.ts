import { createHash } from 'node:crypto';

/** Made-up chance: the same seed gives the same sequence. For invented content alone, never for a secret. */
export interface Chance {
  /** 0 ≤ value < 1. */
  next(): number;
  /** A value of the standard normal distribution. */
  normal(): number;
  /** One of the weights' positions, as often as its weight says. */
  weighted(weights: readonly number[]): number;
  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

/** SHA-256 of a text that begins with the demo's own mark. */
export function demoDigest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`einklang/demo/v1\0${text}`).digest());
}

/** Chance from a seed in words. @source mulberry32, Tommy Ettinger 2017, public domain; Box & Muller 1958 for the normal distribution */
export function chanceOf(seed: string): Chance {
  let state = Buffer.from(demoDigest(seed)).readInt32BE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => (left -= weight) < 0);
      return found < 0 ? weights.length - 1 : found;
    },
    shuffled: (values) =>
      values
        .map((value) => ({ value, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
}
