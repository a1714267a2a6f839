import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Instant } from '#core/time.ts';
import { frame, silent } from '#functions/http/frame.ts';
import type { Database } from '#store/database.ts';
import type { Sealing } from '#store/sealing.ts';
import { giveCredentials } from './credentials.ts';
import { makeDoor } from './door.ts';
import { showInvitation } from './invitation.ts';
import { makeKeyring } from './keyring.ts';
import { optoutPages } from './optout.ts';
import { askAgain } from './resend.ts';

/** What issue is given. Of the database it uses the organisations table alone, of the sealing the purposes `sign` and `mail`. */
export interface IssueDependencies {
  readonly database: Database;
  readonly sealing: Sealing;
  readonly now: () => Instant;
  /** Whether it is served over https. */
  readonly secure: boolean;
}

/** The API that gives credentials to the invited, and lets them end their mail: no session, no cookie, no log. */
export function issueApp({ database, sealing, now, secure }: IssueDependencies): Hono {
  const app = new Hono();
  frame(app, { report: silent, secure });
  const door = makeDoor(database, now);
  const keyring = makeKeyring(database, sealing, now);
  app.post('/issue/invitation', (c) => showInvitation(c, door));
  // Hex and base64 of what is as good as random: a quarter less over the wire.
  app.use('/issue/credentials', compress());
  app.post('/issue/credentials', (c) => giveCredentials(c, door, keyring, database));
  app.post('/issue/resend', askAgain(database, door, now));
  const optout = optoutPages(database, sealing, now);
  app.get('/mail/:language/:token', (c) => optout.ask(c));
  app.post('/mail/:language/:token', (c) => optout.act(c));
  return app;
}
