import { all, at, make } from './dom.ts';

/** Marks a question as wrong, or as solved. */
function mark(question: HTMLElement, message: string): void {
  const shown = question.querySelector('.msg');
  question.classList.toggle('bad', message !== '');
  if (!message) {
    shown?.remove();
    question.removeAttribute('aria-describedby');
    return;
  }
  if (shown) return;
  const sentence = make('p', 'msg', message);
  sentence.id = `${question.id}m`;
  question.querySelector('legend')?.after(sentence);
  question.setAttribute('aria-describedby', sentence.id);
}

/**
 * Holds the form against what can be sent: at least one answer, no more ticks than allowed. The count of errors comes first, each with a link to its question.
 * @param nothing whether nothing is answered
 * @returns the first input to mend; undefined when all is well
 */
export function check(
  form: HTMLFormElement,
  nothing: boolean,
  texts: Readonly<Record<string, string>>,
): HTMLElement | undefined {
  const wrong: { readonly question: HTMLElement; readonly message: string }[] = [];
  const questions = all(form, '.q', HTMLElement);
  for (const question of questions) {
    const most = Number(question.querySelector<HTMLElement>('[data-most]')?.dataset['most'] ?? Infinity);
    const over = all(question, ':checked', HTMLInputElement).length > most;
    const message = over ? (texts['atMost'] ?? '').replace('{n}', String(most)) : '';
    if (over || question.classList.contains('bad')) mark(question, message);
    if (over) wrong.push({ question, message });
  }
  const [first] = questions;
  if (nothing && first) wrong.push({ question: first, message: texts['needOne'] ?? '' });
  const box = at('err');
  box.hidden = wrong.length === 0;
  const count = wrong.length === 1 ? texts['oneError'] : texts['errors']?.replace('{n}', String(wrong.length));
  const links = wrong.map(({ question, message }) => {
    const number = question.querySelector('.no')?.textContent.trim() ?? '';
    const link = make('a', '', `${number}: ${message}`);
    link.href = `#${question.id}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      question.querySelector('input')?.focus();
      question.scrollIntoView();
    });
    return link;
  });
  box.replaceChildren(...(wrong.length ? [make('b', '', count), ...links] : []));
  return wrong[0]?.question.querySelector('input') ?? undefined;
}
