import type { Answers } from '#core/ballot/answers.ts';
import type { Device } from './device.ts';

/** What the person sent last and the server has not acknowledged yet. */
export interface Pending {
  readonly scores: Answers;
  readonly comment: Answers;
}

/** What this device keeps of one person in one wave. Nothing of it ever leaves the device but what a ballot carries. */
export interface Kept {
  /** 20 bytes in base32: everything secret follows from them. */
  readonly seed: string;
  /** The last revision the server acknowledged; 0 before the first. */
  readonly revision: number;
  /** Whether a comment was ever sent, or may have been: then every later revision sends it again. */
  readonly comment: boolean;
  /** Finalised signatures by key id, in base64url. */
  readonly signatures: Readonly<Record<string, string>>;
  /** The label, for the thanks page. */
  readonly label: string;
  /** Milliseconds since 1970 after which it is of no use and removed. */
  readonly until: number;
  readonly pending?: Pending | undefined;
}

const prefix = 'einklang:';
const place = (codeHash: string) => prefix + codeHash;
const draftPlace = (codeHash: string) => `${prefix}${codeHash}:draft`;

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'seed' in value && 'signatures' in value && 'until' in value;
}

/** What is kept of the person with this code; undefined when nothing is. */
export function keptOf(device: Device, codeHash: string): Kept | undefined {
  const value = parsed(device.read(place(codeHash)));
  return isKept(value) ? value : undefined;
}

/** Keeps it, or forgets it. */
export function keep(device: Device, codeHash: string, kept: Kept | undefined): void {
  device.write(place(codeHash), kept && JSON.stringify(kept));
}

/** Answers not sent yet, by the names of the form's fields. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The draft of the person with this code; empty when there is none. */
export function draftOf(device: Device, codeHash: string): Draft {
  const value = parsed(device.read(draftPlace(codeHash)));
  return isDraft(value) ? value : {};
}

/** Keeps the draft, or erases it when nothing is in it. */
export function keepDraft(device: Device, codeHash: string, draft: Draft): void {
  device.write(draftPlace(codeHash), Object.keys(draft).length > 0 ? JSON.stringify(draft) : undefined);
}

/** Removes what is kept of waves whose last use is over, whoever's it was. */
export function sweep(device: Device, now: number): void {
  for (const key of device.keys()) {
    if (!key.startsWith(prefix) || key.endsWith(':draft')) continue;
    const value = parsed(device.read(key));
    if (!isKept(value) || value.until > now) continue;
    device.write(key, undefined);
    device.write(`${key}:draft`, undefined);
  }
}
