import type { EarlierWave } from '#core/report/change.ts';
import { isAlike } from '#core/survey/audience.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getAtoms } from '#store/atom.ts';
import { getReport } from '#store/report.ts';
import type { Scope } from '#store/scope.ts';
import { listWaves } from '#store/wave.ts';

/** The organisation's last published wave of this instrument before this one that asked the same units and roles, an imported one included. */
export async function earlier(scope: Scope, wave: Wave): Promise<EarlierWave | null> {
  const [previous] = (await listWaves(scope))
    .filter(
      ({ state, instrument, opens, audience }) =>
        state === 'published' &&
        instrument === wave.instrument &&
        opens < wave.opens &&
        isAlike(audience, wave.audience),
    )
    .sort((a, b) => (a.opens < b.opens ? 1 : -1));
  if (!previous) return null;
  const report = await getReport(scope, previous.id);
  return report ? { report, atoms: await getAtoms(scope, previous.id) } : null;
}
