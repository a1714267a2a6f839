import { DatabaseSync } from 'node:sqlite';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** Rewrites a database file so that nothing deleted remains in it, and empties its log. */
function rewrite(path: string): void {
  const file = new DatabaseSync(path);
  try {
    file.exec('PRAGMA secure_delete = ON');
    file.exec('VACUUM');
    file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    file.close();
  }
}

/**
 * Compacts the file of a database that nobody has open, in a thread of its own. Safe to kill: the file is then as before or as after.
 * @throws when the disk has no room for a second copy
 */
export function compactFile(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { compact: path } });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('compaction ended early'))));
  });
}

if (!isMainThread) {
  const given: unknown = workerData;
  if (typeof given === 'object' && given !== null && 'compact' in given && typeof given.compact === 'string')
    rewrite(given.compact);
}
