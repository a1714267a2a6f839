import { newDemo } from './demo.ts';
import type { WayIn } from './demo/links.ts';
import { demoOperator } from './demo/members.ts';
import { reporter } from './faults.ts';
import { jobs } from './jobs.ts';
import { startServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { Unusable } from './unusable.ts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** `npm start`: runs the installation until Ctrl-C, or until the process that started it ends. */
async function main(): Promise<void> {
  const given = readSettings(process.env);
  // Its made-up people must not be written to through a real mail server.
  const wanted = given.demo && given.smtpUrl === undefined;
  const settings = wanted && given.operators.length === 0 ? { ...given, operators: [demoOperator] } : given;
  const { closeGraceSeconds, operators } = settings;
  const report = reporter(settings.dataDirectory, say);
  const demo = newDemo({ wanted, jobs, closeGraceSeconds, operators, say, report });
  const starting = startServer(settings, say, demo.keeps);
  const state = { ending: false };
  const isEnding = () => state.ending;
  const end = (why: string) => {
    if (state.ending) return;
    state.ending = true;
    say(`${why}; stopping. Everything is kept in ${settings.dataDirectory}.`);
    void starting.then((server) => demo.stop().then(() => server.stop())).then(() => process.exit(0));
  };
  process.on('SIGINT', () => end('Interrupted'));
  process.on('SIGTERM', () => end('Asked to end'));
  process.on('SIGHUP', () => end('The terminal was closed'));
  process.on('disconnect', () => end('What started the server has ended'));
  const { url, context } = await starting;
  if (isEnding()) return;
  welcome(settings, url);
  const ways = await demo.run(context);
  if (isEnding()) return;
  show(ways);
  // Whoever started us may have ended this very moment; `disconnect` then stops us, and this must not fail first.
  process.send?.({ url, ways }, undefined, undefined, () => undefined);
}

function welcome(settings: Settings, url: string): void {
  say(`\nEinklang is running at ${url}\n`);
  if (settings.signUp === 'open') say(`  Found an organisation    ${url}/found`);
  if (settings.smtpUrl === undefined) say(`  Messages it would send   ${url}/outbox (on this machine alone)`);
  say(`  Data                     ${settings.dataDirectory}\n`);
  say('Ctrl-C stops everything; the next start finds all data.');
}

function show(ways: readonly WayIn[]): void {
  if (ways.length === 0) return;
  say(
    '\nThe demo is Nordwerk Gruppe; everybody in it and every number is made up. A link to sign in works once, for a day.\n',
  );
  for (const { as, link } of ways) say(`  As ${as.padEnd(22)}${link}`);
  say('');
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof Unusable)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
}
