import { all, make } from './dom.ts';

/** 0, 1, 2 for 0–6, 7–8, 9–10 on the 0–10 question; the middle one while it is unanswered. */
function band(form: HTMLFormElement): number {
  const chosen = form.querySelector('.eleven :checked');
  const value = chosen instanceof HTMLInputElement ? Number(chosen.value) : 7;
  return value > 8 ? 2 : value > 6 ? 1 : 0;
}

/**
 * Words what depends on the answer to the 0–10 question, and empties choices whose meaning that changes.
 * @param reworded the sentence that says so
 * @returns whether a choice was emptied
 */
export function reword(form: HTMLFormElement, reworded: string): boolean {
  const now = String(band(form));
  const before = form.dataset['band'];
  if (before === now) return false;
  form.dataset['band'] = now;
  for (const part of all(form, '[data-w]', HTMLElement))
    part.textContent = part.dataset['w']?.split('|')[Number(now)] ?? '';
  let emptied = false;
  for (const list of all(form, '[data-most]', HTMLElement)) {
    list.previousElementSibling?.closest('.note')?.remove();
    const ticked = all(list, ':checked', HTMLInputElement);
    if (before === undefined || ticked.length === 0) continue;
    for (const input of ticked) input.checked = false;
    const note = make('p', 'note', reworded);
    note.role = 'status';
    list.before(note);
    emptied = true;
  }
  return emptied;
}

/** Puts the options of every choice of several into a random order, the last one, which is "something else", staying last. */
export function shuffle(form: HTMLFormElement): void {
  for (const list of all(form, '[data-most]', HTMLElement)) {
    const options = [...list.children];
    const last = options.pop();
    const keys = crypto.getRandomValues(new Uint32Array(options.length));
    const order = options.map((option, index) => ({ option, key: keys[index] ?? 0 }));
    order.sort((one, other) => one.key - other.key);
    list.append(...order.map(({ option }) => option), ...(last ? [last] : []));
  }
}
