import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, phone } from './browser.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Elements that would still move for somebody who asked for less motion. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

/** Waits until the page, redrawn for the size of its window, cannot be pushed sideways. */
async function fits(page: Page, name: string): Promise<void> {
  const inside = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(inside, undefined, { timeout: 5_000 }).catch(() => expect.fail(`${name} is too wide`));
}

/**
 * Holds the page as it stands to what every page promises: no breach of WCAG 2.2 AA in light and in dark, no motion for those who want none,
 * nothing to push sideways on a phone and on a desk. Under SCREENSHOTS it leaves pictures there.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  const size = page.viewportSize() ?? desk;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    if (folder !== undefined)
      for (const [kind, viewport] of [['phone', phone] as const, ['desk', desk] as const]) {
        await page.setViewportSize(viewport);
        await page.screenshot({ path: `${folder}/${name}-${kind}-${colorScheme}.png`, fullPage: true });
      }
  }
  expect(await moving(page), `${name} moves`).toEqual([]);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await fits(page, `${name} at ${viewport.width} px`);
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
}
