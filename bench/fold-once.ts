import * as z from 'zod';
import { fold } from '#functions/jobs/fold.ts';
import { jobContext } from './closed-wave.ts';

/** One fold in a process that did nothing before. Told where by the process that started it; folding twice gives the same, so it may be asked of the same wave again. */
const Order = z.object({ endpoint: z.string(), directory: z.string(), tenant: z.string(), wave: z.string() });

const peakMiB = () => process.resourceUsage().maxRSS / 1024;

process.on('disconnect', () => process.exit(0));
process.on('message', (told) => {
  const { endpoint, directory, ...work } = Order.parse(told);
  const context = jobContext(endpoint, directory);
  const loadedMiB = peakMiB();
  const before = process.cpuUsage();
  const began = performance.now();
  void fold(context, work).then(() => {
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - began) / 1000;
    process.send?.({ seconds, processorSeconds: (user + system) / 1_000_000, loadedMiB, peakMiB: peakMiB() });
  });
});
process.send?.({ ready: true });
