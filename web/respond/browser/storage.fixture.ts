/** A browser's storage whose keys are its own properties, as in browsers; for tests only. */
export class MemoryStorage {
  getItem(key: string): string | null {
    const value: unknown = Object.hasOwn(this, key) ? Reflect.get(this, key) : null;
    return typeof value === 'string' ? value : null;
  }
  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

/** Makes an empty one. */
export function memoryStorage(): MemoryStorage {
  return new MemoryStorage();
}
