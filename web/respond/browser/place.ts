/** Texts kept by key: this device's storage, or this tab's. Where it is blocked or full, this page remembers. */
export interface Place {
  read(key: string): string | undefined;
  /** `undefined` removes. */
  write(key: string, value?: string): void;
}

/** Makes a place of a browser's storage, which may throw whenever it is touched. */
export function placeOf(open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Place {
  const memory = new Map<string, string>();
  return {
    read(key) {
      try {
        return open().getItem(key) ?? memory.get(key);
      } catch {
        return memory.get(key);
      }
    },
    write(key, value) {
      memory.delete(key);
      try {
        open().removeItem(key);
        if (value !== undefined) open().setItem(key, value);
      } catch {
        if (value !== undefined) memory.set(key, value);
      }
    },
  };
}
