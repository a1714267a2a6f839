import { ulid } from '#core/id.ts';
import type { Instant } from '#core/time.ts';
import { demoDigest } from './chance.ts';

/** The demo organisation's address behind the @; a domain that can never exist. @source RFC 2606 */
export const mailDomain = 'nordwerk.example';

const tailOf = (key: string) => ulid('', 0, demoDigest(key)).slice(-16);
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id that is recognised by its end: the same key gives the same end in every installation. */
export function demoId(prefix: string, key: string, at: Instant): string {
  return ulid(prefix, Date.parse(at), demoDigest(key));
}

/** Whether an id was made from the key. */
export function isDemoId(id: string, key: string): boolean {
  return id.endsWith(tailOf(key));
}

/** The instant an id was made for. */
export function instantOf(id: string): Instant {
  const [, time = ''] = /_([0-9A-Z]{10})[0-9A-Z]{16}$/.exec(id) ?? [];
  return new Date(Array.from(time).reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0)).toISOString();
}
