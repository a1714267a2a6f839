import { pastWave } from '#core/past/past-wave.ts';
import { instruments } from '#core/survey/instruments.ts';
import { putAtoms } from '#store/atom.ts';
import { coinOf } from '#store/coin.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getPastFile, pastImports } from '#store/past.ts';
import { showing, stageReport } from '#store/report.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { getWave, moveWave } from '#store/wave.ts';
import { earlier } from './earlier.ts';
import type { JobContext, Slice, Work } from './job.ts';

/**
 * Publishes a past survey that somebody took over, then destroys its raw rows; of an import nobody committed within a day it only destroys them.
 * No contribution follows: what cannot be verified stays out of every benchmark.
 * @param work its `wave` is the import
 */
export async function past({ database, now, compact }: JobContext, { tenant, wave: origin }: Work): Promise<Slice> {
  const scope = scopeTo(database, tenant);
  await publishImported(scope, origin, now());
  await pastImports.end(scope, origin);
  await compact?.();
  return 'done';
}

async function publishImported(scope: Scope, origin: string, at: string): Promise<void> {
  const [file, organisation] = await Promise.all([getPastFile(scope, origin), getOrganisation(scope)]);
  if (!file?.plan || !organisation) return;
  const { plan, columns, coinKey } = file;
  const wave = await getWave(scope, plan.wave);
  if (wave?.state !== 'closed') return;
  const { published } = pastWave(
    instruments[wave.instrument],
    plan,
    columns,
    (await pastImports.parts(scope, origin)).flat(),
    {
      organisation: organisation.name,
      language: organisation.language,
      publishedAt: at,
      coin: coinOf(Buffer.from(coinKey, 'base64')),
      previous: await earlier(scope, wave),
    },
  );
  // Commit has made sure that it can be published.
  if (!published?.ok) throw new Error(`${wave.id} cannot be published as it was shown`);
  await stageReport(scope, published.value.report);
  await putAtoms(scope, wave.id, published.value.atoms);
  const change = { state: 'published', publishedAt: at, settledAt: at } as const;
  await moveWave(scope, wave.id, ['closed'], change, [], { writes: [{ Update: showing(scope, wave.id) }] });
}
