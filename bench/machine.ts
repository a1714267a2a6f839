import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What a figure depends on beside the product. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.versions.node,
  };
}

/** How many processes wanted a core during the last minute; above the number of cores, rates and times are worse than the product. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}
