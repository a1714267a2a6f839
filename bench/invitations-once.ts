import * as z from 'zod';
import { send } from '#functions/jobs/send.ts';
import { smtpDelivery } from '#infra/local/mail.ts';
import { jobContext } from './closed-wave.ts';

/** The sending of one wave in a process that did nothing before. Told where by the process that started it. */
const Order = z.object({
  ...{ endpoint: z.string(), directory: z.string(), tenant: z.string(), wave: z.string(), port: z.int() },
});

const peakMiB = () => process.resourceUsage().maxRSS / 1024;

process.on('disconnect', () => process.exit(0));
process.on('message', (told) => {
  const { endpoint, directory, port, ...work } = Order.parse(told);
  const mail = smtpDelivery({ url: `smtp://127.0.0.1:${port}`, from: 'Einklang <pulse@example.org>' });
  const context = { ...jobContext(endpoint, directory), deliver: mail.deliver };
  const loadedMiB = peakMiB();
  const before = process.cpuUsage();
  const began = performance.now();
  const sending = async () => {
    while ((await send(context, work)) === 'again');
    mail.close();
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - began) / 1000;
    process.send?.({ seconds, processorSeconds: (user + system) / 1_000_000, loadedMiB, peakMiB: peakMiB() });
  };
  void sending();
});
process.send?.({ ready: true });
