import { Hono } from 'hono/tiny';
import type { Instant } from '#core/time.ts';
import { frame, silent } from '#functions/http/frame.ts';
import type { Database } from '#store/database.ts';
import { takeBallot } from './ballot.ts';
import { countedNullifiers } from './counted.ts';
import { publicKeys } from './key.ts';
import { documents } from './manifest.ts';
import { sendPage, storedPages } from './page.ts';
import { knownWaves } from './wave.ts';

/** What respond is given. Of the database it uses the ballots table alone. */
export interface RespondDependencies {
  readonly database: Database;
  readonly now: () => Instant;
  /** Whether it is served over https. */
  readonly secure: boolean;
}

const wavePath = ':wave{wave_[0-9A-Z]{26}}';

/** The API that serves pulse pages and takes ballots: no session, no cookie, no log, no other table. */
export function respondApp({ database, now, secure }: RespondDependencies): Hono {
  const app = new Hono();
  frame(app, { report: silent, secure });
  const waves = knownWaves(database, now);
  const pages = storedPages(database);
  const sendDocument = documents(database);
  const sendKey = publicKeys(database);
  const sendCounted = countedNullifiers(database);

  app.get('/p/:wave/:language', (c) => sendPage(c, pages, c.req.param('wave'), 'page', c.req.param('language')));
  for (const name of ['kiosk', 'privacy'] as const)
    app.get(`/p/:wave/:language/${name}`, (c) => {
      return sendPage(c, pages, c.req.param('wave'), name, c.req.param('language'));
    });
  app.get(`/respond/waves/${wavePath}/:document{manifest|instrument}`, (c) => {
    const name = c.req.param('document') === 'instrument' ? 'instrument' : 'manifest';
    return sendDocument(c, c.req.param('wave'), name);
  });
  app.get('/respond/keys/:key{[0-9a-f]{64}}', (c) => sendKey(c, c.req.param('key')));
  app.post(`/respond/waves/${wavePath}/ballots`, (c) => takeBallot(c, c.req.param('wave'), waves, database));
  app.get(`/respond/waves/${wavePath}/counted/:prefix{[0-9a-f]{2}}`, (c) => {
    return sendCounted(c, c.req.param('wave'), c.req.param('prefix'), Date.parse(now()));
  });
  return app;
}
