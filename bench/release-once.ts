import * as z from 'zod';
import { release } from '#functions/jobs/release.ts';
import { jobContext } from './closed-wave.ts';

/** One release by the job, in a process that did nothing before. Told where by the process that started it. */
const Order = z.object({ endpoint: z.string(), directory: z.string(), quarter: z.string() });

const peakMiB = () => process.resourceUsage().maxRSS / 1024;

process.on('disconnect', () => process.exit(0));
process.on('message', (told) => {
  const { endpoint, directory, quarter } = Order.parse(told);
  const context = jobContext(endpoint, directory);
  const loadedMiB = peakMiB();
  const before = process.cpuUsage();
  const began = performance.now();
  void release(context, { tenant: '', wave: quarter }).then(() => {
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - began) / 1000;
    process.send?.({ seconds, processorSeconds: (user + system) / 1_000_000, loadedMiB, peakMiB: peakMiB() });
  });
});
process.send?.({ ready: true });
