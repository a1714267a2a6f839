import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import * as z from 'zod';
import { startBrowser, watchWire } from './browser.ts';
import { countCalls, type Counted } from './counted-database.ts';
import { startDatabase } from './database.ts';
import { document, rounded, say } from './document.ts';
import { median, quantile } from './quantiles.ts';
import { buildPage, inDirectory, startServer } from './server.ts';

/** Most gzip bytes of script, style and page until the console shows something. @source docs/architecture.md, bundle sizes */
const firstLoadGzip = 150_000;

/** What a page of a CIO asks for. */
const calls = {
  result: (wave: string) => [`/waves/${wave}/report`, '/waves', '/instruments', '/benchmark/history?measure=E0'],
  benchmark: (wave: string) => [`/benchmark?wave=${wave}`, '/benchmark/history?measure=E0'],
};
const Published = z.object({ waves: z.array(z.object({ id: z.string(), state: z.string(), instrument: z.string() })) });

const built = fileURLToPath(new URL('../dist/console', import.meta.url));

/** What the pages of results cost, for the demo's organisation: reads of the database, bytes, p99 of each call, and the time until a browser reacts. */
await document('console', { requests: 300, repeats: 7 }, (sizes) =>
  inDirectory(async (directory) => {
    buildPage();
    buildPage('console');
    const own = await startDatabase(join(directory, 'database.sqlite'));
    const counted = await countCalls(own.endpoint);
    const server = await startServer(directory, 0, { DEMO: '1', DYNAMODB_ENDPOINT: counted.endpoint });
    const browser = await startBrowser();
    try {
      const cio = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
      await signIn(cio, server.ways['CIO'] ?? '');
      const wave = await newestResult(cio, server.url);
      const api: Record<string, object> = {};
      for (const path of new Set([...calls.result(wave), ...calls.benchmark(wave)]))
        api[path.replace(wave, ':wave')] = await measure(cio, server.url + '/api/v1' + path, counted, sizes.requests);
      const state = await cio.storageState();
      const pages: Record<string, object> = {};
      for (const [name, path] of [
        ['result', `/waves/${wave}/result`],
        ['benchmark', `/benchmark?wave=${wave}`],
      ] as const) {
        const times: number[] = [];
        let load = { requests: 0, bytes: 0, gzip: 0 };
        for (let repeat = 0; repeat < sizes.repeats; repeat++) {
          const fresh = await browser.newContext({ storageState: state, locale: 'en-GB' });
          const opened = await open(fresh, server.url + path);
          times.push(opened.milliseconds);
          load = opened.load;
          await fresh.close();
        }
        pages[name] = { interactiveMs: rounded(median(times), 0), slowestMs: rounded(Math.max(...times), 0), ...load };
        say(`${name}: reacts after ${rounded(median(times), 0)} ms`);
      }
      return { api, pages, aims: { firstLoadGzip } };
    } finally {
      await browser.close();
      await server.stop();
      counted.stop();
      await own.stop();
    }
  }),
);

async function signIn(context: BrowserContext, link: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByRole('navigation').first().waitFor();
  await page.close();
}

/** The newest published wave of the IT pulse, once the demo has filled in all its past. */
async function newestResult(context: BrowserContext, url: string): Promise<string> {
  for (;;) {
    const { waves } = Published.parse(await (await context.request.get(`${url}/api/v1/waves`)).json());
    const published = waves.filter(({ state }) => state === 'published');
    const newest = published.find(({ instrument }) => instrument === 'it-pulse');
    if (newest && published.length >= 5) return newest.id;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** One call after another: what each costs the database, and how long the slowest in a hundred takes. */
async function measure(context: BrowserContext, url: string, counted: Counted, requests: number) {
  const once = async (): Promise<{ milliseconds: number; bytes: number }> => {
    const began = performance.now();
    const reply = await context.request.get(url);
    const body = await reply.body();
    // A session may ask so often in a minute; waiting is not measured.
    if (reply.status() === 429) {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return once();
    }
    if (!reply.ok()) throw new Error(`${url}: ${reply.status()} ${body.toString()}`);
    return { milliseconds: performance.now() - began, bytes: body.length };
  };
  const { bytes } = await once();
  // The jobs of the server reach the database too: the least of several is the call's own.
  const counts: ReturnType<Counted['take']>[] = [];
  for (let at = 0; at < 7; at++) {
    counted.take();
    await once();
    counts.push(counted.take());
  }
  const sum = (calls: Readonly<Record<string, number>>) => Object.values(calls).reduce((all, count) => all + count, 0);
  const database = counts.reduce((least, one) => (sum(one.calls) < sum(least.calls) ? one : least));
  const times: number[] = [];
  for (let at = 0; at < requests; at++) times.push((await once()).milliseconds);
  return {
    reads: sum(database.calls),
    calls: database.calls,
    databaseBytes: database.bytes,
    bytes,
    p50Ms: rounded(quantile(times, 0.5), 1),
    p99Ms: rounded(quantile(times, 0.99), 1),
  };
}

/** Opens a page in a browser that has nothing of it, until its finding stands there and a key press is answered. */
async function open(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const wire = await watchWire(page);
  const began = performance.now();
  await page.goto(url);
  await page.locator('h1').waitFor();
  await page.locator('.chart svg').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const milliseconds = performance.now() - began;
  const { requests, bytes } = wire.total();
  let gzip = 0;
  for (const { path } of wire.received) {
    if (path.startsWith('/api/')) continue;
    const file = path.startsWith('/assets/') || path === '/mark.svg' ? path : '/index.html';
    gzip += gzipSync(await readFile(join(built, file)), { level: 9 }).length;
  }
  return { milliseconds, load: { requests, bytes, gzip } };
}
