import type { Answers } from '#core/ballot/answers.ts';
import { all } from './dom.ts';
import type { Draft } from './kept.ts';

/** What the form holds, by field name; unanswered fields are absent. */
export function readForm(form: HTMLFormElement): Draft {
  const draft: Record<string, string | string[]> = {};
  for (const { name, type, value, checked } of all(form, '.q input', HTMLInputElement)) {
    if (!checked) continue;
    const before = draft[name];
    if (type === 'radio') draft[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else draft[name] = [value];
  }
  for (const { name, value } of all(form, 'textarea', HTMLTextAreaElement)) if (value.trim()) draft[name] = value;
  return draft;
}

/** Puts a draft back into the form; whatever it does not name is emptied. */
export function fillForm(form: HTMLFormElement, draft: Draft): void {
  for (const input of all(form, '.q input', HTMLInputElement)) {
    const held = draft[input.name];
    input.checked = Array.isArray(held) ? held.includes(input.value) : held === input.value;
  }
  for (const area of all(form, 'textarea', HTMLTextAreaElement)) {
    const held = draft[area.name];
    area.value = typeof held === 'string' ? held : '';
  }
}

/** The answers of the two ballots: the comment, masked, apart from everything else. */
export function answersIn(
  form: HTMLFormElement,
  mask: (text: string) => string,
): { readonly scores: Answers; readonly comment: Answers } {
  const areas = new Map(all(form, 'textarea', HTMLTextAreaElement).map((area) => [area.name, area]));
  const scores: Record<string, string | readonly string[]> = {};
  const comment: Record<string, string> = {};
  for (const [name, held] of Object.entries(readForm(form))) {
    const area = areas.get(name);
    if (area) comment[name] = mask(area.value).slice(0, area.maxLength);
    else scores[name] = held;
  }
  return { scores, comment };
}
