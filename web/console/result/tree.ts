import type { Report } from '#contract/report.ts';

type Node = Report['nodes'][number];

/** A group as a row of the tree: how deep it lies below its start and its name without what the parent's already says. */
export interface TreeRow {
  readonly node: Node;
  readonly depth: number;
  readonly name: string;
}

/** The groups in reading order, each below its parent. */
export function treeRows(nodes: readonly Node[]): readonly TreeRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = Map.groupBy(nodes, (node) => (node.parent !== null && byId.has(node.parent) ? node.parent : ''));
  const rows: TreeRow[] = [];
  const visit = (parent: string, depth: number): void => {
    for (const node of children.get(parent) ?? []) {
      rows.push({ node, depth, name: shortName(node.label, byId.get(parent)?.label) });
      visit(node.id, depth + 1);
    }
  };
  visit('', 0);
  return rows;
}

function shortName(label: string, parent: string | undefined): string {
  if (parent === undefined || !label.startsWith(parent)) return label;
  const rest = label.slice(parent.length);
  if (rest.startsWith('/')) return rest.slice(1);
  if (rest.startsWith(': ')) return rest.slice(2);
  const members = /^ \((.+)\)$/.exec(rest);
  return members?.[1] ?? label;
}
