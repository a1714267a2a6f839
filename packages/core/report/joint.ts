import type { Answers } from '../ballot/answers.ts';
import { trustItem, type Measured } from './variables.ts';

/**
 * Who answered the rating and every statement on IT, one whole number a person: all that is ever read together across questions.
 * Like the tally neither published nor stored.
 */
export interface Joint {
  /** The rating first, then its possible predictors; empty in an instrument without a rating. */
  readonly items: readonly string[];
  /** By stratum; a person is the number whose digits are the answers, the rating the leading one. */
  readonly people: Readonly<Record<string, number[]>>;
}

/** Steps of a statement, and so the base of a person's number. */
const steps = 5;

/** Statements that fit a whole number beside the rating. */
const mostPredictors = 20;

/** Nobody yet. Statements of the instrument alone are predictors, never an organisation's own items. */
export function newJoint(variables: readonly Measured[], strata: readonly string[]): Joint {
  const rating = variables.find(({ kind }) => kind === 'recommend');
  const predictors = variables.filter(({ id, kind }) => kind === 'agreement' && id !== trustItem);
  if (rating && predictors.length > mostPredictors) throw new Error('too many predictors');
  return {
    items: rating && predictors.length > 0 ? [rating.id, ...predictors.map(({ id }) => id)] : [],
    people: Object.fromEntries(strata.map((stratum) => [stratum, []])),
  };
}

/** Notes a ballot in place; one that leaves any of the items out, or says that one does not apply, is left out whole. */
export function note(joint: Joint, stratum: string, answers: Answers): void {
  if (joint.items.length === 0) return;
  let person = 0;
  for (const [index, id] of joint.items.entries()) {
    const answer = answers[id];
    if (typeof answer !== 'number') return;
    person = person * steps + (index === 0 ? answer : answer - 1);
  }
  joint.people[stratum]?.push(person);
}

/** A person's answers in the order of the items. */
export function answersOf(joint: Joint): (person: number) => readonly number[] {
  const { length } = joint.items;
  return (person) => {
    const answers = new Array<number>(length);
    let rest = person;
    for (let index = length - 1; index > 0; index--) {
      answers[index] = (rest % steps) + 1;
      rest = Math.floor(rest / steps);
    }
    answers[0] = rest;
    return answers;
  };
}
