import { codeHashOf } from '#blind/client.ts';
import { toBase32 } from './code.ts';
import type { Device } from './device.ts';
import { draftOf, keep, keepDraft, keptOf, type Draft, type Kept, type Pending } from './kept.ts';
import { counted, send, type Outcome, type Sender } from './send.ts';
import { keyOf, standingOf, type Network, type Refusal, type Standing } from './standing.ts';

/** Milliseconds after the end of a wave until the device forgets: longer than the list of counted ballots is there. */
const usefulMilliseconds = 45 * 86_400_000;

/** The page's wave. */
export interface WaveData {
  readonly wave: string;
  readonly manifest: string;
  readonly closes: string;
}

/** One person answering one wave on this device: everything kept under the hash of their code, so that nobody else at this computer meets it. */
export interface Respondent {
  readonly standing: Promise<Standing | Refusal>;
  draft(): Draft;
  saveDraft(draft: Draft): void;
  kept(): Kept | undefined;
  /** Stores seed and answers, gets the credential, sends, until acknowledged. With nothing given it goes on with what is pending. */
  send(pending?: Pending): Promise<Outcome | Refusal>;
  /** Takes the seed of another device. */
  recover(seed: string): void;
  counted(): Promise<boolean | undefined>;
  forget(): void;
}

/**
 * Makes the respondent of a code.
 * @param place where to keep things just now: the device, or this tab alone on a shared one; both are searched
 * @param drafts whether a draft may be kept just now
 */
export async function respondentOf(
  network: Network,
  { wave, manifest, closes }: WaveData,
  code: string,
  places: readonly Device[],
  place: () => Device,
  drafts: () => boolean,
): Promise<Respondent> {
  const codeHash = await codeHashOf(wave, code);
  const standing = standingOf(network, { wave, code, manifestSha256: manifest });
  const sender = standing.then(async (found): Promise<Sender | Refusal> => {
    if (typeof found === 'string') return found;
    const [score, comment] = await Promise.all([
      keyOf(network, found.score),
      found.comment ? keyOf(network, found.comment) : null,
    ]);
    return score === 'key' || comment === 'key' ? 'key' : { wave, code, codeHash, score, comment };
  });
  const kept = () => places.map((each) => keptOf(each, codeHash)).find((found) => found !== undefined);
  const put = (next: Kept | undefined) => {
    for (const each of places) keep(each, codeHash, each === place() ? next : undefined);
  };
  const eraseDraft = () => {
    for (const each of places) keepDraft(each, codeHash, {});
  };
  const fresh = (seed: string, comment: boolean): Kept => ({
    seed,
    revision: 0,
    comment,
    signatures: {},
    label: '',
    until: Date.parse(closes) + usefulMilliseconds,
  });
  return {
    standing,
    kept,
    draft: () => places.map((each) => draftOf(each, codeHash)).find((draft) => Object.keys(draft).length > 0) ?? {},
    saveDraft(draft) {
      eraseDraft();
      if (drafts()) keepDraft(place(), codeHash, draft);
    },
    async send(given) {
      const before = kept() ?? fresh(toBase32(crypto.getRandomValues(new Uint8Array(20))), false);
      const pending = given ?? before.pending;
      if (!pending) return 'refused';
      put({ ...before, pending });
      const [own, found] = [await sender, await standing];
      if (typeof own === 'string' || typeof found === 'string') {
        const refusal = typeof own === 'string' ? own : 'key';
        put(settled(before, refusal));
        return refusal;
      }
      const now = { ...before, pending, label: found.score.label };
      const outcome = await send(network, own, now, put);
      if (outcome === 'sent') eraseDraft();
      else put(settled(kept() ?? before, outcome));
      return outcome;
    },
    recover: (seed) => put(fresh(seed, true)),
    async counted() {
      const [own] = [kept()];
      const [keyId] = Object.keys(own?.signatures ?? {});
      return own && keyId ? counted(network, { wave, codeHash }, own.seed, keyId) : undefined;
    },
    forget() {
      for (const each of places) keep(each, codeHash, undefined);
      eraseDraft();
    },
  };
}

/** What stays after a refusal: nothing pending, and no seed that was never acknowledged where another one holds the invitation. */
function settled(kept: Kept, outcome: Outcome | Refusal): Kept | undefined {
  if (kept.revision === 0 && outcome === 'taken') return undefined;
  return { ...kept, pending: undefined };
}
