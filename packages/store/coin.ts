import { createHmac } from 'node:crypto';
import { coinProbability, type Coin } from '#core/disclosure/atoms.ts';

/** The coin of a wave: known to nobody without its key, and the same at every repeat. @source docs/privacy.md */
export function coinOf(key: Uint8Array): Coin {
  return (variable, part) => {
    const first = createHmac('sha256', key).update(`${variable}|${part}`).digest().readUInt32BE();
    return first / 2 ** 32 < coinProbability;
  };
}
