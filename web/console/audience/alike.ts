import type { Audience } from '#contract/audience.ts';

/** Whether two waves asked the same units and roles, so that one may be laid beside the other; a random share stands for all of them. The server writes lists in one order. */
export function isAlike(one: Audience = {}, other: Audience = {}): boolean {
  return frameOf(one) === frameOf(other);
}

const frameOf = ({ units, roles, openLink }: Audience): string => JSON.stringify([units, roles, openLink]);
