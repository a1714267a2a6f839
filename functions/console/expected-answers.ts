import type { Expected } from '#contract/audience.ts';
import { lastPublished } from '#contract/learning.ts';
import { detectableWith } from '#core/score/detectable-change.ts';
import { expectedMargin, type LastWave } from '#core/score/expected-margin.ts';
import { isAlike } from '#core/survey/audience.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getReport } from '#store/report.ts';
import type { Scope } from '#store/scope.ts';

/** The share expected to answer while nobody was asked yet. */
const assumedRate = 0.5;

/**
 * How many of those asked will answer if as large a share does as last time, and how exactly so many answers show the IT-eNPS and its change.
 * @param people asked at a time
 * @param population whom they stand for: themselves, or everybody of whom they are a random share
 */
export async function expectedAnswers(
  scope: Scope,
  asked: Pick<Wave, 'instrument' | 'audience'>,
  { people, population }: { readonly people: number; readonly population: number },
  waves: readonly Wave[],
): Promise<Expected> {
  const { rate, known } = await lastAnswers(scope, asked, waves);
  const answers = Math.floor(people * (rate ?? assumedRate));
  if (asked.instrument !== 'it-pulse') return { people, answers, rate, detectable: null, margin: null };
  return {
    ...{ people, answers, rate },
    detectable: detectableWith(answers, known),
    margin: expectedMargin(answers, population, known),
  };
}

/**
 * What the last published wave of an instrument tells of the next, one of the same units and roles if there is any: the share that answered, `null` without one,
 * and what its IT-eNPS showed, absent without that. An open link tells of open links alone, and of no share.
 */
export async function lastAnswers(
  scope: Scope,
  { instrument, audience }: Pick<Wave, 'instrument' | 'audience'>,
  waves: readonly Wave[],
): Promise<{ readonly rate: number | null; readonly known: LastWave | undefined }> {
  const alike = waves.filter((wave) => isAlike(wave.audience, audience));
  const last =
    lastPublished(alike, instrument) ??
    lastPublished(
      waves.filter(({ audience: asked }) => !asked?.openLink),
      instrument,
    );
  const report = last && (await getReport(scope, last.id));
  const root = report?.nodes.find(({ parent }) => parent === null);
  const rate = report?.ballots == null || report.invited === 0 ? null : report.ballots / report.invited;
  const known =
    report?.detectableNext != null && root?.enps ? { n: root.enps.n, detectable: report.detectableNext } : undefined;
  return { rate, known };
}
