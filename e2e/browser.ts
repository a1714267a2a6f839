import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

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

/** Sizes journeys are made at. */
export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

/** Starts this machine's Chromium without a screen, with a fresh profile. */
export function startBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('there is no Chromium');
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** A person at a device of their own, with everything their page complained about: script errors and breaches of its content security policy. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a device that nobody has used before; German, unless told otherwise. */
export async function newDevice(browser: Browser, settings: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: desk,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...settings,
  });
  context.setDefaultTimeout(30_000);
  return newTab(await context.newPage());
}

/** Watches a page of a device. */
export function newTab(page: Page): Visitor {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { page, complaints };
}
