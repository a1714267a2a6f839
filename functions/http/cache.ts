/** What is kept in this process's memory: at most `most` values, each for `milliseconds` (absent: for good). */
export interface Keep {
  readonly most: number;
  readonly milliseconds?: number;
}

/**
 * Remembers what `load` found by key, so that a warm function asks the table once; several callers at once share one load.
 * The value used longest ago goes first. `undefined` (there is nothing yet) and failures are never kept.
 * @returns reads a key at `now` (milliseconds)
 */
export function remember<Value>(
  { most, milliseconds = Number.POSITIVE_INFINITY }: Keep,
  load: (key: string) => Promise<Value | undefined>,
): (key: string, now: number) => Promise<Value | undefined> {
  const kept = new Map<string, { readonly value: Promise<Value | undefined>; readonly until: number }>();
  return (key, now) => {
    const found = kept.get(key);
    kept.delete(key);
    if (found && now < found.until) {
      kept.set(key, found);
      return found.value;
    }
    const entry = { value: load(key), until: now + milliseconds };
    kept.set(key, entry);
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key);
    };
    entry.value.then((value) => {
      if (value === undefined) forget();
    }, forget);
    if (kept.size > most)
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    return entry.value;
  };
}
