import { check } from './check.ts';
import { fill, tell } from './form.ts';
import { all, at, questions, t } from './page.ts';
import { go } from './steps.ts';
import { reword, unworded } from './wording.ts';

const sendLabel = at('send').textContent;

/** Shows one view and hides the others; its heading is focused. */
export function show(view: 'ask' | 'stop' | 'enter' | 'taken' | 'thanks'): void {
  for (const one of all(document, 'main>*')) one.hidden = one.id !== view;
  go(0);
  scrollTo(0, 0);
  at(view).querySelector('h1')?.focus();
}

/** Says at a field what is wrong with it, and focuses it; empty when nothing is. */
export function complain(id: string, message: string): void {
  at(`${id}m`).textContent = message;
  if (message) at(`${id}i`).focus();
}

/** Brings wording, count and errors up to what the form holds. */
export function refresh(): void {
  reword();
  tell();
  if (!at('err').hidden) check();
}

/** Begins the form anew, with a draft or empty. */
export function restart(draft: Parameters<typeof fill>[0] = []): void {
  unworded();
  fill(draft);
  refresh();
}

/** Shows whether answers are on their way; meanwhile they cannot be changed. */
export function showBusy(now: boolean): void {
  for (const question of questions) question.inert = now;
  at('send').ariaDisabled = String(now);
  at('send').textContent = now ? t('sending') : sendLabel;
  at('progress').textContent = '';
}
