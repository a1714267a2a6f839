import { join } from 'node:path';
import * as z from 'zod';
import type { JobContext, Work } from '#functions/jobs/job.ts';
import { codeHash, getInvitation } from '#store/invitation.ts';
import { openOptoutKey } from '#store/optout.ts';
import { isGenuine, markOf, readOptoutToken } from '#store/optout-token.ts';
import { scopeTo } from '#store/scope.ts';
import { startChild } from './child.ts';
import { jobContext, makeOpenWave } from './closed-wave.ts';
import { startDatabase } from './database.ts';
import { document, rounded, say } from './document.ts';
import { startMailServer, type Received } from './mail-server.ts';
import { buildPage, inDirectory } from './server.ts';

const Sent = z.object({
  seconds: z.number(),
  processorSeconds: z.number(),
  loadedMiB: z.number(),
  peakMiB: z.number(),
});

/** Invitations of a small and a large wave to a real mail server on this machine: is each there once, every header right and every link good, and does memory stay the same? */
await document('invitations', { small: 5_000, large: 50_000, teams: 20 }, async ({ small, large, teams }) => {
  buildPage();
  const [few, many] = [await invitations(small, teams), await invitations(large, teams)];
  return {
    small: few,
    large: many,
    ratios: {
      timePerInvitation: rounded(many.seconds / large / (few.seconds / small), 2),
      peakMemory: rounded(many.peakMiB / few.peakMiB, 2),
    },
    aims: { timePerInvitation: 1, peakMemory: 1.2 },
  };
});

async function invitations(people: number, teams: number) {
  return inDirectory(async (directory) => {
    const { endpoint, stop } = await startDatabase(join(directory, 'database.sqlite'));
    const server = await startMailServer();
    try {
      const context = jobContext(endpoint, directory);
      const work = await makeOpenWave(context, people, teams);
      say(`${people} people: the wave is open`);
      const child = await startChild('./invitations-once.ts');
      const sent = Sent.parse(await child.ask({ endpoint, directory, port: server.port, ...work }));
      await child.stop();
      say(`${people} people: ${rounded(sent.seconds, 1)} s`);
      const { received } = server;
      if (received.length !== people || new Set(received.map(({ to }) => to)).size !== people)
        throw new Error(`${received.length} invitations reached somebody, ${people} were due, one each`);
      const misfits = received.flatMap((one) => one.misfits);
      if (misfits.length > 0) throw new Error(`misfits: ${[...new Set(misfits)].join(', ')}`);
      await checkLinks(context, work, received);
      return {
        ...{ people, received: received.length, linksChecked: 2 * received.length },
        seconds: rounded(sent.seconds, 1),
        perSecond: Math.round(people / sent.seconds),
        processorSeconds: rounded(sent.processorSeconds, 1),
        loadedMiB: Math.round(sent.loadedMiB),
        peakMiB: Math.round(sent.peakMiB),
      };
    } finally {
      await server.stop();
      await stop();
    }
  });
}

/** Follows both links of every invitation: the code leads to the row of the person it went to, and the page that ends mail takes the token. @throws for the first that does not */
async function checkLinks(
  { database, sealing }: JobContext,
  { tenant, wave }: Work,
  all: readonly Received[],
): Promise<void> {
  const key = await openOptoutKey(scopeTo(database, tenant), sealing);
  if (!key) throw new Error('the organisation has no key for those who end mail');
  for (const { to, link, stop } of all) {
    const invitation = await getInvitation(database, wave, codeHash(wave, new URL(link).hash.slice(1)));
    if (`${invitation?.person ?? ''}@example.invalid` !== to) throw new Error(`the link of ${to} is not theirs`);
    const token = readOptoutToken(stop.split('/').at(-1) ?? '');
    if (token?.mark !== markOf(key, to) || !isGenuine(key, token)) throw new Error(`${to} cannot end mail`);
  }
}
