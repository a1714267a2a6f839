import type { Browser, Page } from 'playwright-core';
import { knownTo, type Invitation } from '../commands/replay/employee.ts';
import { phone, startBrowser, watchWire } from './browser.ts';
import { document, rounded, say } from './document.ts';
import { openPulse } from './pulse.ts';
import { median } from './quantiles.ts';
import { withServer } from './server.ts';

/** Most bytes until the first question is usable; of the whole session on top of 45 bytes a stratum. @source docs/architecture.md, pulse page */
const budget = { first: 12 * 1024, session: 14 * 1024, perStratum: 45 };

/** A slow phone: 400 kbit/s down and up, 400 ms, a processor four times slower. */
const slow = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400, offline: false };
const slowdown = 4;

/** What the pulse page costs a phone: bytes and requests until the first question can be answered, and until the answers have arrived. */
await document('page', { people: 300, teams: 20, repeats: 5 }, (sizes) =>
  withServer(async ({ url }) => {
    const { call, wave, manifestSha256, invitations } = await openPulse(url, sizes.people, sizes.teams);
    const { strata, commentStrata } = await knownTo(call).manifest(wave, manifestSha256);
    const labels = strata.length + commentStrata.length;
    const german = invitations.filter(({ language }) => language === 'de');
    const browser = await startBrowser();
    try {
      const [whole, ...others] = german;
      if (!whole) throw new Error('nobody reads German');
      const session = await wholeSession(browser, url, whole);
      const times: { firstPaintMs: number; usableMs: number }[] = [];
      for (const invitation of others.slice(0, sizes.repeats)) times.push(await onASlowPhone(browser, url, invitation));
      const most = budget.session + budget.perStratum * labels;
      return {
        labels,
        ...session,
        slowPhone: {
          firstPaintMs: Math.round(median(times.map(({ firstPaintMs }) => firstPaintMs))),
          usableMs: Math.round(median(times.map(({ usableMs }) => usableMs))),
        },
        ratios: {
          first: rounded(session.firstQuestion.bodyBytes / budget.first, 2),
          session: rounded(session.wholeSession.bodyBytes / most, 2),
        },
        aims: { firstQuestion: { requests: 1, bodyBytes: budget.first }, wholeSession: { bodyBytes: most } },
      };
    } finally {
      await browser.close();
    }
  }),
);

function link(url: string, { wave, language, code }: Invitation): string {
  return `${url}/p/${wave}/${language}#${code}`;
}

async function answerFirst(page: Page): Promise<void> {
  const question = page.getByRole('group', { name: 'Wie wahrscheinlich' });
  await question.locator('label').filter({ hasText: /^8$/ }).tap();
  // The script counts: the answer is kept, not only shown.
  await page.getByText(/Du hast 1 von \d+ Fragen beantwortet/).waitFor();
}

/** One person's whole session. Until the first answer was taken, everything but the page itself is held back: it must be usable without. */
async function wholeSession(browser: Browser, url: string, invitation: Invitation) {
  const context = await browser.newContext(phone);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const wire = await watchWire(page);
  const released = Promise.withResolvers<undefined>();
  for (const api of ['/issue/**', '/respond/**'])
    await page.route(url + api, async (route) => {
      await released.promise;
      await route.continue();
    });
  await page.goto(link(url, invitation));
  await answerFirst(page);
  const first = wire.total();
  released.resolve(undefined);
  await page.getByText('du und', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Antworten senden' }).click();
  await page.getByRole('heading', { name: 'Danke' }).waitFor();
  await page.waitForLoadState('networkidle');
  const all = wire.total();
  const requests = wire.received.map(({ path, bytes, body }) => ({
    path: path.replace(/wave_\w+|[0-9a-f]{64}/, '…'),
    bytes,
    body,
  }));
  await context.close();
  say(`${first.bodyBytes} bytes until the first question, ${all.bodyBytes} in the whole session`);
  return { firstQuestion: first, wholeSession: all, requests };
}

/** Milliseconds from opening the link to the first paint and to the first answer on a slow phone. */
async function onASlowPhone(browser: Browser, url: string, invitation: Invitation) {
  const context = await browser.newContext(phone);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const began = performance.now();
  await page.goto(link(url, invitation), { waitUntil: 'commit' });
  await answerFirst(page);
  const usableMs = performance.now() - began;
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
  await context.close();
  return { firstPaintMs, usableMs };
}
