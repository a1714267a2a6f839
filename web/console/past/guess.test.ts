import { describe, expect, test } from 'vitest';
import { InstrumentList } from '#contract/instrument.ts';
import { PastPlan } from '#contract/past.ts';
import { parseCsv } from '../roster/table.ts';
import sample from '../sample/instruments.json' with { type: 'json' };
import { columnsRead, missingIn, planOf, type Draft } from './draft.ts';
import { guessLayout, guessScales, guessTargets, guessUnits, questionsIn } from './guess.ts';
import { guessScale } from './scale.ts';
import { sheetOf } from './sheet.ts';

const itPulse = InstrumentList.shape.instruments.element.parse(sample[0]);

function guessed(csv: string): Draft {
  const sheet = sheetOf(parseCsv(csv));
  const days = { from: '2024-03-01', to: '2024-03-14' };
  const blank = { name: 'Survey', source: 'Tool', ...days, only: { column: '', values: [] }, workforce: '' };
  const draft = { ...blank, ...guessLayout(sheet), levels: guessUnits(sheet), targets: {}, scales: {} };
  const questions = questionsIn(sheet, draft);
  const targets = guessTargets(questions, itPulse);
  return { ...draft, targets, scales: guessScales(questions, targets, itPulse) };
}

const plan = (csv: string) => PastPlan.parse(planOf(guessed(csv), 'a.csv', sheetOf(parseCsv(csv))));

describe('a scale is guessed from its values', () => {
  const steps = (...values: readonly string[]) => guessScale(new Set(values));
  test('by numbers, where 0 is no answer up to 7 and a point up to 10', () => {
    expect(steps('0', '1', '2', '4')).toEqual({ steps: 4, as: { 0: 'none', 1: '1', 2: '2', 4: '4' } });
    expect(steps('0', '7', '10')).toEqual({ steps: 11, as: { 0: '1', 7: '8', 10: '11' } });
    expect(steps('A1', 'A5')).toEqual({ steps: 5, as: { A1: '1', A5: '5' } });
    expect(steps('5 - agree', '1 - disagree')).toMatchObject({ steps: 5 });
  });
  test('by words, where the middle counts if anybody chose it', () => {
    expect(steps('Agree', 'Strongly disagree', 'Not applicable')).toEqual({
      steps: 4,
      as: { Agree: '3', 'Strongly disagree': '1', 'Not applicable': 'none' },
    });
    expect(steps('Trifft zu', 'Teils/teils')).toMatchObject({ steps: 5, as: { 'Trifft zu': '4', 'Teils/teils': '3' } });
  });
  test('and not where they are flags, names, times or many', () => {
    expect([steps('0', '1'), steps('Berlin', 'Bonn'), steps('12:03', '2024'), steps()]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test('a long file is known by its columns; spellings of one question go together, and nothing else leaves the browser', () => {
  const csv = `response_id,email,department,question,response
1,a@example.org,Sales,1. I learn & grow,4
2,b@example.org,Sales,1. I learn and grow,1
3,c@example.org,IT,2. Systems work when I need them.,3
4,d@example.org,IT,Anything else?,Thanks for asking`;
  const draft = guessed(csv);
  expect(columnsRead(draft)).toEqual(['question', 'response', 'response_id', 'department']);
  expect(plan(csv)).toMatchObject({
    layout: { kind: 'long', respondent: 'response_id', question: 'question', answer: 'response' },
    units: [{ kind: 'column', column: 'department' }],
    questions: [
      {
        names: ['1. I learn & grow', '1. I learn and grow'],
        text: '1. I learn & grow',
        scale: { kind: 'steps', steps: [['1'], [], ['3'], ['4']] },
      },
      { item: 'P1', scale: { steps: [['1'], [], ['3'], ['4']] } },
    ],
  });
  expect(plan(csv).leftOut).toContain('Anything else?');
});

test('LimeSurvey: a row per person, answers by code, texts and times left out', () => {
  const csv = `"id";"submitdate";"lastpage";"Abteilung";"Q1[SQ001]";"Q1[SQ002]";"Kommentar"
"1";"2024-03-01 10:00:00";"3";"Vertrieb";"A4";"A2";"nichts"
"2";"2024-03-01 11:00:00";"3";"Einkauf";"A1";"A5";"alles gut"`;
  expect(plan(csv)).toMatchObject({
    layout: { kind: 'wide' },
    units: [{ kind: 'column', column: 'Abteilung' }],
    questions: [
      { text: 'Q1[SQ001]', scale: { steps: [['A1'], ['A2'], [], ['A4'], ['A5']] } },
      { text: 'Q1[SQ002]', scale: { steps: [['A1'], ['A2'], [], ['A4'], ['A5']] } },
    ],
    leftOut: ['id', 'submitdate', 'lastpage', 'Kommentar'],
  });
});

test('Forms: words in a cell, a question that is ours by its words, a rating from 0 to 10', () => {
  const name = itPulse.items.find(({ id }) => id === 'E0')?.name.en ?? '';
  const csv = `Timestamp,Department,E0,The canteen is good
2024/03/01 9:00,Sales,9,Strongly agree
2024/03/01 9:05,IT,0,Disagree
2024/03/01 9:09,IT,10,Neutral`;
  expect(name).not.toBe('');
  const { questions } = plan(csv);
  expect(questions).toMatchObject([
    { item: 'E0', scale: { kind: 'steps', steps: { length: 11, 0: ['0'], 9: ['9'], 10: ['10'] } } },
    { text: 'The canteen is good', scale: { steps: [[], ['Disagree'], ['Neutral'], [], ['Strongly agree']] } },
  ]);
});

test('Qualtrics: three header rows, named by the questions; rows keep their number in the file', () => {
  const csv = `StartDate,Q1,Q2
Start Date,Which department are you in?,My tools work
"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"
2024-03-01 10:00,Sales,5
2024-03-01 10:01,IT,1`;
  const sheet = sheetOf(parseCsv(csv));
  expect(sheet.columns).toEqual(['Start Date', 'Which department are you in?', 'My tools work']);
  expect(sheet.rows.map(({ line }) => line)).toEqual([4, 5]);
  expect(plan(csv).questions).toMatchObject([{ names: ['My tools work'] }]);
});

test('columns of one name are told apart, and a draft says what it lacks', () => {
  expect(sheetOf(parseCsv('Score,Score,\n1,2,3')).columns).toEqual(['Score', 'Score (2)', '#3']);
  const draft = { ...guessed('a,b\n1,x'), name: ' ', source: '', to: '2024-02-01' };
  expect(missingIn(draft, '2026-01-01')).toEqual(['name', 'source', 'dates', 'questions']);
});
