import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { consoleApp } from '#functions/console/app.ts';
import { defaultSettings } from '#functions/console/deps.ts';
import { chatsOutside } from '#functions/http/chat.ts';
import { toStandardError } from '#functions/http/frame.ts';
import { issueApp } from '#functions/issue/app.ts';
import { respondApp } from '#functions/respond/app.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import type { Converse } from '#message/chat.ts';
import type { Due } from '#store/due.ts';
import { routes } from '#infra/routes.ts';
import { runDatabase, type Running } from './database.ts';
import { fullDiskUnder, holdDirectory, prepareDirectory } from './directory.ts';
import { reporter } from './faults.ts';
import { builtFiles } from './files.ts';
import { jobs } from './jobs.ts';
import { listen, type Answer } from './listen.ts';
import { smtpDelivery } from './mail.ts';
import { openOutbox } from './outbox.ts';
import { outboxApp } from './outbox-page.ts';
import { fileSealing } from './sealing.ts';
import { originOf, type Settings } from './settings.ts';
import { startTicking } from './ticking.ts';
import { newTraffic, type Traffic } from './traffic.ts';

/** A server that takes requests. */
export interface RunningServer {
  /** Origin, without a trailing slash. */
  readonly url: string;
  readonly context: JobContext;
  /** Drains and ends everything; the data stay. */
  stop(): Promise<void>;
}

/** What of the world around jobs depends on where messages go. */
type Delivery = Pick<JobContext, 'deliver' | 'converse' | 'forgetMessages'>;

const built = fileURLToPath(new URL('../../dist/console', import.meta.url));

/**
 * Caches of five seconds, and two for a tick that came late; the longest request is waited for by draining before the fold.
 * @source docs/privacy.md
 */
const settleMilliseconds = 7_000;

/** How often the disk is looked at; requests that fail on a full one are no more than faults to whoever sent them. */
const diskMilliseconds = 10_000;

/**
 * Starts the whole installation in this process: database, web and the three APIs on one port, jobs, outbox.
 * @param say tells the operator what happens, in sentences
 * @param elsewhere whether somebody else does a piece of due work
 * @throws Unusable with one sentence when something outside must be put right; nothing is left running then
 */
export async function startServer(
  settings: Settings,
  say: (sentence: string) => void,
  elsewhere: (due: Due) => boolean = () => false,
): Promise<RunningServer> {
  const ends: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end();
  };
  const answering = Promise.withResolvers<Answer>();
  answering.promise.catch(() => undefined);
  try {
    await prepareDirectory(settings.dataDirectory);
    ends.push(await holdDirectory(settings.dataDirectory));
    const listening = await listen(settings, async (request, bindings) => (await answering.promise)(request, bindings));
    ends.push(() => listening.close());
    const url = originOf(settings, listening.port);
    const running = await runDatabase(settings, say);
    ends.splice(1, 0, () => running.stop());
    const traffic = newTraffic(() => running.ready());
    const { delivery, converse, answer: outbox, end } = await deliveryOf(settings);
    ends.splice(2, 0, end);
    const context: JobContext = {
      database: running.database,
      sealing: fileSealing(join(settings.dataDirectory, 'keys')),
      ...delivery,
      now: () => new Date().toISOString(),
      random: (bytes) => randomBytes(bytes),
      pulseUrl: url,
      appUrl: url,
      settleMilliseconds,
      ...compaction(running, traffic),
    };
    answering.resolve(await answers(settings, context, { running, traffic, outbox, converse }));
    const report = reporter(settings.dataDirectory, say);
    const look = async () => {
      const full = await fullDiskUnder(settings.dataDirectory);
      if (full) report(full);
    };
    const watch = setInterval(() => void look(), diskMilliseconds).unref();
    ends.push(() => clearInterval(watch));
    const stopTicking = startTicking({
      context,
      jobs,
      elsewhere,
      ready: () => running.ready(),
      before: async ({ kind }) => {
        if (kind === 'fold') await traffic.passed();
      },
      report,
      pauseMilliseconds: 1000,
    });
    ends.push(() => Promise.race([stopTicking(), new Promise<void>((resolve) => setTimeout(resolve, 10_000).unref())]));
    return { url, context, stop };
  } catch (fault) {
    answering.reject(fault);
    await stop();
    throw fault;
  }
}

function compaction({ compact }: Running, traffic: Traffic): Pick<JobContext, 'compact'> {
  return compact ? { compact: () => compact(() => traffic.passed()) } : {};
}

async function deliveryOf(settings: Settings): Promise<{
  readonly delivery: Delivery;
  readonly converse: Converse;
  readonly answer?: Answer;
  readonly end: () => void;
}> {
  if (settings.smtpUrl !== undefined) {
    const { deliver, close } = smtpDelivery({
      ...{ url: settings.smtpUrl, from: settings.mailFrom, perSecond: settings.mailPerSecond },
    });
    return { delivery: { deliver, converse: chatsOutside(30) }, converse: chatsOutside(1), end: close };
  }
  const outbox = await openOutbox(join(settings.dataDirectory, 'outbox'));
  const app = outboxApp(outbox);
  return {
    delivery: { deliver: outbox.deliver, converse: outbox.converse, forgetMessages: (wave) => outbox.forget(wave) },
    converse: outbox.converse,
    answer: (request, bindings) => app.fetch(request, bindings),
    end: () => undefined,
  };
}

/** What requests meet besides the three APIs. */
interface Surroundings {
  readonly running: Running;
  readonly traffic: Traffic;
  readonly outbox: Answer | undefined;
  readonly converse: Converse;
}

/** Every request's way: an API by the routes both infrastructures share, the outbox, health, or a file of the console. */
async function answers(
  settings: Settings,
  { database, sealing, deliver, now, random, appUrl, pulseUrl }: JobContext,
  { running, traffic, outbox, converse }: Surroundings,
): Promise<Answer> {
  const secure = appUrl.startsWith('https:');
  const { signUp, operators, closeGraceSeconds } = settings;
  const apps = {
    console: consoleApp({
      database,
      deliver,
      converse,
      sealing,
      now,
      random,
      report: toStandardError,
      addressOf: addressBehind(settings),
      settings: { ...defaultSettings, appUrl, pulseUrl, signUp, operators, closeGraceSeconds },
    }),
    issue: issueApp({ database, sealing, now, secure }),
    respond: respondApp({ database, now, secure }),
  };
  const ways = routes.map(({ path, api }) => ({ prefix: path.replace('*', ''), app: apps[api] }));
  const files = await builtFiles(built, secure);
  return (request, bindings) => {
    const path = new URL(request.url).pathname;
    const way = ways.find(({ prefix }) => path.startsWith(prefix));
    if (way) return traffic.run(() => way.app.fetch(request, bindings));
    if (outbox && (path === '/outbox' || path === '/outbox.json')) return outbox(request, bindings);
    if (path === '/health') return health(running);
    return files?.(request, path) ?? nothing(files === undefined);
  };
}

async function health(running: Running): Promise<Response> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false).unref());
  const well = await Promise.race([running.ready().then(() => true), late]);
  return Response.json(
    { status: well ? 'ok' : 'database' },
    { status: well ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}

function nothing(unbuilt: boolean): Response {
  const text = unbuilt ? 'The console has not been built: npm run build' : 'There is no such page here.';
  return new Response(`${text}\n`, {
    status: 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** The network address sign-in is limited by: the other end's, or what a proxy on this machine says where the server is reached through one. */
function addressBehind({ publicUrl }: Settings): (c: Context) => string {
  return (c) => {
    const { address = '' } = getConnInfo(c).remote;
    const near = address === '::1' || /^(::ffff:)?127\./.test(address);
    const forwarded =
      near && publicUrl !== undefined ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded ?? address;
  };
}
