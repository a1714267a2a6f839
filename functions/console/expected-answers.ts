import type { ProgrammePreview } from '#contract/programme.ts';
import { detectableWith } from '#core/score/detectable-change.ts';
import type { ProgrammeSettings } from '#core/survey/programme.ts';
import type { Wave } from '#core/survey/wave.ts';
import { getReport } from '#store/report.ts';
import { rosterHead } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';

/** The share expected to answer while nobody was asked yet. */
const assumedRate = 0.5;

/** How many of the roster will answer if as large a share does as last time, and what change of the IT-eNPS so many answers show. */
export async function expectedAnswers(
  scope: Scope,
  { turns }: ProgrammeSettings,
  waves: readonly Wave[],
): Promise<Omit<ProgrammePreview, 'waves'>> {
  const { people } = await rosterHead(scope);
  const instrument = turns.find((turn) => turn.instrument === 'it-pulse')?.instrument ?? turns[0]?.instrument;
  const [last] = waves
    .filter((wave) => wave.instrument === instrument && wave.state === 'published' && !wave.imported)
    .sort((a, b) => (a.opens < b.opens ? 1 : -1));
  const report = last && (await getReport(scope, last.id));
  const root = report?.nodes.find(({ parent }) => parent === null);
  const rate = report?.ballots == null ? null : report.ballots / report.invited;
  const answers = Math.floor(people * (rate ?? assumedRate));
  const known =
    report?.detectableNext != null && root?.enps ? { n: root.enps.n, detectable: report.detectableNext } : undefined;
  return { people, answers, rate, detectable: instrument === 'it-pulse' ? detectableWith(answers, known) : null };
}
