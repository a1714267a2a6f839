import { codeHashOf } from '#blind/client.ts';
import { toBase32 } from './code.ts';
import { keptIn, prefix, type Kept, type Pending } from './kept.ts';
import type { Place } from './place.ts';
import { counted, send } from './send.ts';
import { keysOf, standingOf, type Standing } from './standing.ts';
import type { Network } from './wire.ts';

/** Milliseconds after the first answer until the device forgets: longer than waves are open and the list of counted ballots is there. */
export const usefulMilliseconds = 90 * 86_400_000;

/** The page's wave, as the renderer put it into the page. */
export interface WaveData {
  readonly wave: string;
  readonly manifest: string;
  /** Whether nobody is invited, and each device makes a code for itself. */
  readonly openly: boolean;
}

/** One person answering one wave on this device: all they keep lies under the hash of their code, so that nobody else at this computer meets it. */
export interface Respondent {
  /** The labels, or why nothing may be sent. */
  readonly standing: Promise<Standing | string>;
  kept(): Kept;
  /** Changes what is kept. */
  keep(change: Partial<Kept>): void;
  forget(): void;
  /** Stores seed and answers, gets the credential, sends, until acknowledged. Empty when it is, else the code of the refusal. With nothing given it goes on with what is pending. */
  send(pending?: Pending): Promise<string>;
  /** Takes the seed of another device. */
  recover(seed: string): void;
  /** Whether the ballot is in the published list; undefined while there is none. */
  counted(): Promise<boolean | undefined>;
}

/**
 * Makes the respondent of a code.
 * @param places the device and this tab; both are searched
 * @param chosen which of them keeps things just now: the tab alone on a shared device
 */
export async function respondentOf(
  network: Network,
  { wave, manifest }: Pick<WaveData, 'wave' | 'manifest'>,
  code: string,
  places: readonly Place[],
  chosen: () => Place,
): Promise<Respondent> {
  const codeHash = await codeHashOf(wave, code);
  const sender = { wave, code, codeHash };
  const key = prefix + codeHash;
  const standing = standingOf(network, wave, code, manifest);
  const keys = standing.then((found) => (typeof found === 'string' ? found : keysOf(network, found)));
  const fresh = { revision: 0, until: Date.now() + usefulMilliseconds };
  const kept = (): Kept => places.map((place) => keptIn(place, key)).find((found) => found) ?? fresh;
  const forget = () => {
    for (const place of places) place.write(key);
  };
  const put = (next: Kept) => {
    forget();
    chosen().write(key, JSON.stringify(next));
  };
  return {
    standing,
    kept,
    forget,
    keep: (change) => put({ ...kept(), ...change }),
    async send(given) {
      const before = kept();
      const pending = given ?? before.pending;
      if (!pending) return 'refused';
      const seed = before.seed ?? toBase32(crypto.getRandomValues(new Uint8Array(20)));
      put({ ...before, seed, pending });
      const [labels, found] = [await standing, await keys];
      let refusal = 'key';
      if (typeof found === 'string') refusal = found;
      else {
        const label = typeof labels === 'string' ? {} : { label: labels[0].label, keyId: labels[0].keyId };
        refusal = await send(network, sender, found, { ...before, ...label, seed, pending }, put);
      }
      // A seed that was never acknowledged is of no use where another one holds the invitation.
      if (refusal) {
        const { draft, ...rest } = refusal === 'credential.taken' ? { ...before, seed: undefined } : kept();
        put({ ...rest, pending: undefined, draft: refusal === 'wave.closed' ? undefined : draft });
      }
      return refusal;
    },
    recover: (seed) => put({ ...fresh, seed, comment: true, draft: kept().draft }),
    counted: () => counted(network, sender, kept()),
  };
}
