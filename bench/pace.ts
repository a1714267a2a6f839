import * as z from 'zod';
import { inParallel } from '../commands/replay/calls.ts';
import { rounded } from './document.ts';
import { median, quantile, spread } from './quantiles.ts';

/** A rate, the milliseconds single calls took, and where it was looked at the processor milliseconds each cost the process that does the work. */
export const Pace = z.object({
  perSecond: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  processorMs: z.optional(z.number()),
});
export type Pace = z.infer<typeof Pace>;

/** Does `work` for every value, so many at once, and measures it; the first failure ends it. */
export async function pace<Value>(
  values: readonly Value[],
  atOnce: number,
  work: (value: Value, index: number) => Promise<void>,
): Promise<Pace> {
  const milliseconds: number[] = [];
  const began = performance.now();
  await inParallel(values.entries(), atOnce, async ([index, value]) => {
    const since = performance.now();
    await work(value, index);
    milliseconds.push(performance.now() - since);
  });
  const seconds = (performance.now() - began) / 1000;
  return {
    perSecond: values.length / seconds,
    p50Ms: quantile(milliseconds, 0.5),
    p99Ms: quantile(milliseconds, 0.99),
  };
}

/** Several rounds in one line. */
export function summary(paces: readonly Pace[]) {
  const spent = paces.flatMap(({ processorMs }) => processorMs ?? []);
  return {
    perSecond: spread(
      paces.map(({ perSecond }) => perSecond),
      0,
    ),
    p50Ms: rounded(median(paces.map(({ p50Ms }) => p50Ms)), 2),
    p99Ms: rounded(median(paces.map(({ p99Ms }) => p99Ms)), 2),
    ...(spent.length === 0 ? {} : { processorMs: rounded(median(spent), 2) }),
  };
}
