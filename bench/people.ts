import { randomInt } from 'node:crypto';
import type { Answer, Answers } from '#core/ballot/answers.ts';
import type { Person } from '#core/roster/person.ts';
import type { RosterRow } from '#core/roster/row.ts';
import type { Instrument, Scale } from '#core/survey/instrument.ts';

const unitOf = (index: number, teams: number) => {
  const team = index % teams;
  return ['Group', `Area ${Math.floor(team / 10)}`, `Team ${team}`];
};

/** A made-up roster in three levels: areas of ten teams each, people spread evenly over the teams. */
export function madeUpPeople(people: number, teams: number): readonly (Person & { readonly email: string })[] {
  return Array.from({ length: people }, (_, index) => ({
    person: `person-${index}`,
    unit: unitOf(index, teams),
    email: `person-${index}@example.invalid`,
    language: index % 3 === 0 ? 'en' : 'de',
  }));
}

/** The same roster as rows of a file. */
export function madeUpRoster(people: number, teams: number): readonly RosterRow[] {
  return madeUpPeople(people, teams).map(({ unit, ...rest }, index) => ({
    line: index + 2,
    ...rest,
    unit: unit.join('/'),
  }));
}

function answer(scale: Scale): Answer {
  switch (scale.kind) {
    case 'recommend':
      return randomInt(0, 11);
    case 'agreement':
      return randomInt(1, 6);
    case 'minutes':
      return Number(scale.options[randomInt(scale.options.length)]?.code);
    case 'choice':
      return scale.options[randomInt(scale.options.length)]?.code ?? '';
    case 'reasons':
      return [scale.options[randomInt(scale.options.length)]?.code ?? ''];
    case 'comment':
      return 'The laptop takes four minutes to start, every morning.';
  }
}

/** Somebody's answers to every scored item, drawn at random. */
export function madeUpScores({ items }: Pick<Instrument, 'items'>): Answers {
  const asked = items.filter(({ scale }) => scale.kind !== 'comment');
  return Object.fromEntries(asked.map(({ id, scale }) => [id, answer(scale)]));
}

/** Somebody's comment. */
export function madeUpComment({ items }: Pick<Instrument, 'items'>): Answers {
  const asked = items.filter(({ scale }) => scale.kind === 'comment');
  return Object.fromEntries(asked.map(({ id, scale }) => [id, answer(scale)]));
}
