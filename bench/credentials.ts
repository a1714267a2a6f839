import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Manifest } from '#contract/manifest.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { toBase64url } from '#blind/client.ts';
import { read, type Call } from '../commands/replay/calls.ts';
import {
  ballotOf,
  CredentialsReply,
  drafted,
  knownTo,
  type Draft,
  type Invitation,
} from '../commands/replay/employee.ts';

/** Somebody about to press Send. */
export interface Ready {
  /** Body of the request for credentials. */
  readonly request: string;
  readonly drafts: readonly Draft[];
}

const Own = z.object({ stratum: z.string(), commentStratum: z.string().nullable() });

/** Does all an employee's browser does before it asks for credentials; manifest and keys are loaded once for all. */
export async function readyToSend(
  call: Call,
  invitations: readonly Invitation[],
  manifestSha256: string,
): Promise<readonly Ready[]> {
  const known = knownTo(call);
  const ready: Ready[] = [];
  for (const invitation of invitations) {
    const { wave, code } = invitation;
    const manifest = await known.manifest(wave, manifestSha256);
    const own = read(await call({ method: 'POST', path: '/issue/invitation', body: { wave, code } }), Own, 'opening');
    const seed = new Uint8Array(randomBytes(20));
    const keyIds = keysOf(manifest, own);
    const drafts = await Promise.all(keyIds.map((keyId) => drafted(seed, invitation, keyId, known)));
    const items = drafts.map(({ keyId, blinded }) => ({ keyId, blinded: toBase64url(blinded) }));
    ready.push({ request: JSON.stringify({ wave, code, items }), drafts });
  }
  return ready;
}

function keysOf({ strata, commentStrata }: Manifest, own: z.infer<typeof Own>): readonly string[] {
  const labels = [
    ...strata.filter(({ id }) => id === own.stratum),
    ...commentStrata.filter(({ id }) => id === own.commentStratum),
  ];
  return labels.map(({ spkiSha256 }) => spkiSha256);
}

/** Body of the request that sends somebody's scores, once the reply with their credentials is there. @throws when a signature in it is wrong */
export async function scoreBallot({ drafts }: Ready, reply: string, scores: Answers): Promise<string> {
  const [score] = drafts;
  if (!score) throw new Error('somebody has no key');
  return JSON.stringify(await ballotOf(score, CredentialsReply.parse(JSON.parse(reply)), scores));
}
