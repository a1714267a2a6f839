import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { compactFile } from './compaction.ts';
import { diskFault } from './directory.ts';
import { freePort, startEmbedded } from './embedded.ts';
import { endLeftover } from './leftover.ts';
import { Unusable } from './unusable.ts';

/** The embedded database under supervision: restarted whenever it ends, on the same port. */
export interface Supervised {
  readonly endpoint: string;
  /** Process number of the database as it runs now. */
  pid(): number | undefined;
  /** Resolves at once while the database answers, else when it does again. */
  ready(): Promise<void>;
  /**
   * Takes the database away for a moment and rewrites its file.
   * @param drained resolves when nobody uses the database any more
   */
  compact(drained: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess): Promise<void> {
  if (ended(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(force);
}

/**
 * Starts the embedded database over `path` and keeps it running. What an earlier run left over the same file is ended first.
 * @param say tells the operator what happens, in sentences
 * @throws Unusable when the database cannot open its file
 */
export async function supervise(binary: string, path: string, say: (sentence: string) => void): Promise<Supervised> {
  if ((await endLeftover(path)) > 0) say('Ended the database that an earlier run had left.');
  const port = await freePort();
  const wanted = { up: true };
  const first = await startEmbedded(binary, port, path).catch((fault: unknown) => {
    const known = diskFault(fault, path);
    if (known instanceof Unusable) throw known;
    throw new Unusable(
      `The database cannot open ${path}: check that the disk has room and that the file is whole, or restore it from a backup.`,
    );
  });
  let child = first.process;
  let restarted: Promise<void> = Promise.resolve();
  let up = restarted;

  const start = async (): Promise<void> => {
    for (let pause = 50; wanted.up; pause = Math.min(2 * pause, 2_000)) {
      try {
        watch((await startEmbedded(binary, port, path)).process);
        return;
      } catch {
        if (pause === 800)
          say(`The database does not start again; check that the disk that holds ${path} has room. Trying on.`);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
  const onExit = () => {
    if (!wanted.up) return;
    say('The database ended; starting it again. Nothing acknowledged is lost.');
    restarted = start();
    up = Promise.all([up, restarted]).then(() => undefined);
  };
  const watch = (next: ChildProcess): void => {
    child = next;
    if (ended(next)) onExit();
    else next.once('exit', onExit);
  };
  watch(child);
  const rewrite = async (drained: () => Promise<void>): Promise<void> => {
    await drained();
    await restarted;
    child.off('exit', onExit);
    await end(child);
    try {
      await compactFile(path);
    } catch (fault) {
      throw diskFault(fault, path);
    } finally {
      await start();
    }
  };
  const endAtExit = () => child.kill('SIGTERM');
  process.once('exit', endAtExit);
  return {
    endpoint: first.endpoint,
    pid: () => child.pid,
    ready: () => up,
    compact(drained) {
      const done = up.then(() => rewrite(drained));
      up = done.catch(() => undefined);
      return done;
    },
    async stop() {
      wanted.up = false;
      await up;
      process.off('exit', endAtExit);
      await end(child);
    },
  };
}
