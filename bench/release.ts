import { join } from 'node:path';
import * as z from 'zod';
import type { Contribution } from '#core/benchmark/contribution.ts';
import type { Database } from '#store/database.ts';
import { putContribution } from '#store/contribution.ts';
import { listReleasedGroups } from '#store/release.ts';
import { startChild } from './child.ts';
import { jobContext } from './closed-wave.ts';
import { madeUpContributors, quarterLater } from './contributors.ts';
import { startDatabase } from './database.ts';
import { document, rounded, say } from './document.ts';
import { inDirectory } from './server.ts';

const Released = z.object({
  seconds: z.number(),
  processorSeconds: z.number(),
  loadedMiB: z.number(),
  peakMiB: z.number(),
});
const atOnce = 16;

/** Two quarters in a row by the release job, each in a fresh process: reading who contributed, every peer group, the nested test, quantiles, the public report, and storing it all. */
await document('release', { organisations: 5_000, measures: 10 }, ({ organisations, measures }) =>
  inDirectory(async (directory) => {
    const { endpoint, stop } = await startDatabase(join(directory, 'database.sqlite'));
    try {
      const { database } = jobContext(endpoint, directory);
      const first = madeUpContributors(organisations, measures);
      const quarters = { '2025-Q3': first, '2025-Q4': quarterLater(first) };
      const measured = [];
      for (const [quarter, contributors] of Object.entries(quarters)) {
        await contribute(database, quarter, contributors);
        const child = await startChild('./release-once.ts');
        const figures = Released.parse(await child.ask({ endpoint, directory, quarter }));
        await child.stop();
        const groups = await listReleasedGroups(database, quarter);
        say(`${quarter}: ${rounded(figures.seconds, 1)} s, ${groups.length} groups`);
        measured.push({
          organisations: contributors.length,
          groups: groups.length,
          standing: groups.filter((group) => group.quarter !== quarter).length,
          figures: groups.reduce((sum, group) => sum + Object.keys(group.measures).length, 0),
          seconds: rounded(figures.seconds, 2),
          processorSeconds: rounded(figures.processorSeconds, 2),
          loadedMiB: rounded(figures.loadedMiB, 0),
          peakMiB: rounded(figures.peakMiB, 0),
        });
      }
      const [before, after] = measured;
      return { first: before, withHistory: after };
    } finally {
      await stop();
    }
  }),
);

async function contribute(database: Database, quarter: string, contributors: readonly Contribution[]): Promise<void> {
  const open = [...contributors];
  const worker = async (): Promise<void> => {
    for (let one = open.pop(); one; one = open.pop()) {
      const wave = { instrument: 'it-pulse', wave: `wave-${quarter}`, closes: '2025-08-01T00:00:00.000Z' } as const;
      await putContribution(database, quarter, { ...one, ...wave });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
