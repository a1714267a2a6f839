import { expect, test } from 'vitest';
import { accept } from '#core/ballot/accept.ts';
import { dayMilliseconds, elapsedMilliseconds } from '#core/time.ts';
import { areNear } from '#core/survey/near.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { itAnswers, type Answering } from './answering.ts';
import { storyOf } from './calendar.ts';
import { peerContributions } from './contributions.ts';
import { employeesAt, leadersAt, wholeDemo } from './people.ts';

const begun = '2026-11-19T10:20:00.000Z';
const items = itPulse.items.map(({ id }) => id);
const lastAnswers = itAnswers('it-3', 3, employeesAt(3, wholeDemo));

const meanOf = (answers: readonly Answering[], item: string) => {
  const values = answers.flatMap(({ scores }) => (typeof scores[item] === 'number' ? [scores[item]] : []));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};

test('about 400 people work in three levels of units, everybody under one number, and under one address but for a few in the plants', () => {
  for (const point of [0, 4]) {
    const people = employeesAt(point, wholeDemo).map(({ person }) => person);
    expect(people).toHaveLength(412);
    expect(new Set(people.map(({ person }) => person)).size).toBe(412);
    const addresses = people.flatMap(({ email }) => email ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(people.length - addresses.length).toBe(19);
    expect(Math.max(...people.map(({ unit }) => unit.length))).toBe(3);
  }
  const [first, last] = [0, 4].map(
    (point) => new Set(employeesAt(point, wholeDemo).map(({ person }) => person.person)),
  );
  expect([...(last ?? [])].filter((person) => !first?.has(person)).length).toBeGreaterThan(10);
  expect(leadersAt(3, wholeDemo).filter(({ person }) => person.side === 'it').length).toBeGreaterThanOrEqual(10);
});

test('on whatever day the demo begins, its pulses lie apart, the past is over for a month, and the open one runs for a week', () => {
  for (let day = 0; day < 800; day++) {
    const start = new Date(Date.parse(begun) + day * dayMilliseconds).toISOString();
    const story = storyOf(start, wholeDemo);
    expect(new Set(story.map(({ key }) => key)).size).toBe(7);
    expect(story.map(({ planned }) => planned)).toEqual(story.map(({ planned }) => planned).toSorted());
    const pulses = story.filter(({ instrument }) => instrument === 'it-pulse');
    const waves = pulses.map(({ key, instrument, opens }) => ({ id: key, instrument, opens }));
    expect(waves.some((wave) => waves.some((other) => areNear(wave, other, 'Europe/Berlin')))).toBe(false);
    for (const { past, opens, closes } of story) {
      expect(opens < closes).toBe(true);
      if (past) expect(elapsedMilliseconds(closes, start)).toBeGreaterThan(32 * dayMilliseconds);
      else expect(elapsedMilliseconds(start, closes)).toBeGreaterThan(7 * dayMilliseconds);
    }
    expect(new Set(story.map(({ quarter }) => quarter)).size).toBe(5);
  }
});

test('the same day tells the same story, answer by answer', () => {
  expect(itAnswers('it-3', 3, employeesAt(3, wholeDemo))).toEqual(lastAnswers);
  expect(storyOf(begun, wholeDemo)).toEqual(storyOf(begun, wholeDemo));
});

test('the weakest point is the wait for devices, most of all in Steyr, and the strongest is expertise', () => {
  const means = new Map(
    ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'].map((item) => [item, meanOf(lastAnswers, item)] as const),
  );
  expect([...means].sort((a, b) => a[1] - b[1]).map(([item]) => item)).toEqual(
    expect.arrayContaining(['P5', 'P8', 'P4', 'P2', 'P6', 'P1', 'P7', 'P3']),
  );
  expect(Math.min(...means.values())).toBe(means.get('P5'));
  expect(Math.max(...means.values())).toBe(means.get('P3'));
  const units = Map.groupBy(lastAnswers, ({ employee }) => employee.unit.path[1] ?? employee.unit.path[0] ?? '');
  const devices = [...units].map(([unit, answers]) => [unit, meanOf(answers, 'P5')] as const);
  expect(devices.sort((a, b) => a[1] - b[1])[0]?.[0]).toBe('Werk Steyr');
});

test('every answer fits the instrument and no comment is written twice in a pulse', () => {
  for (const { scores, comment } of lastAnswers) {
    expect(accept(itPulse, items, 'score', scores).ok).toBe(true);
    if (comment !== null) expect(accept(itPulse, items, 'comment', { O1: comment }).ok).toBe(true);
  }
  const comments = lastAnswers.flatMap(({ comment }) => comment ?? []);
  expect(comments.length).toBeGreaterThan(30);
  expect(new Set(comments).size).toBe(comments.length);
});

test('120 made-up organisations contribute in every quarter, the same again, and two more from the second on', () => {
  const counts = [0, 1, 2, 3].map((point) => {
    const quarter = `2026-Q${point + 1}`;
    const contributions = peerContributions({ quarter, point, last: point === 3 }, begun);
    expect(contributions.every(({ madeUp }) => madeUp)).toBe(true);
    return contributions.filter(({ instrument }) => instrument === 'it-pulse').length;
  });
  expect(counts).toEqual([120, 122, 122, 122]);
});
