import { Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import type { Report } from '#core/report/report.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { changeWave } from '#store/wave.ts';
import type { Tenant } from './fixture.ts';

/** A wave as an owner plans it. */
export const plan = {
  name: 'Q4',
  instrument: 'it-pulse',
  form: 'long',
  opens: '2026-11-02T07:00:00.000Z',
  closes: '2026-11-13T17:00:00.000Z',
};

/** Plans a wave and publishes a made-up report of it at once; its id. For tests only. */
export async function publishExample({ owner, scope }: Tenant, change: Partial<Report> = {}): Promise<string> {
  const closes = change.closes ?? plan.closes;
  const { id } = Wave.parse((await owner.post('/waves', { ...plan, closes })).body);
  await stageReport(scope, { ...example, wave: id, ...change });
  await publishReport(scope, id);
  await changeWave(scope, id, ['draft'], { state: 'published' });
  return id;
}
