import { document, rounded } from './document.ts';
import { databaseUnder, peakMemoryMiB, processorSeconds } from './processes.ts';
import { openPulse } from './pulse.ts';
import { withServer } from './server.ts';
import { callsTo } from '../commands/replay/calls.ts';
import { knownTo } from '../commands/replay/employee.ts';

/** From pressing "open now" until a wave is open, as an admin sees it: strata, a key pair per label, an invitation per person, pages, manifest. */
await document('freeze', { people: 20_000, teams: 300 }, ({ people, teams }) =>
  withServer(async (server, directory) => {
    const { wave, manifestSha256, freezeSeconds } = await openPulse(server.url, people, teams);
    const { strata, commentStrata } = await knownTo(callsTo(server.url)).manifest(wave, manifestSha256);
    const keys = strata.length + commentStrata.length;
    const database = await databaseUnder(directory);
    return {
      freezeSeconds: rounded(freezeSeconds, 1),
      keyPairs: keys,
      strata: strata.length,
      commentStrata: commentStrata.length,
      serverPeakMiB: Math.round(await peakMemoryMiB(server.pid)),
      processorSecondsSinceStart: {
        server: rounded(await processorSeconds(server.pid), 1),
        database: database === undefined ? null : rounded(await processorSeconds(database), 1),
      },
    };
  }),
);
