import { all, form, t, ticked } from './page.ts';

let worded: number | undefined;

/** Words what depends on the answer to the 0–10 question (0–6, 7–8, 9–10; the middle while it is open), and empties choices whose meaning that changes. */
export function reword(): void {
  const chosen = form.querySelector<HTMLInputElement>('.scale:not(.five) :checked');
  const value = Number(chosen?.value ?? 7);
  const band = value > 8 ? 2 : value > 6 ? 1 : 0;
  if (band === worded) return;
  for (const part of all(form, '[data-w]')) part.textContent = part.dataset['w']?.split('|')[band] ?? '';
  for (const list of all(form, '[data-most]')) {
    const before = worded === undefined ? [] : ticked(list);
    for (const input of before) input.checked = false;
    const note = list.previousElementSibling;
    if (note) note.textContent = before.length ? t('reworded') : '';
  }
  worded = band;
}

/** Makes the next wording one that nobody has chosen under. */
export function unworded(): void {
  worded = undefined;
}

/** Puts the options of every choice of several into a random order; the last one, "something else", stays last. */
export function shuffle(): void {
  for (const list of all(form, '[data-most]'))
    for (const [index, option] of [...list.children].slice(0, -1).entries())
      list.insertBefore(option, list.children[Math.floor(Math.random() * (index + 1))] ?? null);
}
