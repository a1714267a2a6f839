import { all, at, onPress } from './dom.ts';

/** Turns "one question at a time" on and off. */
export interface Steps {
  /** Shows the step that holds the element. */
  reveal(element: Element): void;
}

/** Offers one question at a time: the questions and the end as steps, Back and Next in a bar that stays in reach. */
export function steps(form: HTMLFormElement, texts: Readonly<Record<string, string>>): Steps {
  const parts = all(form, '.q, .end', HTMLElement);
  const last = parts.length - 1;
  let now = 0;
  const go = (to: number) => {
    now = Math.max(0, Math.min(last, to));
    for (const [index, part] of parts.entries()) part.classList.toggle('now', index === now);
    const where = (texts['position'] ?? '').replace('{a}', String(now + 1)).replace('{b}', String(last));
    at('position').textContent = now < last ? where : '';
    at('next').hidden = now === last;
    at('back').hidden = now === 0;
    document.body.classList.toggle('begun', form.classList.contains('single') && now > 0);
  };
  const step = (by: number) => {
    go(now + by);
    const focus = parts[now]?.querySelector('legend') ?? at('send');
    if (focus instanceof HTMLLegendElement) focus.tabIndex = -1;
    focus.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const single = (on: boolean) => {
    form.classList.toggle('single', on);
    at('steps').hidden = !on;
    at('mode').textContent = (on ? texts['all'] : texts['single']) ?? '';
    go(now);
  };
  at('mode').hidden = false;
  single(false);
  onPress('mode', () => single(!form.classList.contains('single')));
  onPress('next', () => step(1));
  onPress('back', () => step(-1));
  // Enter in a radio would send the form; nobody means that.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (form.classList.contains('single')) step(1);
  });
  return {
    reveal: (element) => go(parts.findIndex((part) => part.contains(element))),
  };
}
