const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A prefixed ULID: sortable by creation, for things that are not secret about time. Never for ballots or anything beside them.
 * @param prefix such as `org` or `wave`; joined by `_`
 * @param now milliseconds since 1970
 * @param random at least 16 bytes of randomness
 * @source https://github.com/ulid/spec
 */
export function ulid(prefix: string, now: number, random: Uint8Array): string {
  let time = '';
  for (let rest = now, index = 0; index < 10; index++, rest = Math.floor(rest / 32))
    time = alphabet.charAt(rest % 32) + time;
  let tail = '';
  for (let index = 0; index < 16; index++) tail += alphabet.charAt((random[index] ?? 0) % 32);
  return `${prefix}_${time}${tail}`;
}
