import type { Answer, Answers } from '#core/ballot/answers.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { chanceOf, type Chance } from './chance.ts';
import { comments } from './comments.ts';
import type { Employee } from './people.ts';
import { byMean, byShares } from './spread.ts';
import { reasonWeights, reportedShares, spread, targets, type Target } from './targets.ts';

/** What one employee sends. */
export interface Answering {
  readonly employee: Employee;
  readonly scores: Answers;
  /** Null: no comment. */
  readonly comment: string | null;
}

/** Share of those who answer that also write something. */
const commenting = 0.2;
/** Share of single questions that are passed over. */
const skipping = 0.025;
/** Share of those in a plant to whom working from anywhere does not apply, and of everybody elsewhere. */
const notApplying = { plant: 0.16, office: 0.02 } as const;

const deviation = 1.12;
const agreement = itPulse.items.filter(({ scale }) => scale.kind === 'agreement').map(({ id }) => id);
const codesOf = (id: string): readonly string[] => {
  const scale = itPulse.items.find((item) => item.id === id)?.scale;
  return scale && 'options' in scale ? scale.options.map(({ code }) => code) : [];
};

/**
 * Who answers an IT pulse of the story and what, in the order they send it. Moods make the units differ; the shares of the whole are the target's.
 * @param invited who is on the frozen roster
 * @param point of the story
 */
export function itAnswers(key: string, point: number, invited: readonly Employee[]): readonly Answering[] {
  const chance = chanceOf(`answers ${key}`);
  const target = targets[point];
  if (!target) throw new Error('the story has no such point');
  const there = invited
    .map((employee) => {
      // What somebody is like stays from pulse to pulse; a smaller part is the day's.
      const own = chanceOf(`person ${employee.person.person}`);
      const readiness = employee.unit.readiness + 0.6 * own.normal() + 0.8 * chance.normal();
      const mood = employee.unit.mood + 0.65 * own.normal() + 0.25 * chance.normal();
      return { employee, readiness, mood, scores: new Map<string, Answer>() };
    })
    .sort((a, b) => b.readiness - a.readiness)
    .slice(0, Math.round(invited.length * target.response));

  const felt = (id: string, own = 0.8) =>
    there.map(({ employee, mood }) => mood + (employee.unit.special[id] ?? 0) + own * chance.normal());
  const recommendations = recommend(felt('E0', 0.3), target, chance);
  const give = (id: string, answers: readonly (Answer | undefined)[], skipped = skipping) => {
    for (const [index, { scores }] of there.entries()) {
      const answer = answers[index];
      if (answer !== undefined && chance.next() >= skipped) scores.set(id, answer);
    }
  };
  give('E0', recommendations, 0.005);
  for (const id of agreement) give(id, byMean(felt(id), 1 + (target.scores[id] ?? 50) / 25, deviation));
  for (const { employee, scores } of there)
    if (chance.next() < notApplying[employee.unit.place]) scores.set('P7', 'na');

  const lost = byShares(
    felt('L1').map((value) => -value),
    target.lost,
  ).map((place) => Number(codesOf('L1')[place]));
  give('L1', lost);
  const coded = (id: string, values: readonly number[], shares: readonly number[]) =>
    byShares(values, shares).map((place) => codesOf(id)[place]);
  const reported = coded(
    'L2',
    there.map(() => chance.next()),
    reportedShares,
  );
  give(
    'L2',
    reported.map((code, index) => (there[index]?.scores.get('L1') === 0 ? undefined : code)),
  );
  give(
    'F1',
    coded(
      'F1',
      felt('F1', 1.5).map((value) => -value),
      target.noticed,
    ),
    0.05,
  );
  give(
    'R',
    there.map(({ employee }, index) => reasons(recommendations[index] ?? 7, employee, chance)),
  );

  const texts = commentsOf(
    there.map(({ employee }) => employee),
    chance,
  );
  return chance.shuffled(
    there.map(({ employee, scores }, index) => {
      return { employee, scores: Object.fromEntries(scores), comment: texts.get(index) ?? null };
    }),
  );
}

/** 0–10 in the target's shares. */
function recommend(values: readonly number[], { detractors, promoters }: Target, chance: Chance): readonly number[] {
  return byShares(values, [detractors, 1 - detractors - promoters, promoters]).map((band) => {
    if (band === 0) return chance.weighted(spread.low);
    return band === 1 ? 7 + chance.weighted(spread.middle) : 9 + chance.weighted(spread.high);
  });
}

/** Up to three reasons that fit the recommendation; undefined: none. */
function reasons(recommendation: number, { unit }: Employee, chance: Chance): readonly string[] | undefined {
  const weights: number[] = [...reasonWeights[recommendation < 7 ? 'low' : recommendation < 9 ? 'middle' : 'high']];
  const codes = codesOf('R');
  const hardware = codes.indexOf('hardware');
  if ((unit.special['P5'] ?? 0) < -0.5) weights[hardware] = (weights[hardware] ?? 0) * 2.5;
  const chosen = new Set<number>();
  const count = chance.weighted([0.18, 0.3, 0.32, 0.2]);
  while (chosen.size < count) {
    const place = chance.weighted(weights);
    weights[place] = 0;
    chosen.add(place);
  }
  return chosen.size === 0 ? undefined : codes.filter((_, place) => chosen.has(place));
}

/** Who writes which comment, by position; nobody writes what somebody else wrote. */
function commentsOf(there: readonly Employee[], chance: Chance): ReadonlyMap<number, string> {
  const left = [...chance.shuffled(comments)];
  const texts = new Map<number, string>();
  for (const [index, { unit, person }] of there.entries()) {
    if (person.language !== 'de' || chance.next() >= commenting) continue;
    const place = left.findIndex(({ where }) => where === 'any' || where === unit.place);
    const [comment] = place < 0 ? [] : left.splice(place, 1);
    if (comment) texts.set(index, comment.text);
  }
  return texts;
}
