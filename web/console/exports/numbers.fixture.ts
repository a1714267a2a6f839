import { formatIn } from '../../i18n/format.ts';
import type { Drawing } from '#chart/marks.ts';
import type { Sources } from './sources.ts';

/** Every number written in a text as a language writes it, without sign: 1.000 is a thousand in German. */
export function numbersIn(text: string, language: 'de' | 'en'): readonly number[] {
  const thousands = language === 'de' ? '.' : ',';
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([written]) =>
    Number(written.replaceAll(thousands, '').replace(',', '.')),
  );
}

/** Scales that belong to the method: level 95, 0 to 100, steps 1 to 5, causes 0 to 4, the sixty percent below which the worst case is shown. */
const method = [95, 0, 100, 1, 2, 3, 4, 5];

/** Every number that the replies hold, as values and within their texts and dates. */
export function published(sources: Sources): ReadonlySet<number> {
  const found = new Set<number>(method);
  const f = formatIn(sources.language);
  const add = (text: string): void => numbersIn(text, sources.language).forEach((value) => found.add(value));
  const visit = (value: unknown): void => {
    if (typeof value === 'number') found.add(Math.abs(value));
    else if (typeof value === 'string') {
      numbersIn(value, 'en').forEach((each) => found.add(each));
      if (/^\d{4}-\d\d-\d\dT/.test(value)) [f.date(value), f.date(value).slice(-2)].forEach(add);
      else add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  const { report, waves, benchmark, alignment } = sources;
  [report, waves.published, benchmark, alignment?.report, sources.playbook, sources.instrument.version].forEach(visit);
  waves.waves.forEach(({ opens, closes }) => [opens, closes].forEach(visit));
  if (report.cost) add(f.moneyRange(report.cost.low / 100, report.cost.high / 100, report.cost.currency));
  return found;
}

/** Numbers of a text that no reply holds; `scale` are those that axes print, each allowed as often as it is given. */
export function unpublished(text: string, sources: Sources, scale: readonly number[] = []): readonly number[] {
  const allowed = published(sources);
  const left = [...scale];
  return numbersIn(text, sources.language).filter((value) => {
    if (allowed.has(value)) return false;
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The numbers an axis prints beside its marks. */
export function scaleOf(drawing: Drawing, language: 'de' | 'en'): readonly number[] {
  return drawing.marks.flatMap((mark) =>
    mark.kind === 'label' && mark.tone === 'ink3' && /^[+−]?\d+(th|\.)?$/.test(mark.text)
      ? numbersIn(mark.text, language)
      : [],
  );
}
