import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts this machine's Chromium without a screen, with a fresh profile. @param port for tools that drive it from outside; absent: none */
export function startBrowser(port?: number): Promise<Browser> {
  const executablePath = places.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('there is no Chromium on this machine');
  const args = port === undefined ? flags : [...flags, `--remote-debugging-port=${port}`];
  return chromium.launch({ executablePath, headless: true, args });
}

/** A middling phone, as the pulse page is opened on. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  locale: 'de-DE',
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
};

/** One reply as it came over the wire. */
interface Transferred {
  readonly path: string;
  /** Headers and body as they were sent, compressed. */
  readonly bytes: number;
  readonly body: number;
}

/** Everything a page has received since. */
export interface Wire {
  readonly received: readonly Transferred[];
  /** Sum so far. */
  total(): { readonly requests: number; readonly bytes: number; readonly bodyBytes: number };
}

/** Watches what a page receives, byte for byte as the browser's network stack counts it. */
export async function watchWire(page: Page): Promise<Wire> {
  const received: Transferred[] = [];
  const paths = new Map<string, string>();
  const bodies = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^https?:/.test(request.url)) paths.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
    bodies.set(requestId, Number(length ?? 0));
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path !== undefined) received.push({ path, bytes: encodedDataLength, body: bodies.get(requestId) ?? 0 });
  });
  await session.send('Network.enable');
  return {
    received,
    total: () => ({
      requests: received.length,
      bytes: received.reduce((sum, { bytes }) => sum + bytes, 0),
      bodyBytes: received.reduce((sum, { body }) => sum + body, 0),
    }),
  };
}
