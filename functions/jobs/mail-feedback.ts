import type { Wave } from '#core/survey/wave.ts';
import type { Delivery } from '#store/delivery.ts';
import { noteMissing, type Sent } from '#store/mail.ts';
import type { Scope } from '#store/scope.ts';
import type { JobContext } from './job.ts';

/** Notes the addresses that the carrier says do not exist, as letters of a wave found out. */
export async function noteAllMissing(
  { now }: JobContext,
  scope: Scope,
  { id }: Wave,
  addresses: readonly string[],
): Promise<void> {
  for (const address of addresses) await noteMissing(scope, { address, wave: id }, now());
}

/** What became of letters over all parts of the roster. */
export function sentOf(deliveries: ReadonlyMap<number, Delivery>): Sent {
  const sum = (count: (delivery: Delivery) => number) =>
    [...deliveries.values()].reduce((total, delivery) => total + count(delivery), 0);
  return {
    accepted: sum(({ accepted }) => accepted),
    refused: sum(({ refused }) => refused.length),
    repeated: sum(({ repeated }) => repeated),
  };
}
