import { ok, refuse, type Result } from '../result.ts';
import type { Item, Scale } from '../survey/instrument.ts';
import type { Answer, Answers } from './answers.ts';

/** Which of a person's two ballots: the scores under the stratum's key, or the comment under the coarser one. */
export type BallotKind = 'score' | 'comment';

/**
 * Checks a ballot's answers against the instrument and brings them into the one form in which equal content is equal JSON.
 * @param items item ids of the wave in page order; any other item is a misfit
 * @param kind `score` refuses the comment, `comment` everything else
 * @param answers as they came; numbers may be written as their decimal digits
 * @returns the answers in the wave's order: numbers as numbers, `na` kept, reasons in the instrument's order; an empty list of reasons and a blank comment are absent. Nothing answered is an empty record
 */
export function accept(
  instrument: { readonly items: readonly Pick<Item, 'id' | 'scale'>[] },
  items: readonly string[],
  kind: BallotKind,
  answers: Answers,
): Result<Answers, 'ballot.misfit'> {
  const scales = new Map(instrument.items.map((item) => [item.id, item.scale]));
  const accepted: Record<string, Answer> = {};
  let met = 0;
  for (const id of items) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const scale = scales.get(id);
    if (answer === undefined) continue;
    if (scale === undefined || (scale.kind === 'comment') !== (kind === 'comment')) return refuse('ballot.misfit');
    const value = canonical(scale, answer);
    if (value === null) return refuse('ballot.misfit');
    met += 1;
    if (value !== undefined) accepted[id] = value;
  }
  return met === Object.keys(answers).length ? ok(accepted) : refuse('ballot.misfit');
}

/** The answer in its one form; undefined when it says nothing; null when it does not fit the scale. */
function canonical(scale: Scale, answer: Answer): Answer | undefined | null {
  switch (scale.kind) {
    case 'recommend':
      return whole(answer, 0, 10);
    case 'agreement':
      return answer === 'na' ? answer : whole(answer, 1, 5);
    case 'minutes': {
      const minutes = whole(answer, 0, 10_080);
      return scale.options.some(({ code }) => code === String(minutes)) ? minutes : null;
    }
    case 'choice':
      return typeof answer === 'string' && scale.options.some(({ code }) => code === answer) ? answer : null;
    case 'reasons': {
      if (typeof answer !== 'object' || answer.length > scale.most) return null;
      const chosen = scale.options.map(({ code }) => code).filter((code) => answer.includes(code));
      if (chosen.length !== answer.length) return null;
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'comment':
      if (typeof answer !== 'string' || answer.length > scale.most) return null;
      return answer.trim() === '' ? undefined : answer;
  }
}

/** A whole number within both ends, given as a number or as its decimal digits; null otherwise. */
function whole(answer: Answer, low: number, high: number): number | null {
  const value = typeof answer === 'string' && /^(0|[1-9]\d{0,4})$/.test(answer) ? Number(answer) : answer;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high) return null;
  return value + 0; // never −0
}
