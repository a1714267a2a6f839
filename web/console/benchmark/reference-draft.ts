import { NewReference, type Reference } from '#contract/reference.ts';

/** A reference as a person edits it: empty texts stand for what is not entered; `beside` is the id of a measure, with ` %` behind it for the share that agrees. */
export interface ReferenceDraft {
  measure: string;
  value: string;
  scale: string;
  n: string;
  year: string;
  source: string;
  url: string;
  use: NewReference['use'];
  beside: string;
}

export const emptyDraft: ReferenceDraft = {
  ...{ measure: '', value: '', scale: '', n: '', year: '', source: '', url: '', use: 'orientation', beside: '' },
};

/** A kept reference as a draft. */
export function referenceDraftOf({
  measure,
  value,
  scale,
  n,
  year,
  source,
  url,
  use,
  beside,
}: Reference): ReferenceDraft {
  return {
    ...{ measure, value, scale, n, year, source, use },
    url: url ?? '',
    beside: beside === null ? '' : beside.measure + (beside.as === 'favourable' ? ' %' : ''),
  };
}

/** The request a draft asks for, or null with the fields that do not fit. */
export function referenceOf(draft: ReferenceDraft): {
  readonly reference: NewReference | null;
  readonly misfits: readonly string[];
} {
  const [measure = '', percent] = draft.beside.split(' ');
  const parsed = NewReference.safeParse({
    ...draft,
    year: draft.year.trim(),
    url: draft.url.trim() === '' ? null : draft.url.trim(),
    beside: measure === '' ? null : { measure, as: percent === '%' ? 'favourable' : 'score' },
  });
  return parsed.success
    ? { reference: parsed.data, misfits: [] }
    : { reference: null, misfits: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}
