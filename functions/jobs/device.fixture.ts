import * as z from 'zod';
import {
  blind,
  derive,
  finalize,
  fromBase64url,
  importPublicKey,
  messageOf,
  nullifierOf,
  sha256,
  toBase64url,
  toHex,
} from '#blind/client.ts';
import type { BallotRequest } from '#contract/ballot.ts';
import { Manifest } from '#contract/manifest.ts';
import type { Answers } from '#core/ballot/answers.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { issueApp } from '#functions/issue/app.ts';
import { respondApp } from '#functions/respond/app.ts';
import { codeHash } from '#store/invitation.ts';
import { waveId } from './fixture.ts';
import type { Pulse } from './pulse.fixture.ts';

/** What answers to somebody: the page's script in a browser, without the page. */
export interface Device {
  /** Everything of it that could be looked for in tables and files. */
  readonly traces: Record<'secret' | 'nullifier' | 'prefix' | 'signature' | 'blinded', string[]>;
  /** Gets the credentials, the first time, and sends nothing. */
  take(): Promise<void>;
  /** Gets the credentials, the first time, and sends a ballot and perhaps a comment; returns the replies' states. */
  send(answers: Answers, comment?: string, revision?: number): Promise<readonly number[]>;
}

const Invited = z.object({ stratum: z.string(), commentStratum: z.string().nullable(), manifestSha256: z.string() });
const Signed = z.object({ items: z.array(z.object({ keyId: z.string(), signature: z.string() })) });

/** A new device on which somebody opens their link. Issue and respond are the real ones, told the pulse's time. */
export function deviceOf({ context, codes }: Pulse, person: string): Device {
  const { database, sealing, now, random } = context;
  const issue = issueApp({ database, sealing, now, secure: true });
  const respond = respondApp({ database, now, secure: true });
  const code = codes.get(person) ?? '';
  const hash = codeHash(waveId, code);
  const seed = new Uint8Array(random(20));
  const traces: Device['traces'] = { secret: [], nullifier: [], prefix: [], signature: [], blinded: [] };
  const post = (app: typeof issue, path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function credentials() {
    const invited = Invited.parse(await (await post(issue, '/issue/invitation', { wave: waveId, code })).json());
    const bytes = new Uint8Array(await (await respond.request(`/respond/waves/${waveId}/manifest`)).arrayBuffer());
    if ((await sha256(bytes)) !== invited.manifestSha256) throw new Error('another manifest');
    const manifest = Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const labels = [
      ...manifest.strata.filter(({ id }) => id === invited.stratum),
      ...manifest.commentStrata.filter(({ id }) => id === invited.commentStratum),
    ];
    const asked = await Promise.all(
      labels.map(async ({ spkiSha256: keyId }) => {
        const spki = new Uint8Array(await (await respond.request(`/respond/keys/${keyId}`)).arrayBuffer());
        const key = await importPublicKey(spki);
        const secrets = await derive(seed, waveId, hash, keyId);
        const nullifier = await nullifierOf(waveId, keyId, secrets.secret);
        const message = messageOf(secrets.prefix, nullifier);
        return { keyId, key, secrets, nullifier, message, ...(await blind(key, message, secrets)) };
      }),
    );
    const items = asked.map(({ keyId, blinded }) => ({ keyId, blinded: toBase64url(blinded) }));
    const { items: signed } = Signed.parse(
      await (await post(issue, '/issue/credentials', { wave: waveId, code, items })).json(),
    );
    return Promise.all(
      asked.map(async ({ keyId, key, secrets, nullifier, message, blinded, inverse }) => {
        const blindSignature = fromBase64url(signed.find((one) => one.keyId === keyId)?.signature ?? '');
        const signature = await finalize(key, message, blindSignature, inverse);
        traces.secret.push(toHex(secrets.secret));
        traces.nullifier.push(toHex(nullifier));
        traces.prefix.push(toHex(secrets.prefix));
        traces.signature.push(toHex(signature));
        traces.blinded.push(toHex(blinded));
        return {
          keyId,
          secret: toBase64url(secrets.secret),
          prefix: toBase64url(secrets.prefix),
          signature: toBase64url(signature),
        };
      }),
    );
  }
  let held: ReturnType<typeof credentials> | undefined;
  return {
    traces,
    async take() {
      await (held ??= credentials());
    },
    async send(answers, comment, revision = 1) {
      const [score, other] = await (held ??= credentials());
      const put = async (body: Omit<BallotRequest, 'revision' | 'answers'>, own: Answers) =>
        (await post(respond, `/respond/waves/${waveId}/ballots`, { ...body, revision, answers: own })).status;
      const states = score ? [await put(score, answers)] : [];
      if (other && comment !== undefined) states.push(await put(other, { O1: comment }));
      return states;
    },
  };
}

/** Made-up answers to every item of the IT pulse, other ones for every index; some skip a question. */
export function answersAt(index: number): Answers {
  const answers: Record<string, number | string | readonly string[]> = {};
  for (const [position, { id, scale }] of itPulse.items.entries()) {
    if ((index + position) % 13 === 0) continue;
    const pick = <Option>(options: readonly Option[]) => options.slice((index * 7 + position) % options.length)[0];
    if (scale.kind === 'recommend') answers[id] = (index * 7) % 11;
    else if (scale.kind === 'agreement') answers[id] = (index + position) % 6 || 'na';
    else if (scale.kind === 'minutes') answers[id] = Number(pick(scale.options)?.code);
    else if (scale.kind === 'choice') answers[id] = pick(scale.options)?.code ?? '';
    else if (scale.kind === 'reasons') answers[id] = [pick(scale.options)?.code ?? ''];
  }
  return answers;
}
