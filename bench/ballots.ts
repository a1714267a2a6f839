import { itPulse } from '#core/survey/it-pulse.ts';
import { callsTo } from '../commands/replay/calls.ts';
import { clientOf, type Client } from './client.ts';
import { readyToSend, scoreBallot } from './credentials.ts';
import { document, rounded, say } from './document.ts';
import { signaturesPerSecond, startLimits } from './limits.ts';
import { pace, summary, type Pace } from './pace.ts';
import { madeUpScores } from './people.ts';
import { processorSeconds } from './processes.ts';
import { openPulse } from './pulse.ts';
import { spread } from './quantiles.ts';
import { withServer } from './server.ts';

/** One round: the product beside the machine's limits, one after another. */
interface Round {
  readonly credentials: Pace;
  readonly ballots: Pace;
  readonly emptyRoute: Pace;
  readonly barePut: Pace;
  readonly signedPut: Pace;
}

/** Ballots through respond and credentials through issue, beside an empty route and a bare put in the same run; every round uses people of its own. */
await document('ballots', { people: 10_000, teams: 40, rounds: 5, atOnce: 32, warm: 500, alone: 200 }, (sizes) =>
  withServer(async (server, directory) => {
    const { wave, invitations, manifestSha256 } = await openPulse(server.url, sizes.people, sizes.teams);
    const limits = await startLimits(directory);
    const client = clientOf(server.url, sizes.atOnce);
    const empty = clientOf(limits.emptyRoute, sizes.atOnce);
    const path = `/respond/waves/${wave}/ballots`;
    let next = 0;
    const ready = (people: number) => {
      const own = invitations.slice(next, (next += people));
      if (own.length < people) throw new Error('there are too few people for so many rounds');
      return readyToSend(callsTo(server.url), own, manifestSha256);
    };
    const credentialsOf = async (people: number) => {
      const own = await ready(people);
      const replies: string[] = [];
      const credentials = await pace(own, sizes.atOnce, async ({ request }, index) => {
        replies[index] = await posted(client, '/issue/credentials', request, 200);
      });
      const bodies = await Promise.all(
        own.map((one, index) => scoreBallot(one, replies[index] ?? '', madeUpScores(itPulse))),
      );
      return { credentials, bodies };
    };
    const sendAll = (bodies: readonly string[], atOnce: number) =>
      pace(bodies, atOnce, async (body) => {
        if ((await posted(client, path, body, 201)) !== '{"revision":1}') throw new Error('another reply');
      });
    const round = async (people: number): Promise<Round> => {
      const { credentials, bodies } = await credentialsOf(people);
      const before = await processorSeconds(server.pid);
      const ballots = await sendAll(bodies, sizes.atOnce);
      const processorMs = (((await processorSeconds(server.pid)) - before) * 1000) / people;
      const emptyRoute = await pace(bodies, sizes.atOnce, async (body) => {
        await posted(empty, '/empty', body, 204);
      });
      const answers = JSON.stringify(madeUpScores(itPulse));
      const barePut = await limits.barePut(people, sizes.atOnce, answers, false);
      const signedPut = await limits.barePut(people, sizes.atOnce, answers, true);
      say(`${Math.round(ballots.perSecond)} ballots/s, ${Math.round(barePut.perSecond)} bare puts/s`);
      return { credentials, ballots: { ...ballots, processorMs }, emptyRoute, barePut, signedPut };
    };

    try {
      await round(sizes.warm);
      const people = Math.floor((sizes.people - sizes.warm - sizes.alone) / sizes.rounds);
      const rounds: Round[] = [];
      for (let count = 0; count < sizes.rounds; count++) rounds.push(await round(people));
      const alone = await sendAll((await credentialsOf(sizes.alone)).bodies, 1);
      const signatures = await signaturesPerSecond(2);
      const of = (name: keyof Round) => summary(rounds.map((one) => one[name]));
      const ratioTo = (name: 'barePut' | 'signedPut') =>
        spread(
          rounds.map((one) => one.ballots.perSecond / one[name].perSecond),
          2,
        );
      return {
        perRound: people,
        ballots: {
          ...of('ballots'),
          oneAtATime: { p50Ms: rounded(alone.p50Ms, 2), p99Ms: rounded(alone.p99Ms, 2) },
        },
        credentials: of('credentials'),
        limits: {
          emptyRoute: of('emptyRoute'),
          barePut: of('barePut'),
          barePutOfTheSdkAsItComes: of('signedPut'),
          signaturesPerSecond: Math.round(signatures),
        },
        ratios: {
          ballotsToBarePut: ratioTo('barePut'),
          ballotsToBarePutOfTheSdkAsItComes: ratioTo('signedPut'),
          credentialsToHalfTheSignatures: rounded(of('credentials').perSecond.median / (signatures / 2), 2),
        },
        aims: { ballotsToBarePut: 0.8 },
      };
    } finally {
      client.close();
      empty.close();
      await limits.stop();
    }
  }),
);

/** Sends one request and gives the reply's text. @throws when it has another status, or is not whole */
async function posted(client: Client, path: string, body: string, expected: number): Promise<string> {
  const { status, body: reply } = await client.send({ method: 'POST', path, body });
  if (status !== expected) throw new Error(`${path} answers ${status}: ${reply.toString()}`);
  return reply.toString();
}
