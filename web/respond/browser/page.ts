import type { KioskText } from '../kiosk-texts.ts';
import type { ScriptText } from '../script-texts.ts';
import type { WaveData } from './respondent.ts';
import { fields, text } from './wire.ts';

/** The element of this id, as what the page says it is. */
export function get<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(id);
  return found;
}

/** The element of this id where only text, visibility and focus matter. */
export function at(id: string): HTMLElement {
  return get(id, HTMLElement);
}

/** All elements that a selector finds below `root`. */
export function all(root: ParentNode, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** All ticked radios and boxes below `root`. */
export function ticked(root: ParentNode): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(':checked')];
}

/** Makes an element with text in it. */
export function make(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const { wave = '', manifest = '', openly } = at('data').dataset;
/** What the renderer put into the page for the script. */
export const data: WaveData = { wave, manifest, openly: openly !== undefined };
/** The page's texts; those of rare states are added when one comes up. */
export const texts = { ...fields(at('data').textContent) };

export const form = get('form', HTMLFormElement);
/** The comment's field, where the wave asks for one. */
export const area = form.querySelector('textarea');
export const questions = all(form, '.q');

// The fields of a question bear its id. The markup leaves that out, so that equal questions are equal bytes.
for (const question of questions)
  for (const field of question.querySelectorAll('input,textarea')) field.setAttribute('name', question.id);

export const language = document.documentElement.lang === 'de' ? 'de' : 'en';

/** What a press of the button of an id does, or sending the form of an id. */
export const acts: Record<string, () => unknown> = {};

/** A text of the page, with what is put in for `{a}` and `{b}`; a state it has no text for reads as "refused". */
export function t(
  name: ScriptText | KioskText | (string & {}),
  a: string | number = '',
  b: string | number = '',
): string {
  return (text(texts, name) || text(texts, 'refused')).replace('{a}', String(a)).replace('{b}', String(b));
}
