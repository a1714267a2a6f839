import { acts, all, at, form, questions, t } from './page.ts';

const parts = all(form, '.q,.end');
let now = 0;

/** Shows this step where the questions are shown one at a time; the last is the end of the form. */
export function go(to: number): void {
  now = Math.max(0, Math.min(questions.length, to));
  for (const [index, part] of parts.entries()) part.classList.toggle('now', index === now);
  const end = now === questions.length;
  at('position').textContent = end ? '' : t('position', now + 1, questions.length);
  at('next').hidden = end;
  at('back').hidden = !now;
  document.body.classList.toggle('begun', form.classList.contains('single') && now > 0);
}

function step(by: number): void {
  go(now + by);
  (parts[now]?.querySelector('legend') ?? at('send')).focus();
  scrollTo(0, 0);
}

function single(one: boolean): void {
  form.classList.toggle('single', one);
  at('steps').hidden = !one;
  at('mode').textContent = t(one ? 'all' : 'single');
  go(now);
}

/** Offers one question at a time: Back and Next in a bar that stays in reach. */
export function offerSteps(): void {
  single(false);
  acts['mode'] = () => single(!form.classList.contains('single'));
  acts['next'] = () => step(1);
  acts['back'] = () => step(-1);
  // Enter in a radio would send the form; nobody means that.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (form.classList.contains('single')) step(1);
  });
}
