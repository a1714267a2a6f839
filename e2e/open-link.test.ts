import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { choose, sendAnswers } from './answering.ts';
import { newDevice, phone, startBrowser } from './browser.ts';
import { inspect } from './inspect.ts';
import { closeWave, dayIn, found, freeze, waveIn } from './organisation.ts';

const url = inject('url');
const name = 'Offener Puls';
let browser: Browser;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  browser = await startBrowser();
  ({ page, complaints } = await newDevice(browser));
});
afterAll(() => browser.close());

/** What the people say who find the link, each at a device of their own. */
const ratings = ['9', '8', '3', '10', '7', '2', '9', '6', '10', '8', '5', '9'];

test('a wave with an open link is planned without a roster, answered by whoever has it, and published as what it is', async () => {
  await found(page, url, 'Offenwerk', 'ada@offenwerk.example');
  await page.goto(`${url}/waves/new`);
  await page.getByLabel('Name der Welle').fill(name);
  await page.getByLabel('offener Link: wer ihn hat').check();
  await page.getByText('Eine Person kann mehrmals antworten.').waitFor();
  await inspect(page, 'open-link-plan');
  await page.getByLabel('Öffnet: Tag').fill(dayIn(7));
  await page.getByLabel('Schließt: Tag').fill(dayIn(21));
  await page.getByRole('button', { name: 'Welle planen' }).click();
  await page.getByRole('heading', { name: `${name} ist ein Entwurf.` }).waitFor();
  await freeze(page, name);
  await page.getByText('Alle Antworten tragen ein Etikett: „Offenwerk, offener Link“.').waitFor();
  await inspect(page, 'open-link-wave');
  const link = await page.getByLabel('Link, deutsche Seite').inputValue();

  for (const [index, rating] of ratings.entries()) {
    const { page: own, complaints: theirs } = await newDevice(browser, { viewport: phone });
    await own.goto(link);
    await own.getByText('wie bei allen mit diesem Link').waitFor();
    if (index === 0) await inspect(own, 'open-link-ask');
    await choose(own, 'Wie wahrscheinlich', rating);
    await sendAnswers(own);
    expect(theirs).toEqual([]);
    await own.context().close();
  }

  await closeWave(page, name);
  await page.goto(`${url}/waves/${waveIn(page)}/result`);
  await page.getByText(`${ratings.length} Antworten über einen offenen Link`).waitFor();
  await page.getByText('offener Link, eine Person kann mehrmals antworten').waitFor();
  await page.getByText('Eine Quote gibt es nicht').waitFor();
  await inspect(page, 'open-link-result');
  expect(await page.getByText('Eingeladene').count()).toBe(0);
  expect(complaints).toEqual([]);
});
