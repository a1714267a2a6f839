/**
 * Numbers from 0 (included) to 1 (not included) that look random and are always the same for the same seed.
 * Not for secrets.
 * @param seed a text of any length, or a whole number
 * @source Mulberry32 by Tommy Ettinger (public domain); texts are hashed by FNV-1a, RFC 9923
 */
export function sequence(seed: string | number): () => number {
  let state = typeof seed === 'number' ? seed >>> 0 : hashed(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
