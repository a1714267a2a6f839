import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of a measurement's own that answers what it is told. */
export interface Child {
  /** What it said when it was ready. */
  readonly first: unknown;
  readonly pid: number;
  /** Tells it something and gives its answer. @throws when it ended instead */
  ask(order: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a module of this directory in a process of its own, with the variables added to those of this one. */
export async function startChild(module: string, environment: Readonly<Record<string, string>> = {}): Promise<Child> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const first = await answerOf(child, module);
  return {
    first,
    pid: child.pid ?? 0,
    ask(order) {
      const answer = answerOf(child, module);
      child.send(order);
      return answer;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

function answerOf(child: ChildProcess, module: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`${module} ended`));
    child.once('exit', onExit);
    child.once('message', (told) => {
      child.off('exit', onExit);
      resolve(told);
    });
  });
}
