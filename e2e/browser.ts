import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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

/** Starts this machine's Chromium without a screen, with a fresh profile. */
export function startBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('there is no Chromium');
  return chromium.launch({ executablePath, headless: true, args: flags });
}
