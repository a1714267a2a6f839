import { answered } from './form.ts';
import { at, make, questions, t, ticked } from './page.ts';

/**
 * Holds the form against what can be sent: at least one answer, no more ticks than allowed. The count of errors comes first, then a link to each.
 * @returns the first question to mend; undefined when all is well
 */
export function check(): HTMLElement | undefined {
  const wrong = questions.filter((question) => {
    const most = question.querySelector<HTMLElement>('[data-most]')?.dataset['most'];
    const over = most !== undefined && ticked(question).length > Number(most);
    question.classList.toggle('bad', over);
    return over;
  });
  const lines = wrong.map((question) => {
    const link = make(
      'a',
      `${question.querySelector('.no')?.textContent ?? ''}: ${question.querySelector('.msg')?.textContent ?? ''}`,
    );
    link.setAttribute('href', `#${question.id}`);
    return link;
  });
  const nothing = answered() === 0;
  const count = Math.max(lines.length, Number(nothing));
  at('err').hidden = !count;
  at('err').replaceChildren(
    make('b', count === 1 ? t('oneError') : t('errors', count)),
    ...lines,
    nothing ? t('needOne') : '',
  );
  return wrong[0] ?? (nothing ? questions[0] : undefined);
}
