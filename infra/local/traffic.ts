/** Counts what is in flight, so that somebody can wait until it has passed. */
export interface Traffic {
  /** Does one piece of work as soon as the database is there. */
  run<Value>(work: () => Value | Promise<Value>): Promise<Value>;
  /** Resolves when everything that is in flight at the call has ended, well or not. */
  passed(): Promise<void>;
}

/** @param ready resolves while the database answers; the same promise as long as nothing changed */
export function newTraffic(ready: () => Promise<void>): Traffic {
  const flying = new Set<Promise<unknown>>();
  return {
    async run(work) {
      let up: Promise<void>;
      do {
        up = ready();
        await up;
      } while (up !== ready());
      const done = Promise.resolve(work());
      flying.add(done);
      try {
        return await done;
      } finally {
        flying.delete(done);
      }
    },
    async passed() {
      await Promise.allSettled(flying);
    },
  };
}
