import { at, form, get, make, t } from './page.ts';
import type { Standing } from './standing.ts';

/** Takes the label and the wording of a side away again. */
export function unlabel(): void {
  at('tag').textContent = '…';
  form.classList.remove('business', 'it');
  const svg = get('ticks', SVGElement);
  svg.setAttribute('height', '0');
  svg.firstElementChild?.removeAttribute('d');
}

/** Shows the person's own label with as many strokes as people share it, all alike, and the wording of their side. Above four rows, and where nobody knows how many, there are no strokes. */
export function showLabel([score, comment]: Standing): void {
  const { label, invited, side } = score;
  at('tag').replaceChildren(make('b', label), t('others', invited - 1));
  if (side) form.classList.add(side);
  const coarse = document.getElementById('coarse');
  if (coarse && comment) coarse.textContent = t('coarse', comment.label, comment.invited);

  const svg = get('ticks', SVGElement);
  const row = Math.floor(Math.min(at('tag').clientWidth, 304) / 7);
  const rows = Math.ceil(invited / row);
  if (!rows || rows > 4) return;
  let strokes = '';
  for (let index = 0; index < invited; index++)
    strokes += `M${1 + (index % row) * 7} ${Math.floor(index / row) * 20}v16`;
  svg.setAttribute('aria-label', t('strokes', invited));
  svg.setAttribute('height', String(rows * 20 - 4));
  svg.firstElementChild?.setAttribute('d', strokes);
}
