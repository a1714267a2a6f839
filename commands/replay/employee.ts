import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import {
  blind,
  codeHashOf,
  derive,
  finalize,
  fromBase64url,
  importPublicKey,
  messageOf,
  nullifierOf,
  sha256,
  toBase64url,
  type Bytes,
  type PublicKey,
} from '#blind/client.ts';
import type { BallotRequest } from '#contract/ballot.ts';
import { Manifest } from '#contract/manifest.ts';
import { mask } from '#contract/mask.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { floor, minCommentStratum } from '#core/survey/wave.ts';
import type { Answering } from './answers.ts';
import { type Call, read } from './calls.ts';
import { Failed } from './failure.ts';

/** One invitation as it came by mail. */
export interface Invitation {
  readonly wave: string;
  readonly language: 'de' | 'en';
  readonly code: string;
}

/** What one employee's browser learnt and did. */
export interface Journey {
  /** The stratum its own credential belongs to. */
  readonly stratum: string;
  readonly commented: boolean;
  /** Milliseconds until each of its ballots was acknowledged. */
  readonly ballotMilliseconds: readonly number[];
}

/** What of a wave never changes and is kept by any cache between server and browsers: manifest and keys. */
export interface Known {
  readonly manifest: (wave: string, sha: string) => Promise<Manifest>;
  readonly key: (keyId: string) => Promise<PublicKey>;
}

const InvitationReply = z.object({
  stratum: z.string(),
  commentStratum: z.string().nullable(),
  manifestSha256: z.string(),
});
/** Blind signatures by key. */
export const CredentialsReply = z.object({ items: z.array(z.object({ keyId: z.string(), signature: z.string() })) });
export type CredentialsReply = z.infer<typeof CredentialsReply>;
const BallotReply = z.object({ revision: z.int() });

const linkPattern = /\/p\/(wave_[0-9A-Z]{26})\/(de|en)#([A-Z2-7]{20})/;

/** The link of a message; undefined where it holds none. */
export function invitationIn(text: string): Invitation | undefined {
  const [, wave, language, code] = linkPattern.exec(text) ?? [];
  if (wave === undefined || code === undefined) return undefined;
  return { wave, language: language === 'de' ? 'de' : 'en', code };
}

/** Loads manifest and keys once each and checks them as the pulse page does. */
export function knownTo(call: Call): Known {
  const manifests = new Map<string, Promise<Manifest>>();
  const keys = new Map<string, Promise<PublicKey>>();
  const once = <Value>(kept: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> => {
    const found = kept.get(key) ?? load();
    kept.set(key, found);
    return found;
  };
  return {
    manifest: (wave, sha) => once(manifests, `${wave}#${sha}`, () => loadManifest(call, wave, sha)),
    key: (keyId) => once(keys, keyId, () => loadKey(call, keyId)),
  };
}

async function loadManifest(call: Call, wave: string, sha: string): Promise<Manifest> {
  const reply = await call({ method: 'GET', path: `/respond/waves/${wave}/manifest` });
  if ((await sha256(reply.bytes)) !== sha) throw new Failed('the manifest is not the one its digest names');
  const manifest = read(
    reply,
    z.pipe(
      z.unknown(),
      z.transform((value) => Manifest.parse(value)),
    ),
    'reading the manifest',
  );
  if (manifest.wave !== wave) throw new Failed('the manifest belongs to another wave');
  const small =
    manifest.strata.find(({ invited }) => invited < floor.minStratum) ??
    manifest.commentStrata.find(({ invited }) => invited < minCommentStratum);
  if (small) throw new Failed(`the stratum ${small.id} has only ${small.invited} people`);
  return manifest;
}

async function loadKey(call: Call, keyId: string): Promise<PublicKey> {
  const { status, bytes } = await call({ method: 'GET', path: `/respond/keys/${keyId}` });
  if (status !== 200 || (await sha256(bytes)) !== keyId)
    throw new Failed(`the key ${keyId} is not the one its digest names`);
  return importPublicKey(bytes);
}

/** A credential in the making: what is sent blinded, and what becomes the ballot. */
export interface Draft {
  readonly keyId: string;
  readonly key: PublicKey;
  readonly secret: Bytes;
  readonly prefix: Bytes;
  readonly message: Bytes;
  readonly blinded: Bytes;
  readonly inverse: bigint;
}

/** Begins a credential: derives everything from the seed and blinds the message. */
export async function drafted(seed: Bytes, { wave, code }: Invitation, keyId: string, known: Known): Promise<Draft> {
  const key = await known.key(keyId);
  const { secret, prefix, ...randomness } = await derive(seed, wave, await codeHashOf(wave, code), keyId);
  const message = messageOf(prefix, await nullifierOf(wave, keyId, secret));
  return { keyId, key, secret, prefix, message, ...(await blind(key, message, randomness)) };
}

/**
 * The ballot a credential allows.
 * @throws when the blind signature is none of the draft's key
 */
export async function ballotOf(
  draft: Draft,
  { items }: CredentialsReply,
  answers: Answers,
): Promise<Omit<BallotRequest, 'answers'> & { readonly answers: Answers }> {
  const { keyId, key, secret, prefix, message, inverse } = draft;
  const blindSignature = items.find((item) => item.keyId === keyId)?.signature ?? '';
  const signature = await finalize(key, message, fromBase64url(blindSignature), inverse);
  return {
    keyId,
    secret: toBase64url(secret),
    prefix: toBase64url(prefix),
    signature: toBase64url(signature),
    revision: 1,
    answers,
  };
}

function stratumIn(strata: Manifest['strata'], id: string): Manifest['strata'][number] {
  const found = strata.find((stratum) => stratum.id === id);
  if (!found) throw new Failed(`the label ${id} is not in the manifest`);
  return found;
}

/**
 * One employee: opens the page, learns the own labels, takes both credentials, sends the scores and then the comment. Every step is repeated until it is acknowledged.
 * @throws Failed when the page, the manifest, a key or a signature is not what it must be, or the server refuses
 */
export async function answerPulse(
  call: Call,
  known: Known,
  invitation: Invitation,
  { scores, comment }: Answering,
): Promise<Journey> {
  const { wave, language, code } = invitation;
  const page = await call({ method: 'GET', path: `/p/${wave}/${language}` });
  const own = read(
    await call({ method: 'POST', path: '/issue/invitation', body: { wave, code } }),
    InvitationReply,
    'opening the invitation',
  );
  if (page.status !== 200 || !Buffer.from(page.bytes).includes(own.manifestSha256))
    throw new Failed('the page names another manifest than the invitation');
  const manifest = await known.manifest(wave, own.manifestSha256);

  const seed = new Uint8Array(randomBytes(20));
  const keyIds = [stratumIn(manifest.strata, own.stratum).spkiSha256];
  if (own.commentStratum !== null) keyIds.push(stratumIn(manifest.commentStrata, own.commentStratum).spkiSha256);
  const drafts = await Promise.all(keyIds.map((keyId) => drafted(seed, invitation, keyId, known)));
  const items = drafts.map(({ keyId, blinded }) => ({ keyId, blinded: toBase64url(blinded) }));
  const signed = read(
    await call({ method: 'POST', path: '/issue/credentials', body: { wave, code, items } }),
    CredentialsReply,
    'taking the credentials',
  );

  const ballotMilliseconds: number[] = [];
  const send = async (draft: Draft | undefined, answers: Answers) => {
    if (!draft) return false;
    const body = await ballotOf(draft, signed, answers);
    const since = performance.now();
    read(await call({ method: 'POST', path: `/respond/waves/${wave}/ballots`, body }), BallotReply, 'sending a ballot');
    ballotMilliseconds.push(performance.now() - since);
    return true;
  };
  const [score, coarse] = drafts;
  await send(score, scores);
  const commented = comment !== null && (await send(coarse, masked(comment, language)));
  return { stratum: own.stratum, commented, ballotMilliseconds };
}

/** A comment as the page sends it: without names, addresses and numbers it knows. */
function masked(comment: Answers, language: 'de' | 'en'): Answers {
  return Object.fromEntries(
    Object.entries(comment).map(([id, text]) => [id, typeof text === 'string' ? mask(text, language).text : text]),
  );
}
