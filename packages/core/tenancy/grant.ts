import type { Role } from './member.ts';

/**
 * Whether a member with the roles `held` may turn somebody's roles from `before` into `after`. Only owners give and take `owner`,
 * so that an admin cannot take the organisation over; whoever may change members gives and takes the rest.
 */
export function mayGrant(held: readonly Role[], before: readonly Role[], after: readonly Role[]): boolean {
  return held.includes('owner') || before.includes('owner') === after.includes('owner');
}
