import { createHash, randomBytes } from 'node:crypto';
import { mkdir, realpath, statfs, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { codeOf, Unusable } from './unusable.ts';

/** Free space below which the server does not start: room for a wave of a few thousand people. */
const leastFreeBytes = 64 * 1024 * 1024;

/** Bytes that this user may still write on the disk that holds `directory`. */
async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

/** The sentence for a full disk. */
function fullDisk(directory: string): Unusable {
  return new Unusable(
    `The disk that holds ${directory} is full; make room on it or set DATA_DIR to another disk. Nothing acknowledged is lost.`,
  );
}

/** The sentence for a fault of the disk under `directory`; the fault itself when it is of another kind. */
export function diskFault(fault: unknown, directory: string): unknown {
  switch (codeOf(fault) ?? '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return fullDisk(directory);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Unusable(
        `The directory ${directory} is not writable; give this user the right to write there or set DATA_DIR to another directory.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new Unusable(
        `${directory} cannot be a directory because a file is in its way; remove the file or set DATA_DIR to another directory.`,
      );
    default:
      return fault;
  }
}

/**
 * Makes the data directory, for its owner alone, and finds out whether it can be written.
 * @param free how many bytes are free in a directory
 * @throws Unusable when it cannot be made or written, or the disk is full
 */
export async function prepareDirectory(
  directory: string,
  free: (directory: string) => Promise<number> = freeBytes,
): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const trial = join(directory, `.trial-${randomBytes(4).toString('hex')}`);
    await writeFile(trial, 'x');
    await unlink(trial);
  } catch (fault) {
    throw diskFault(fault, directory);
  }
  if ((await free(directory)) < leastFreeBytes) throw fullDisk(directory);
}

/**
 * Holds the data directory for this process alone, by a socket that the system gives back however the process ends; only Linux has such sockets.
 * @throws Unusable when a living server holds it
 */
export async function holdDirectory(directory: string): Promise<() => Promise<void>> {
  if (process.platform !== 'linux') return () => Promise.resolve();
  const name = createHash('sha256')
    .update(await realpath(directory))
    .digest('hex');
  const holder = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    holder.once('error', () =>
      reject(new Unusable(`Another server is using ${directory}; stop it first or set DATA_DIR to another directory.`)),
    );
    holder.listen(`\0einklang/${name}`, resolve);
  });
  holder.unref();
  return () => new Promise((resolve) => holder.close(() => resolve()));
}

/** The sentence for a full disk when `directory` lies on one, for faults that do not say so themselves; undefined while there is room. */
export async function fullDiskUnder(directory: string): Promise<Unusable | undefined> {
  return (await freeBytes(directory)) < 1024 * 1024 ? fullDisk(directory) : undefined;
}
