import { expect, test } from 'vitest';
import { unitReport } from '../sample/unit-report.ts';
import { treeRows } from './tree.ts';

test('every group stands below its parent and loses the part of its name the parent carries', () => {
  expect(treeRows(unitReport.nodes).map(({ name, depth }) => [depth, name])).toEqual([
    [0, 'Nordwerk Gruppe'],
    [1, 'Werke'],
    [2, 'Kassel'],
    [2, 'Steyr'],
    [2, 'direkt zugeordnet'],
    [1, 'IT'],
    [1, 'Übrige Einheiten'],
  ]);
});
