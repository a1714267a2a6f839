import { createHash, randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { generateKey, type KeyPair } from '#blind/issuer.ts';
import { codeHashOf } from '#blind/client.ts';
import type { Manifest } from '#contract/manifest.ts';
import type { Side } from '#core/survey/instrument.ts';
import { floor } from '#core/survey/wave.ts';
import { issueApp } from '#functions/issue/app.ts';
import { respondApp } from '#functions/respond/app.ts';
import { ballotsOf } from '#store/ballot.ts';
import type { Database } from '#store/database.ts';
import { freshDatabase } from '#store/fixture.ts';
import { getInvitation, putInvitations } from '#store/invitation.ts';
import { makeDataKey, putSigningKey } from '#store/key.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { putPublic, putPublicKeys } from '#store/public.ts';
import { scopeTo } from '#store/scope.ts';
import { putWindow } from '#store/window.ts';
import { buildAssets } from './assets.ts';
import { madeUpFacts } from './fixture.ts';
import { rendererOf } from './renderer.ts';

export { itPulse } from '#core/survey/it-pulse.ts';
export { alignmentPulse } from '#core/survey/alignment-pulse.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What may differ from a wave in which everything is well. */
export interface Unusual {
  readonly facts?: Partial<ReturnType<typeof madeUpFacts>>;
  readonly invited?: number;
  readonly side?: Side;
  readonly opened?: boolean;
  readonly manifestInPage?: string;
  /** Serves another stratum's key in place of the person's own. */
  readonly foreignKey?: boolean;
  /** Names a second label where there may be but one. */
  readonly secondLabel?: boolean;
}

/** A frozen, open wave behind the real issue and respond functions and a real database; for tests only. */
export interface ServedWave {
  readonly wave: string;
  readonly app: Hono;
  readonly manifestSha256: string;
  readonly database: Database;
  invite(): Promise<string>;
  taken(code: string): Promise<boolean>;
  ballots(): Promise<readonly { readonly kind: string; readonly revision: number; readonly answers: unknown }[]>;
  setClock(now: string): void;
  /** Stands around every request: `pass` handles it, a response returned takes the place of the reply and plays a broken network. */
  setFault(fault: Fault | undefined): void;
}
export type Fault = (path: string, pass: () => Promise<void>) => Promise<Response | undefined>;

const tenant = 'org_a';

/** Freezes and opens the made-up wave. */
export async function openWave(unusual: Unusual = {}): Promise<ServedWave> {
  const { invited = 42, side, opened = true } = unusual;
  const facts = { ...madeUpFacts(), ...unusual.facts };
  const { wave, instrument, openLink } = facts;
  const database = await freshDatabase();
  const sealing = madeUpSealing();
  const scope = scopeTo(database, tenant);
  const [score, other, comment] = await Promise.all([generateKey(), generateKey(), generateKey()]);
  const dataKey = await makeDataKey(scope, wave, 'sign', sealing);
  await putSigningKey(scope, wave, dataKey, { ...score, stratum: 'root.0', kind: 'score' });
  if (facts.comments) await putSigningKey(scope, wave, dataKey, { ...comment, stratum: 'comment', kind: 'comment' });
  await putPublicKeys(database, [{ ...score, spki: unusual.foreignKey ? other.spki : score.spki }, other, comment]);
  const renderer = rendererOf(await buildAssets());
  const stratum = (id: string, label: string, count: number, { keyId }: KeyPair) => {
    return { id, label, invited: count, new: 3, spkiSha256: keyId, ...(side ? { side } : {}) };
  };
  const instrumentBytes = Buffer.from(JSON.stringify(instrument));
  const manifest: Manifest = {
    wave,
    organisation: facts.organisation,
    previous: null,
    instrument: sha256(instrumentBytes),
    items: [...facts.items],
    client: renderer.clientSha256,
    kiosk: renderer.kioskSha256,
    opens: '2026-11-02T08:00:00.000Z',
    closes: facts.closes,
    ...(openLink ? { audience: { openLink } } : {}),
    thresholds: floor,
    roster: sha256('roster'),
    strata: [
      stratum('root.0', 'Vertrieb Süd', openLink ? 0 : invited, score),
      ...(openLink && !unusual.secondLabel ? [] : [stratum('root.1', 'Einkauf', 20, other)]),
    ],
    commentStrata: facts.comments ? [stratum('comment', 'Vertrieb', openLink ? 0 : 80, comment)] : [],
  };
  const manifestBytes = Buffer.from(JSON.stringify(manifest));
  const manifestSha256 = sha256(manifestBytes);
  await putPublic(database, wave, 'manifest', { bytes: manifestBytes });
  await putPublic(database, wave, 'instrument', { bytes: instrumentBytes });
  for (const language of facts.languages) {
    const own = { ...facts, language, manifestSha256: unusual.manifestInPage ?? manifestSha256 };
    for (const name of ['page', 'kiosk', 'privacy'] as const) {
      const { html, policy } = renderer[name](own);
      await putPublic(database, wave, `${name}#${language}`, { bytes: Buffer.from(html), policy });
    }
  }
  const only = {
    ...{ stratum: 'root.0', keyId: score.keyId },
    ...(facts.comments ? { comment: { stratum: 'comment', keyId: comment.keyId } } : {}),
  };
  const window = { wave, tenant, opens: manifest.opens, closes: facts.closes, opened, manifestSha256 };
  await putWindow(database, { ...window, ...(openLink ? { openLink: only } : {}) });

  let clock = '2026-11-09T10:00:00.000Z';
  let fault: Fault | undefined;
  const app = new Hono();
  app.use(async (c, next) => {
    if (!fault) return next();
    const reply = await fault(c.req.path, next);
    if (reply) c.res = reply;
  });
  app.route('/', issueApp({ database, sealing, now: () => clock, secure: false }));
  app.route('/', respondApp({ database, now: () => clock, secure: false }));
  return {
    wave,
    app,
    manifestSha256,
    database,
    async invite() {
      const code = Array.from(randomBytes(20), (byte) => base32.charAt(byte % 32)).join('');
      const codeHash = await codeHashOf(wave, code);
      const also = facts.comments ? { comment: { stratum: 'comment', keyId: comment.keyId } } : {};
      const own = { wave, codeHash, tenant, person: code, stratum: 'root.0', keyId: score.keyId, ...also };
      await putInvitations(database, [own]);
      return code;
    },
    async taken(code) {
      const found = await getInvitation(database, wave, await codeHashOf(wave, code));
      return found?.taken ?? false;
    },
    async ballots() {
      const all: { readonly kind: string; readonly revision: number; readonly answers: unknown }[] = [];
      for await (const ballot of ballotsOf(database, wave)) {
        if (!ballot) continue;
        const { keyId, revision, answers } = ballot;
        const content: unknown = JSON.parse(answers);
        all.push({ kind: keyId === comment.keyId ? 'comment' : 'score', revision, answers: content });
      }
      return all.sort((one, another) => (one.kind < another.kind ? 1 : one.kind > another.kind ? -1 : 0));
    },
    setClock: (now) => (clock = now),
    setFault: (next) => (fault = next),
  };
}

/** Serves an app on a free port of this machine. */
export function listen(app: Hono): Promise<{ readonly origin: string; readonly close: () => void }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}
