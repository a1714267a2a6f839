/**
 * Does work for every value, some at once; the first failure lets the others end what they are at and is then thrown.
 * @param signal ends it between two values
 */
export async function inLanes<Value>(
  values: readonly Value[],
  lanes: number,
  signal: AbortSignal,
  work: (value: Value) => Promise<unknown>,
): Promise<void> {
  const rest = values.values();
  const state = { failed: false };
  const lane = async () => {
    for (const value of rest) {
      if (state.failed) return;
      try {
        signal.throwIfAborted();
        await work(value);
      } catch (fault) {
        state.failed = true;
        throw fault;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
