import type { Context } from 'hono';
import { message, nullifier, verify } from '#blind/verifier.ts';
import { BallotRequest, type BallotReply } from '#contract/ballot.ts';
import { accept } from '#core/ballot/accept.ts';
import { problem } from '#functions/http/problem.ts';
import { readBody } from '#functions/http/validation.ts';
import { putBallot } from '#store/ballot.ts';
import type { Database } from '#store/database.ts';
import type { Waves } from './wave.ts';

/**
 * Takes a ballot: 201 stored, 200 stored already with the same content. Nothing of the request but the ballot is kept, and nothing says when it came.
 * Refuses an unknown wave, a closed one, keys outside the manifest, a signature or answers that do not fit, and a revision that is not new.
 */
export async function takeBallot(c: Context, id: string, waves: Waves, database: Database): Promise<Response> {
  const body = await readBody(c, BallotRequest);
  if (!body.ok) return body.reply;
  const { keyId, revision } = body.value;
  const wave = await waves.wave(id);
  if (!wave) return problem(c, 'notFound');
  const kind = wave.kinds.get(keyId);
  const key = kind && (await waves.key(keyId));
  if (!kind || !key) return problem(c, 'ballot.unknownKey');
  if (!(await waves.takes(wave))) return problem(c, 'wave.closed');

  const [secret, prefix, signature] = [bytes(body.value.secret), bytes(body.value.prefix), bytes(body.value.signature)];
  const n = nullifier(id, keyId, secret);
  if (!verify(key, message(prefix, n), signature)) return problem(c, 'ballot.notAuthorised');
  const accepted = accept(wave.instrument, wave.manifest.items, kind, body.value.answers);
  if (!accepted.ok) return problem(c, accepted.refusal);

  const stored = await putBallot(database, {
    wave: id,
    nullifier: Buffer.from(n).toString('hex'),
    keyId,
    prefix,
    signature,
    revision,
    answers: JSON.stringify(accepted.value),
  });
  if (stored.outcome === 'later') return problem(c, 'ballot.revision', { revision: stored.revision });
  const reply: BallotReply = { revision };
  return c.json(reply, stored.outcome === 'same' ? 200 : 201);
}

const bytes = (base64url: string): Uint8Array => Buffer.from(base64url, 'base64url');
