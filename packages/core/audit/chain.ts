import type { Instant } from '../time.ts';

/** What was done, as somebody reads it later; never an answer, never a secret, never an address. */
export interface Event {
  readonly at: Instant;
  /** Id of the member, or the name of whoever else acted: `operator`, or a job's name. */
  readonly actor: string;
  /** Noun and past participle: `wave.closed`. */
  readonly action: string;
  /** What it was done to; absent where the organisation itself is meant. */
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** One link of an organisation's log. */
export interface LogEntry extends Event {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
  /** Hash of the entry before; 64 zeros at the first. */
  readonly previous: string;
  readonly hash: string;
}

/** SHA-256 of a text in UTF-8, in hex. */
export type Digest = (text: string) => string;

/** What the first entry chains to. */
export const origin = '0'.repeat(64);

/** The one text an entry's hash is taken over: a JSON array, details sorted by name. */
export function canonical(entry: Omit<LogEntry, 'hash'>): string {
  const { sequence, at, actor, action, subject = null, detail, previous } = entry;
  const details = detail ? Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)) : null;
  return JSON.stringify([sequence, at, actor, action, subject, details, previous]);
}

/** The entry that follows `last` (absent for the first of a log). */
export function chain(last: LogEntry | undefined, event: Event, digest: Digest): LogEntry {
  const linked = { ...event, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? origin };
  return { ...linked, hash: digest(canonical(linked)) };
}

/**
 * Whether neighbouring entries, oldest first, are as they were written: each fits its own hash and the one before it. A piece of a log is checked by itself;
 * entries cut off at the newer end are noticed only by somebody who noted a newer hash.
 */
export function isIntact(entries: readonly LogEntry[], digest: Digest): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    const linked = before
      ? entry.previous === before.hash && entry.sequence === before.sequence + 1
      : entry.sequence > 1 || entry.previous === origin;
    return linked && entry.hash === digest(canonical(entry));
  });
}
