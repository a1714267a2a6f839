import type { BrowserContext, Page } from 'playwright-core';
import type { Invitation } from './outbox.ts';

/** Chooses an answer of a question by what both say. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check({ force: true });
}

/** Sends what is answered and waits for the thanks. */
export async function sendAnswers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Antworten senden' }).click();
  await page.getByRole('heading', { name: 'Danke. Deine Antworten sind angekommen.' }).waitFor();
}

/** What a colleague says: each question by its beginning, and perhaps a comment. */
export interface Opinion {
  readonly choices: Readonly<Record<string, string>>;
  readonly comment?: string;
}

/** Lets colleagues answer one after the other, each in a tab of their own, two at a time. */
export async function letAnswer(
  context: BrowserContext,
  people: readonly Invitation[],
  opinion: (index: number) => Opinion,
): Promise<void> {
  const rest = people.entries();
  const lane = async () => {
    for (const [index, { link }] of rest) {
      const page = await context.newPage();
      await page.goto(link);
      const { choices, comment } = opinion(index);
      for (const [question, answer] of Object.entries(choices)) await choose(page, question, answer);
      if (comment !== undefined) await page.getByLabel('Welche eine Änderung').fill(comment);
      await sendAnswers(page);
      await page.close();
    }
  };
  await Promise.all([lane(), lane()]);
}
