import { createPrivateKey, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { generateKey, sign } from '#blind/issuer.ts';
import { startChild } from './child.ts';
import { names, startDatabase } from './database.ts';
import { Pace } from './pace.ts';

/** What this machine can do at most of what a ballot is made of. */
export interface Limits {
  /** Origin of a server with the one route `POST /empty`. */
  readonly emptyRoute: string;
  /** Puts so many items as large as a ballot with these answers, so many at once, by the product's client or by AWS's as it comes. */
  barePut(puts: number, atOnce: number, answers: string, signed: boolean): Promise<Pace>;
  stop(): Promise<void>;
}

/** Starts the processes the limits are measured with: an empty route, and a client beside an embedded database of its own on the same disk. */
export async function startLimits(directory: string): Promise<Limits> {
  await mkdir(join(directory, 'limits'));
  const { endpoint, stop } = await startDatabase(join(directory, 'limits', 'database.sqlite'));
  const [route, puts] = await Promise.all([startChild('./empty-route.ts'), startChild('./bare-put.ts')]);
  const { port } = z.object({ port: z.int() }).parse(route.first);
  return {
    emptyRoute: `http://127.0.0.1:${port}`,
    barePut: async (count, atOnce, answers, signed) =>
      Pace.parse(await puts.ask({ endpoint, table: names.ballots, puts: count, atOnce, answers, signed })),
    async stop() {
      await Promise.all([route.stop(), puts.stop()]);
      await stop();
    },
  };
}

/** Signatures one thread makes in a second, with the check that each gives the message back. */
export async function signaturesPerSecond(seconds: number): Promise<number> {
  const { pkcs8 } = await generateKey();
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  // Below any modulus, whose first bit is set.
  const blinded = Buffer.concat([Buffer.from([1]), randomBytes(383)]);
  let made = 0;
  const began = performance.now();
  for (; performance.now() - began < seconds * 1000; made++) sign(key, blinded);
  return made / ((performance.now() - began) / 1000);
}
