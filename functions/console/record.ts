import type { Event } from '#core/audit/chain.ts';
import { appendLog } from '#store/log.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ByMember } from './session.ts';

/** Writes what a member did to the organisation's log, right after it was done. */
export async function record(
  { now }: Pick<ConsoleDeps, 'now'>,
  { scope, member }: Pick<ByMember, 'scope' | 'member'>,
  action: string,
  more: Pick<Event, 'subject' | 'detail'> = {},
): Promise<void> {
  await appendLog(scope, { at: now(), actor: member.id, action, ...more });
}
