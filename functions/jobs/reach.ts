import type { MessageLanguage } from '#message/message.ts';
import { listMissing } from '#store/mail.ts';
import { openOptoutKey, optedOut } from '#store/optout.ts';
import { markOf, optoutToken } from '#store/optout-token.ts';
import type { Scope } from '#store/scope.ts';
import type { JobContext } from './job.ts';

/** Who of an organisation may be written to, and how they end it. */
export interface Reach {
  /** Whether mail goes to an address without being asked for: it was neither ended nor does the address not exist. */
  readonly may: (address: string) => boolean;
  /** The page on which whoever has the address ends all mail; undefined before the organisation's first freeze with a key for it. */
  readonly stop: (address: string, language: MessageLanguage) => string | undefined;
}

/** Reads who takes no mail and which addresses do not exist; the answer holds for this slice. */
export async function reachOf({ sealing, pulseUrl, now }: JobContext, scope: Scope): Promise<Reach> {
  const [key, marks, missing] = await Promise.all([
    openOptoutKey(scope, sealing),
    optedOut(scope),
    listMissing(scope, now()),
  ]);
  const gone = new Set(missing.map(({ address }) => address));
  return {
    may: (address) => !gone.has(address.toLowerCase()) && (key === undefined || !marks.has(markOf(key, address))),
    stop: (address, language) => key && `${pulseUrl}/mail/${language}/${optoutToken(key, scope.tenant, address)}`,
  };
}
