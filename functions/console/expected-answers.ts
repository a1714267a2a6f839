import { lastPublished } from '#contract/learning.ts';
import type { ProgrammePreview } from '#contract/programme.ts';
import { detectableWith } from '#core/score/detectable-change.ts';
import { expectedMargin, type LastWave } from '#core/score/expected-margin.ts';
import type { ProgrammeSettings } from '#core/survey/programme.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getReport } from '#store/report.ts';
import { rosterHead } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';

/** The share expected to answer while nobody was asked yet. */
const assumedRate = 0.5;

/** How many of the roster will answer if as large a share does as last time, and how exactly so many answers show the IT-eNPS and its change. */
export async function expectedAnswers(
  scope: Scope,
  { turns }: ProgrammeSettings,
  waves: readonly Wave[],
): Promise<Omit<ProgrammePreview, 'waves'>> {
  const { people } = await rosterHead(scope);
  const instrument = turns.find((turn) => turn.instrument === 'it-pulse')?.instrument ?? turns[0]?.instrument;
  const { rate, known } = await lastAnswers(scope, waves, instrument);
  const answers = Math.floor(people * (rate ?? assumedRate));
  if (instrument !== 'it-pulse') return { people, answers, rate, detectable: null, margin: null };
  return {
    ...{ people, answers, rate },
    detectable: detectableWith(answers, known),
    margin: expectedMargin(answers, people, known),
  };
}

/** What the last published wave of an instrument tells of the next: the share that answered, `null` without one, and what its IT-eNPS showed, absent without that. */
export async function lastAnswers(
  scope: Scope,
  waves: readonly Wave[],
  instrument: Wave['instrument'] | undefined,
): Promise<{ readonly rate: number | null; readonly known: LastWave | undefined }> {
  const last = instrument && lastPublished(waves, instrument);
  const report = last && (await getReport(scope, last.id));
  const root = report?.nodes.find(({ parent }) => parent === null);
  const rate = report?.ballots == null ? null : report.ballots / report.invited;
  const known =
    report?.detectableNext != null && root?.enps ? { n: root.enps.n, detectable: report.detectableNext } : undefined;
  return { rate, known };
}
