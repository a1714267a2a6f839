import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Progress } from '../commands/replay/progress.ts';
import { databaseUnder } from './processes.ts';
import { startServer, type Server } from './server.ts';

/** A server that is struck again and again while somebody uses it. */
export interface Struck {
  readonly url: string;
  /** Watches how far a replay has come and strikes at the planned moments. */
  readonly progress: Progress;
  /** Waits for strikes under way, then tells how many there were. */
  settled(): Promise<{ readonly server: number; readonly database: number }>;
  /** Ends server and database, whichever runs. */
  stop(): Promise<void>;
}

type Target = 'server' | 'database';

/** Longest rest between two strikes that fall together, so that requests are under way again. */
const restMilliseconds = 400;

/** Shares of a replay's steps at which it is struck: twice in import and freeze, twice in the count, else while people answer. */
function plan(each: number): readonly { readonly step: string; readonly share: number; readonly target: Target }[] {
  const answering = 2 * each - 4;
  return [
    { step: 'Wave frozen', share: 0.3, target: 'server' },
    { step: 'Wave frozen', share: 0.6, target: 'database' },
    ...Array.from({ length: answering }, (_, index) => ({
      step: 'Answered',
      share: (index + 1) / (answering + 1),
      target: index % 2 === 0 ? ('server' as const) : ('database' as const),
    })),
    { step: 'Closed', share: 0, target: 'database' },
    { step: 'Closed', share: 0, target: 'server' },
  ];
}

/**
 * Starts a server over `directory` and kills it and its database `each` times by SIGKILL. A killed server is started again at once on the same port; a killed
 * database is the server's own business.
 */
export async function strike(directory: string, each: number, quiet: Progress): Promise<Struck> {
  let server: Server = await startServer(directory);
  const { url } = server;
  const port = Number(new URL(url).port);
  const planned = [...plan(each)];
  const struck = { server: 0, database: 0 };
  let turn = Promise.resolve();

  async function hit(target: Target): Promise<void> {
    await setTimeout(randomInt(restMilliseconds));
    const pid = target === 'server' ? server.pid : await databaseUnder(directory);
    if (pid === undefined) throw new Error('the embedded database does not run');
    process.kill(pid, 'SIGKILL');
    struck[target] += 1;
    if (target === 'database') return;
    await server.gone();
    server = await startServer(directory, port);
  }
  const at = (step: string, share: number) => {
    for (let next = planned[0]; next?.step === step && next.share <= share; next = planned[0]) {
      const { target } = next;
      planned.shift();
      turn = turn.then(() => hit(target));
      turn.catch(() => undefined);
    }
  };
  return {
    url,
    progress: {
      say(sentence) {
        quiet.say(sentence);
        at(sentence.startsWith('Closed') ? 'Closed' : '', 0);
      },
      at(what, done, total) {
        quiet.at(what, done, total);
        at(what, done / total);
      },
    },
    async settled() {
      await turn;
      return struck;
    },
    async stop() {
      await turn.catch(() => undefined);
      await server.stop();
      const left = await databaseUnder(directory);
      if (left !== undefined) process.kill(left, 'SIGTERM');
    },
  };
}
