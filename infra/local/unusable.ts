/** Something outside the program that a person must put right: the message is one sentence with what to do, shown without a stack. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** The system's code of a fault, such as `ENOSPC`; absent when it has none. */
export function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  return codeOf(fault.cause);
}
