import { join } from 'node:path';
import * as z from 'zod';
import { publish } from '#functions/jobs/publish.ts';
import { getReport } from '#store/report.ts';
import { scopeTo } from '#store/scope.ts';
import { startChild } from './child.ts';
import { jobContext, makeClosedWave } from './closed-wave.ts';
import { startDatabase } from './database.ts';
import { document, rounded, say } from './document.ts';
import { spread } from './quantiles.ts';
import { buildPage, inDirectory } from './server.ts';

const Folded = z.object({
  seconds: z.number(),
  processorSeconds: z.number(),
  loadedMiB: z.number(),
  peakMiB: z.number(),
});

/** Folds of a small and a large wave over the same labels, each in a fresh process: does time grow with the ballots, and memory not? */
await document('fold', { small: 10_000, large: 100_000, teams: 50, repeats: 3 }, async (sizes) => {
  buildPage();
  const small = await inDirectory((directory) => folds(directory, sizes.small, sizes));
  const large = await inDirectory((directory) => folds(directory, sizes.large, sizes));
  const perBallot = (figures: typeof small) => figures.seconds.median / figures.ballots;
  return {
    small,
    large,
    ratios: {
      timePerBallot: rounded(perBallot(large) / perBallot(small), 2),
      peakMemory: rounded(large.peakMiB.median / small.peakMiB.median, 2),
    },
    aims: { timePerBallot: 1, peakMemory: 1.2 },
  };
});

async function folds(directory: string, people: number, { teams, repeats }: { teams: number; repeats: number }) {
  const { endpoint, stop } = await startDatabase(join(directory, 'database.sqlite'));
  try {
    const context = jobContext(endpoint, directory);
    const work = await makeClosedWave(context, people, teams);
    const measured: z.infer<typeof Folded>[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      const child = await startChild('./fold-once.ts');
      measured.push(Folded.parse(await child.ask({ endpoint, directory, ...work })));
      await child.stop();
      say(`${people} people: ${rounded(measured.at(-1)?.seconds ?? 0, 1)} s`);
    }
    const scope = scopeTo(context.database, work.tenant);
    await publish(context, work);
    const report = await getReport(scope, work.wave);
    if (report?.ballots !== people) throw new Error(`${report?.ballots ?? 'no'} ballots of ${people} were counted`);
    const of = (name: keyof z.infer<typeof Folded>) => measured.map((one) => one[name]);
    return {
      ballots: people + Math.ceil(people / 10),
      counted: report.ballots,
      seconds: spread(of('seconds'), 2),
      processorSeconds: spread(of('processorSeconds'), 2),
      loadedMiB: spread(of('loadedMiB'), 0),
      peakMiB: spread(of('peakMiB'), 0),
    };
  } finally {
    await stop();
  }
}
