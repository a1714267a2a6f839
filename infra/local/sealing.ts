import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal, type Purpose, type Sealing } from '#store/sealing.ts';
import { codeOf } from './unusable.ts';

const keyBytes = 32;

/** Writes a new key where none is, whole or not at all, and returns the one that stands. */
async function keptKey(directory: string, purpose: Purpose): Promise<Uint8Array> {
  const path = join(directory, purpose);
  try {
    return await readFile(path);
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT') throw fault;
  }
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.write(randomBytes(keyBytes));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
  } finally {
    await unlink(draft);
  }
  return readFile(path);
}

/**
 * The sealing of `npm start`: data keys wrapped by one file per purpose, readable by its owner alone.
 * @param directory where the key files lie; made at first use
 */
export function fileSealing(directory: string): Sealing {
  const keys = new Map<Purpose, Promise<Uint8Array>>();
  const keyOf = (purpose: Purpose): Promise<Uint8Array> => {
    const key = keys.get(purpose) ?? keptKey(directory, purpose);
    keys.set(purpose, key);
    key.catch(() => keys.delete(purpose));
    return key;
  };
  return {
    async create(purpose) {
      const plain = randomBytes(keyBytes);
      return { plain, wrapped: seal(await keyOf(purpose), plain, purpose) };
    },
    open: async (purpose, wrapped) => unseal(await keyOf(purpose), wrapped, purpose),
  };
}
