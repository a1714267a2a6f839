import { parseArgs } from 'node:util';
import { load, thisMachine } from './machine.ts';

/** Tells how a measurement goes, on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs one measurement and prints its one JSON document on standard output: name, instant, machine, load before and after, sizes, figures.
 * @param defaults sizes by name; each can be given as `--name value` on the command line
 * @param work measures at these sizes and returns the figures
 */
export async function document<Sizes extends Readonly<Record<string, number>>>(
  bench: string,
  defaults: Sizes,
  work: (sizes: Sizes) => Promise<object>,
): Promise<void> {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' } as const]));
  const { values } = parseArgs({ args: process.argv.slice(2), options });
  const given = Object.entries(values).map(([name, value]) => [name, wholeNumber(name, value)] as const);
  const sizes = Object.assign({ ...defaults }, Object.fromEntries(given));
  const measuredAt = new Date().toISOString();
  const loadBefore = load();
  const began = performance.now();
  // Asked to end, it leaves as it would at its end: whatever it started ends with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const figures = await work(sizes);
  const seconds = rounded((performance.now() - began) / 1000, 1);
  const machine = { ...thisMachine(), loadBefore, loadAfter: load() };
  process.stdout.write(`${JSON.stringify({ bench, measuredAt, seconds, machine, sizes, ...figures }, null, 2)}\n`);
}

function wholeNumber(name: string, value: unknown): number {
  if (typeof value !== 'string' || !/^\d{1,7}$/.test(value)) throw new Error(`--${name} must be a whole number`);
  return Number(value);
}

/** A number as it is printed: rounded to so many digits behind the point. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
