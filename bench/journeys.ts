import { createHash } from 'node:crypto';
import { itPulse } from '#core/survey/it-pulse.ts';
import { inParallel, type Call } from '../commands/replay/calls.ts';
import { answerPulse, knownTo, type Invitation } from '../commands/replay/employee.ts';
import { callsBy, clientOf } from './client.ts';
import { document, rounded, say } from './document.ts';
import { madeUpScores } from './people.ts';
import { databaseUnder, processorSeconds } from './processes.ts';
import { openPulse } from './pulse.ts';
import { spread } from './quantiles.ts';
import { withServer } from './server.ts';

/** What one round of journeys took. */
interface Round {
  readonly perSecond: number;
  /** Processor seconds per 1,000 journeys. */
  readonly server: number;
  readonly database: number;
  readonly client: number;
}

/** Whole journeys, each as a browser without any cache makes it: page, invitation, manifest, two keys, credentials for both, score ballot. */
await document('journeys', { people: 5000, teams: 40, rounds: 5, atOnce: 16, warm: 200 }, (sizes) =>
  withServer(async (server, directory) => {
    const { invitations, wave } = await openPulse(server.url, sizes.people, sizes.teams);
    const database = await databaseUnder(directory);
    if (database === undefined) throw new Error('the embedded database does not run');
    const client = clientOf(server.url, sizes.atOnce);
    const call = wholePages(callsBy(client), `/p/${wave}/`);
    const one = async (invitation: Invitation) => {
      // Nothing known from others: every browser loads and checks manifest and keys itself.
      await answerPulse(call, knownTo(call), invitation, { scores: madeUpScores(itPulse), comment: null });
    };

    await inParallel(invitations.slice(0, sizes.warm), sizes.atOnce, one);
    const each = Math.floor((invitations.length - sizes.warm) / sizes.rounds);
    const rounds: Round[] = [];
    for (let round = 0; round < sizes.rounds; round++) {
      const own = invitations.slice(sizes.warm + round * each, sizes.warm + (round + 1) * each);
      const used = async () => ({
        server: await processorSeconds(server.pid),
        database: await processorSeconds(database),
        client: process.cpuUsage(),
      });
      const before = await used();
      const began = performance.now();
      await inParallel(own, sizes.atOnce, one);
      const seconds = (performance.now() - began) / 1000;
      const after = await used();
      const { user, system } = process.cpuUsage(before.client);
      const perThousand = (spent: number) => (spent * 1000) / own.length;
      rounds.push({
        perSecond: own.length / seconds,
        server: perThousand(after.server - before.server),
        database: perThousand(after.database - before.database),
        client: perThousand((user + system) / 1_000_000),
      });
      say(`round ${round + 1}: ${rounded(own.length / seconds, 1)} journeys/s`);
    }
    client.close();
    const of = (name: keyof Round) => rounds.map((round) => round[name]);
    return {
      requestsPerJourney: 7,
      journeysPerRound: each,
      journeysPerSecond: spread(of('perSecond'), 1),
      processorSecondsPer1000: {
        server: spread(of('server'), 2),
        database: spread(of('database'), 2),
        client: spread(of('client'), 2),
      },
      aims: { journeysPerSecond: 150, serverSecondsPer1000: 7 },
    };
  }),
);

/** Checks of every page that it is, byte for byte, the first one, which must be whole. */
function wholePages(call: Call, prefix: string): Call {
  const digests = new Map<string, string>();
  return async (request) => {
    const reply = await call(request);
    if (!request.path.startsWith(prefix)) return reply;
    const digest = createHash('sha256').update(reply.bytes).digest('hex');
    const first = digests.get(request.path);
    if (first === undefined && !Buffer.from(reply.bytes).toString().trimEnd().endsWith('</html>'))
      throw new Error(`${request.path}: the page is cut off`);
    if (first !== undefined && first !== digest) throw new Error(`${request.path}: the page is another one`);
    digests.set(request.path, digest);
    return reply;
  };
}
