import type { Person } from '#core/roster/person.ts';
import { askedOf } from '#core/survey/audience.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getDraw } from './draw.ts';
import { rosterPeople } from './roster.ts';
import type { Scope } from './scope.ts';

/** The people of the roster in force whom a wave asks, in the roster's order; whoever was asked too short a time ago is still among them. */
export async function askedPeople(
  scope: Scope,
  { audience, programme }: Pick<Wave, 'audience' | 'programme'>,
): Promise<readonly Person[]> {
  const drawn = audience?.share && programme;
  const [{ people }, shareOf] = await Promise.all([rosterPeople(scope), drawn && getDraw(scope, drawn.id)]);
  return askedOf(people, audience, shareOf);
}
