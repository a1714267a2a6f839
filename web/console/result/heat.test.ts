import { expect, test } from 'vitest';
import { unitReport } from '../sample/unit-report.ts';
import { cellOf, openRows } from './heat.ts';
import { treeRows } from './tree.ts';

const rows = treeRows(unitReport.nodes);
const names = (isOpen: (id: string) => boolean) => openRows(rows, isOpen).map(({ name }) => name);

test('a closed group hides what lies below it, at any depth, and nothing beside it', () => {
  expect(names(() => true)).toHaveLength(rows.length);
  expect(names((id) => id === 'root')).toEqual(['Nordwerk Gruppe', 'Werke', 'IT', 'Übrige Einheiten']);
  expect(names(() => false)).toEqual(['Nordwerk Gruppe']);
  expect(
    openRows(rows, () => true)
      .filter(({ parts }) => parts)
      .map(({ name }) => name),
  ).toEqual(['Nordwerk Gruppe', 'Werke']);
});

test('a figure that is not shown is no cell, whatever is said of marks', () => {
  const report = { marks: { 'root.2': { P1: 'above' as const } }, distances: { 'root.2': { P1: 9 } } };
  const hidden = unitReport.nodes.find(({ id }) => id === 'root.2');
  expect(hidden && cellOf(report, hidden, 'P1')).toBeNull();
});
