import { createHash, createPublicKey } from 'node:crypto';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { SealedSlips, Slips, SlipsRequest } from '#contract/slips.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Instant } from '#core/time.ts';
import { putDue } from '#store/due.ts';
import { getFrozen } from '#store/frozen.ts';
import { getOrganisation } from '#store/organisation.ts';
import type { Scope } from '#store/scope.ts';
import { askForSlips, getSlips, takeSlips } from '#store/slips.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { cutRoster } from './strata.ts';
import { waveParams } from './waves.ts';

/** One-time codes on paper for those without a mailbox: sealed by send for the browser that asks, so that no code is ever readable here. */
export function slipRoutes(app: OpenAPIHono, { database, now }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/slips',
      middleware: guard.member('waves.change'),
      request: { params: waveParams },
      responses: { 200: json(Slips), ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { scope } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      if (wave.state !== 'draft') return c.json(await slipsOf(scope, wave.id), 200);
      return c.json({ people: await aheadOf(scope, wave), state: 'none' as const, request: null }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/slips',
      middleware: guard.member('waves.change'),
      request: { params: waveParams, body: body(SlipsRequest) },
      responses: {
        202: json(Slips),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.state'),
        ...refusals('slips.nobody', 'slips.printed'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      if ((wave.state !== 'frozen' && wave.state !== 'open') || wave.closes <= now()) return problem(c, 'wave.state');
      const publicKey = Buffer.from(c.req.valid('json').publicKey, 'base64url');
      if (!isKey(publicKey)) return problem(c, 'request.invalid');
      if ((await slipsOf(scope, wave.id)).people === 0) return problem(c, 'slips.nobody');
      if (!(await askForSlips(scope, wave.id, sha256(publicKey), publicKey))) return problem(c, 'slips.printed');
      await putDue(database, { kind: 'send', tenant: scope.tenant, wave: wave.id, dueAt: now() });
      return c.json(await slipsOf(scope, wave.id), 202);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/slips/{request}',
      middleware: guard.member('waves.change'),
      request: { params: waveParams.extend({ request: z.string().max(64) }) },
      responses: {
        200: json(SealedSlips),
        ...refusals('signIn.required', 'forbidden', 'notFound', 'conflict', 'slips.printed'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave, request } = c.req.valid('param');
      const asked = await getSlips(scope, wave);
      if (!asked) return problem(c, 'notFound');
      const sealed = await takeSlips(scope, wave, request);
      if (!sealed) return problem(c, asked.state === 'printed' ? 'slips.printed' : 'conflict');
      await record({ now }, c.var, 'slips.printed', { subject: wave, detail: { codes: asked.codes ?? 0 } });
      const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
      return c.json({ key: text(sealed.key), iv: text(sealed.iv), body: text(sealed.body) }, 200);
    },
  );
}

/** Waves that ask or will ask people without a mailbox whose codes nobody has printed, with how many they are. */
export async function unprintedOf(
  scope: Scope,
  waves: readonly Wave[],
  now: Instant,
): Promise<readonly { readonly id: string; readonly name: string; readonly people: number }[]> {
  const asking = waves.filter(({ state, closes }) => (state === 'frozen' || state === 'open') && closes > now);
  const slips = await Promise.all(asking.map(async ({ id, name }) => ({ id, name, ...(await slipsOf(scope, id)) })));
  return slips.filter(({ people, state }) => people > 0 && state !== 'printed');
}

/** How many of those whom a draft would ask have no mailbox, as the roster stands; 0 where it cannot be cut. */
async function aheadOf(scope: Scope, wave: Wave): Promise<number> {
  const organisation = await getOrganisation(scope);
  const cut = organisation && (await cutRoster(scope, wave, organisation));
  return cut?.ok ? cut.value.people.filter(({ email }) => email === undefined).length : 0;
}

async function slipsOf(scope: Scope, wave: string): Promise<Slips> {
  const [frozen, slips] = await Promise.all([getFrozen(scope, wave), getSlips(scope, wave)]);
  const people = Object.values(frozen?.withoutMailbox ?? {}).reduce((sum, count) => sum + count, 0);
  return { people: slips?.codes ?? people, state: slips?.state ?? 'none', request: slips?.request ?? null };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whether it is a public key of the one kind that codes are sealed for. */
function isKey(spki: Buffer): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return asymmetricKeyType === 'rsa' && asymmetricKeyDetails?.modulusLength === 3072;
  } catch {
    return false;
  }
}
