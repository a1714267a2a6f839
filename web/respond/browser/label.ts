import { at, get, make } from './dom.ts';
import type { Standing } from './standing.ts';

const pixel = (name: string, value: number, on: Element) => on.setAttribute(name, String(value));

/** As many strokes as people share the label, all alike; none above the number that still can be seen as strokes. */
function draw(count: number, title: string): void {
  const svg = get('ticks', SVGElement);
  const width = Math.min(svg.parentElement?.clientWidth ?? 300, 304);
  const pitch = count > 92 ? 4 : 7;
  const row = Math.floor(width / pitch);
  const rows = Math.ceil(count / row);
  if (rows > 4) return;
  let path = '';
  for (let index = 0; index < count; index++)
    path += `M${1 + (index % row) * pitch} ${Math.floor(index / row) * 20}v16`;
  const strokes = document.createElementNS(svg.namespaceURI, 'path');
  strokes.setAttribute('d', path);
  strokes.setAttribute('stroke', 'currentColor');
  pixel('stroke-width', pitch > 4 ? 2 : 1, strokes);
  pixel('width', width, svg);
  pixel('height', rows * 20 - 4, svg);
  svg.role = 'img';
  svg.ariaLabel = title;
  svg.replaceChildren(strokes);
}

/** Shows the person's own label, how many share it, and the wording of their side. */
export function showLabel(
  { score, comment }: Standing,
  form: HTMLFormElement,
  texts: Readonly<Record<string, string>>,
): void {
  const others = (texts['others'] ?? '').replace('{n}', String(score.invited - 1));
  at('tag').replaceChildren(make('b', '', score.label), others);
  draw(score.invited, (texts['strokes'] ?? '').replace('{n}', String(score.invited)));
  if (score.side) form.classList.add(score.side === 'it' ? 'i' : 'b');
  const coarse = document.getElementById('coarse');
  if (coarse && comment)
    coarse.textContent = (texts['commentLabel'] ?? '')
      .replace('{label}', comment.label)
      .replace('{n}', String(comment.invited));
}
