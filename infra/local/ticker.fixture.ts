import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { plainRenderer } from '#functions/jobs/fixture.ts';
import { makeFreeze } from '#functions/jobs/freeze.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import { perform } from '#functions/jobs/perform.ts';
import { take } from '#functions/jobs/take.ts';
import { tick } from '#functions/jobs/tick.ts';
import { openDatabase } from '#store/database.ts';
import type { Due } from '#store/due.ts';
import { jobs as real } from './jobs.ts';
import { fileSealing } from './sealing.ts';

/** What a ticker in a process of its own is told; for tests only. */
export const Order = z.object({
  endpoint: z.string(),
  names: z.object({ organisations: z.string(), ballots: z.string(), releases: z.string() }),
  /** Holds the keys, the file `clock` with the time it is, and the file `letters` with what was sent. */
  directory: z.string(),
});
export type Order = z.infer<typeof Order>;

const { endpoint, names, directory } = Order.parse(JSON.parse(process.argv[2] ?? ''));

const context: JobContext = {
  database: openDatabase(names, endpoint),
  sealing: fileSealing(join(directory, 'keys')),
  deliver: (messages) => {
    const lines = messages.map(({ wave = '', kind, to }) => `${wave} ${kind} ${to}\n`);
    appendFileSync(join(directory, 'letters'), lines.join(''));
    return Promise.resolve(messages.map(() => 'accepted'));
  },
  converse: () => Promise.resolve('unreachable'),
  now: () => readFileSync(join(directory, 'clock'), 'utf8'),
  random: (bytes) => randomBytes(bytes),
  pulseUrl: 'https://pulse.example.org',
  appUrl: 'https://app.example.org',
  settleMilliseconds: 7_000,
};
const jobs = { ...real, freeze: makeFreeze(() => Promise.resolve(plainRenderer)) };

/** Tells how much it has in hand, before it takes anything. */
let inHand = 0;
function tell(more: number): void {
  inHand += more;
  process.send?.(inHand);
}

/** As the ticker of the cloud: takes due work, so that others leave it alone, and does it; opening it does at once. */
async function start(due: Due): Promise<void> {
  tell(1);
  try {
    const taken = due.kind === 'open' ? due : await take(context, due);
    while (taken && !(await perform(jobs[taken.kind], context, taken)));
  } catch {
    // What fails is due again when the lease ends.
  } finally {
    tell(-1);
  }
}

// Ends only by being killed, or with the process that started it.
process.on('disconnect', () => process.exit(0));
tell(0);
for (;;) {
  await tick(context, start);
  await setTimeout(20);
}
