import type { Group, Tree } from '../strata/tree.ts';
import { type AtomTable, cellAt, tableId } from './atom-table.ts';
import { type EarlierWave, changeSince } from './change.ts';
import type { ReportNode } from './report.ts';
import { dimensionResult, enpsResult, itemResult, lostTimeResult, shareResult } from './results.ts';
import type { Measured } from './variables.ts';

/** Everything a report is made of: atoms, never the tally. */
export interface Material {
  readonly tree: Tree;
  readonly variables: readonly Measured[];
  readonly tables: ReadonlyMap<string, AtomTable>;
  /** People a group stands for: those invited, or as many times more as there are random shares. */
  readonly population: (group: Group) => number;
  readonly previous: EarlierWave | null;
}

type Shown = Omit<ReportNode, 'id' | 'parent' | 'label' | 'side' | 'strata' | 'invited'>;

const nothing: Shown = {
  enps: null,
  change: null,
  items: {},
  lostTime: null,
  choices: {},
  reasons: null,
  dimensions: {},
};

/** Every group with what is shown there, in the tree's order. */
export function reportNodes(material: Material, sides: boolean): readonly ReportNode[] {
  const [root] = material.tree;
  if (!root) return [];
  const place = ({ id, parent, label, side, strata, invited }: Group) => ({
    id,
    parent,
    label,
    ...(side === undefined ? {} : { side }),
    strata,
    invited,
  });
  return material.tree.map((group) => ({
    ...place(group),
    ...(sides ? sideContents(group, material) : contents(group, root, material)),
  }));
}

function contents(group: Group, root: Group, { variables, tables, population, previous }: Material): Shown {
  const shown = { ...nothing, items: { ...nothing.items }, choices: { ...nothing.choices } };
  for (const variable of variables) {
    const { id } = variable;
    const table = tables.get(id);
    const cell = cellAt(group, table);
    const top = group === root ? cell : cellAt(root, table);
    const visible = cell !== null && top !== null;
    switch (variable.kind) {
      case 'recommend':
        shown.enps = visible ? enpsResult(cell, population(group)) : null;
        shown.change = visible && previous ? changeSince(previous, group, cell, id) : null;
        break;
      case 'agreement':
        shown.items[id] = visible ? itemResult(cell, population(group), top) : null;
        break;
      case 'minutes':
        shown.lostTime = visible ? lostTimeResult(cell, variable.codes, population(group), top) : null;
        break;
      case 'choice':
        shown.choices[id] = visible ? shareResult(cell, variable.codes) : null;
        break;
      case 'reasons':
        shown.reasons = visible ? shareResult(cell, variable.codes) : null;
        break;
      case 'dimension':
        break;
    }
  }
  return shown;
}

/** In an instrument with sides only dimensions are shown by group, and only below a side. */
function sideContents(group: Group, { tree, variables, tables, population }: Material): Shown {
  const { side } = group;
  const start = tree.find((one) => one.kind === 'side' && one.side === side);
  if (side === undefined || !start) return nothing;
  const dimensions = { ...nothing.dimensions };
  for (const { id, kind } of variables) {
    if (kind !== 'dimension') continue;
    const table = tables.get(tableId(id, side));
    const cell = cellAt(group, table);
    const top = cellAt(start, table);
    dimensions[id] = cell && top ? dimensionResult(cell, population(group), top) : null;
  }
  return { ...nothing, dimensions };
}
