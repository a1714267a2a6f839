import { answered } from './form.ts';
import { at, questions, t, ticked } from './page.ts';

/**
 * Holds the form against what can be sent: at least one answer, no more ticks than allowed. The count of errors comes first, then what each is; the bar and the sentence at the question are the style's.
 * @returns the first question to mend; undefined when all is well
 */
export function check(): HTMLElement | undefined {
  const wrong = questions.filter((question, index) => {
    const most = question.querySelector<HTMLElement>('[data-most]')?.dataset['most'];
    const bad = (most !== undefined && ticked(question).length > Number(most)) || (!index && !answered());
    question.classList.toggle('bad', bad);
    return bad;
  });
  const lines = wrong.map((question) =>
    ['.no', '.msg'].map((part) => question.querySelector(part)?.textContent).join(''),
  );
  at('err').hidden = !lines.length;
  at('err').textContent = [t('errors', lines.length), ...lines].join('\n');
  return wrong[0];
}
