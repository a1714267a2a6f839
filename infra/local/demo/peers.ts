import type { PeerGroup } from '#core/benchmark/peer-group.ts';

/** Made-up organisations of one kind. */
export interface Peers extends PeerGroup {
  readonly count: number;
  /** How many of them contribute from the second quarter on; the others from the first. */
  readonly later: number;
  /** How many of them ask the long form and therefore have P5 to P8. */
  readonly long: number;
  /** How many of them also have an alignment pulse in the last quarter. */
  readonly alignment: number;
}

const peers = (
  group: readonly [industry: string, size: PeerGroup['size'], region: string],
  count: number,
  long: number,
  alignment = 0,
  later = 0,
): Peers => {
  const [industry, size, region] = group;
  return { industry, size, region, count, long, alignment, later };
};

/**
 * 120 organisations that contribute in every quarter and two that join together with the demo organisation: one joiner alone would leave an earlier release standing.
 * The demo's own group has more than 20, others 10 to 19 or 5 to 9, some fewer than 5.
 */
export const peerTable: readonly Peers[] = [
  peers(['C', '250–999', 'DACH'], 26, 16, 14, 2),
  peers(['C', '250–999', 'Western Europe'], 12, 8, 4),
  peers(['C', '250–999', 'Nordics'], 6, 6, 3),
  peers(['C', '250–999', 'Southern Europe'], 3, 3, 1),
  peers(['C', '250–999', 'Eastern Europe'], 4, 4, 2),
  peers(['C', '1,000–4,999', 'DACH'], 11, 11, 6),
  peers(['C', '1,000–4,999', 'Western Europe'], 5, 5, 2),
  peers(['C', '50–249', 'DACH'], 7, 7, 2),
  peers(['C', '5,000+', 'DACH'], 3, 3, 2),
  peers(['C', '5,000+', 'Nordics'], 2, 2, 1),
  peers(['K', '1,000–4,999', 'DACH'], 8, 8, 4),
  peers(['K', '250–999', 'DACH'], 3, 3, 1),
  peers(['J', '50–249', 'DACH'], 6, 6, 3),
  peers(['J', '250–999', 'Western Europe'], 4, 4, 2),
  peers(['Q', '1,000–4,999', 'DACH'], 7, 7, 4),
  peers(['O', '1,000–4,999', 'DACH'], 5, 5, 3),
  peers(['G', '250–999', 'DACH'], 6, 6, 3),
  peers(['H', '250–999', 'DACH'], 2, 2, 1),
  peers(['M', '50–249', 'Nordics'], 2, 2, 1),
];
