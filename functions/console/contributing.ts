import { quarterOf, releaseDue } from '#core/benchmark/quarter.ts';
import { putDue } from '#store/due.ts';
import type { Scope } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';
import type { ConsoleDeps } from './deps.ts';

/** Has every published wave whose quarter is not released yet considered again: the organisation, or what is known of it, has changed. */
export async function reconsider({ now }: Pick<ConsoleDeps, 'now'>, scope: Scope): Promise<void> {
  const at = now();
  for (const { id, state, closes } of await listWaves(scope))
    if (state === 'published' && releaseDue(quarterOf(closes)) > at)
      await putDue(scope.database, { kind: 'contribute', tenant: scope.tenant, wave: id, dueAt: at });
}
