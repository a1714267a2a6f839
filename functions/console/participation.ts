import type { Participation } from '#contract/wave.ts';
import { expectedMargin } from '#core/score/expected-margin.ts';
import type { Wave } from '#core/survey/wave.ts';
import type { Scope } from '#store/scope.ts';
import { lastAnswers } from './expected-answers.ts';

/** How many took part so far, and how exact the IT-eNPS will be with so many. Rounded and written once an hour by a job: the console may not read who took a credential. */
export async function participationOf(
  scope: Scope,
  { instrument, audience, invited = 0, participation }: Wave,
  waves: readonly Wave[],
): Promise<Participation> {
  if (!participation) return { invited, credentials: null, asOf: null, margin: null };
  const { credentials, asOf } = participation;
  if (instrument !== 'it-pulse') return { invited, credentials, asOf, margin: null };
  const { known } = await lastAnswers(scope, { instrument, ...(audience ? { audience } : {}) }, waves);
  const population = audience?.openLink ? Infinity : invited * (audience?.share?.of ?? 1);
  return { invited, credentials, asOf, margin: expectedMargin(credentials, population, known) };
}
