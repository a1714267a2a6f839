import { at } from './dom.ts';
import { typed } from './code.ts';

const names = ['ask', 'stop', 'enter', 'taken', 'thanks'] as const;
export type View = (typeof names)[number];

/** Shows one view and hides the others; its heading is focused unless the page has just been opened on it. */
export function show(view: View, focus = true): void {
  for (const name of names) at(name).hidden = name !== view;
  document.body.classList.remove('begun');
  scrollTo(0, 0);
  if (focus) at(view).querySelector('h1')?.focus();
}

/** Shows a state in which nothing can be answered; its text is `title|sentence`. */
export function stop(text: string, another: boolean): void {
  const [title = '', sentence = ''] = text.split('|');
  const view = at('stop');
  const heading = view.querySelector('h1');
  const paragraph = view.querySelector('p');
  if (heading) heading.textContent = title;
  if (paragraph) paragraph.textContent = sentence;
  at('another').hidden = !another;
  show('stop');
}

/** Says at a field of a view what is wrong with it, and focuses it. */
export function complain(id: string, message: string): void {
  const input = at(`${id}i`);
  at(`${id}m`).textContent = message;
  if (message) {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  } else input.removeAttribute('aria-invalid');
}

/** Takes a code of so many characters out of a view's form; complains about any other length. */
export function onCode(id: string, length: number, complaint: string, take: (code: string) => unknown): void {
  const input = at(`${id}i`);
  at(id).addEventListener('submit', (event) => {
    event.preventDefault();
    const code = input instanceof HTMLInputElement ? typed(input.value) : '';
    const fits = code.length === length;
    complain(id, fits ? '' : complaint.replace('{a}', String(code.length)).replace('{b}', String(length)));
    if (fits) take(code);
  });
  input.addEventListener('input', () => at(`${id}m`).textContent && complain(id, ''));
}
