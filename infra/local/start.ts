import { startServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { Unusable } from './unusable.ts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** `npm start`: runs the installation until Ctrl-C, or until the process that started it ends. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const starting = startServer(settings, say);
  const state = { ending: false };
  const end = (why: string) => {
    if (state.ending) return;
    state.ending = true;
    say(`${why}; stopping. Everything is kept in ${settings.dataDirectory}.`);
    void starting.then((server) => server.stop()).then(() => process.exit(0));
  };
  process.on('SIGINT', () => end('Interrupted'));
  process.on('SIGTERM', () => end('Asked to end'));
  process.on('SIGHUP', () => end('The terminal was closed'));
  process.on('disconnect', () => end('What started the server has ended'));
  const { url } = await starting;
  if (state.ending) return;
  welcome(settings, url);
  process.send?.({ url });
}

function welcome(settings: Settings, url: string): void {
  say(`\nEinklang is running at ${url}\n`);
  if (settings.signUp === 'open') say(`  Found an organisation    ${url}/found`);
  if (settings.smtpUrl === undefined) say(`  Messages it would send   ${url}/outbox (on this machine alone)`);
  say(
    `  Data                     ${settings.dataDirectory}\n\nCtrl-C stops everything; the next start finds all data.`,
  );
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof Unusable)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
}
