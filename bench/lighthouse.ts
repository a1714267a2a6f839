import lighthouse from 'lighthouse';
import { freePort } from '#infra/local/embedded.ts';
import { startBrowser } from './browser.ts';
import { document, say } from './document.ts';
import { openPulse } from './pulse.ts';
import { median, spread } from './quantiles.ts';
import { withServer } from './server.ts';

/** Lighthouse's own judgement of the pulse page on its emulated phone, a fresh browser each time. */
await document('lighthouse', { people: 60, teams: 3, repeats: 5 }, ({ people, teams, repeats }) =>
  withServer(async ({ url }) => {
    const { invitations } = await openPulse(url, people, teams);
    const runs: Awaited<ReturnType<typeof judge>>[] = [];
    for (const { wave, language, code } of invitations.slice(0, repeats))
      runs.push(await judge(`${url}/p/${wave}/${language}#${code}`));
    const of = (name: 'accessibility' | 'performance') => median(runs.map((run) => run[name]));
    return {
      accessibility: of('accessibility'),
      performance: of('performance'),
      firstContentfulPaintMs: spread(
        runs.map(({ firstContentfulPaintMs }) => firstContentfulPaintMs),
        0,
      ),
      totalBlockingMs: spread(
        runs.map(({ totalBlockingMs }) => totalBlockingMs),
        0,
      ),
      runs: runs.map(({ accessibility, performance }) => ({ accessibility, performance })),
      failed: [...new Set(runs.flatMap(({ failed }) => failed))],
      aims: { accessibility: 100, performance: 95 },
    };
  }),
);

async function judge(url: string) {
  const port = await freePort();
  const browser = await startBrowser(port);
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: ['accessibility', 'performance'],
    });
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
    const { categories, audits } = result.lhr;
    const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
    const run = {
      accessibility: score('accessibility'),
      performance: score('performance'),
      firstContentfulPaintMs: audits['first-contentful-paint']?.numericValue ?? 0,
      totalBlockingMs: audits['total-blocking-time']?.numericValue ?? 0,
      failed: (categories['accessibility']?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
        .map(({ id }) => id),
    };
    say(`accessibility ${run.accessibility}, performance ${run.performance}`);
    return run;
  } finally {
    await browser.close();
  }
}
