import { maskForms } from '#contract/mask.ts';
import type { Entries, Pending } from './kept.ts';
import { area, at, form, language, make, questions, t, ticked } from './page.ts';

/** What the form holds; unanswered fields are absent. */
export function entries(): Entries {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() ? [[name, value] as const] : [],
  );
}

/** Puts a draft back into the form; whatever it does not name is emptied. */
export function fill(draft: Entries): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('.q input'))
    input.checked = draft.some(([name, value]) => name === input.name && value === input.value);
  if (area) area.value = draft.find(([name]) => name === area?.name)?.[1] ?? '';
}

/** The answers of the two ballots: the comment, masked, apart from everything else. */
export function pending(): Pending {
  const scores: Record<string, string | readonly string[]> = {};
  for (const list of questions) {
    const [first, ...more] = ticked(list);
    if (first) scores[first.name] = first.type === 'radio' ? first.value : [first, ...more].map(({ value }) => value);
  }
  const written = area?.value.trim()
    ? { [area.name]: maskForms(area.value, language).text.slice(0, area.maxLength) }
    : {};
  return { scores, comment: written };
}

/** How many questions are answered. */
export function answered(): number {
  return new Set(entries().map(([name]) => name)).size;
}

/** Says how many questions are answered, and shows how the comment will arrive where something in it is masked. */
export function tell(): void {
  const count = answered();
  at('count').textContent = count ? t('count', count, questions.length) : t('none');
  if (!area) return;
  const { text, count: places } = maskForms(area.value, language);
  at('arrives').hidden = !places;
  const parts = text.split(/(\[[^\]\s]{3,9}\])/);
  at('masked').replaceChildren(...parts.map((part, index) => (index % 2 ? make('mark', part) : part)));
}
