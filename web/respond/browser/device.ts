/** Texts kept on this device by key. */
export interface Device {
  /** False where the browser keeps nothing beyond this page. */
  readonly lasting: boolean;
  read(key: string): string | undefined;
  /** `undefined` removes. */
  write(key: string, value: string | undefined): void;
  keys(): readonly string[];
}

/** The part of a browser's storage that is used. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the browser's storage keeps, or where it is blocked or full what this page remembers. */
export function deviceOf(open: () => DeviceStorage): Device {
  const memory = new Map<string, string>();
  let storage: DeviceStorage | undefined;
  try {
    const opened = open();
    opened.setItem('einklang', '');
    opened.removeItem('einklang');
    storage = opened;
  } catch {
    // Blocked: everything stays in memory.
  }
  return {
    lasting: storage !== undefined,
    read: (key) => memory.get(key) ?? storage?.getItem(key) ?? undefined,
    write(key, value) {
      memory.delete(key);
      try {
        if (value === undefined) storage?.removeItem(key);
        else if (storage) storage.setItem(key, value);
        else memory.set(key, value);
      } catch {
        if (value !== undefined) memory.set(key, value);
      }
    },
    keys: () => [...memory.keys(), ...Object.keys(storage ?? {})],
  };
}
