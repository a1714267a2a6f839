import { randomBytes } from 'node:crypto';
import { seal, unseal, type Purpose, type Sealing } from './sealing.ts';

/** A sealing whose master keys live in memory; for tests only. `created` counts data keys by purpose. */
export function madeUpSealing(): Sealing & { readonly created: Purpose[] } {
  const masters = {
    sign: randomBytes(32),
    invite: randomBytes(32),
    fold: randomBytes(32),
    chat: randomBytes(32),
    mail: randomBytes(32),
  };
  const created: Purpose[] = [];
  return {
    created,
    create(purpose) {
      created.push(purpose);
      const plain = randomBytes(32);
      return Promise.resolve({ plain, wrapped: seal(masters[purpose], plain, purpose) });
    },
    open: (purpose, wrapped) => Promise.resolve(unseal(masters[purpose], wrapped, purpose)),
  };
}
