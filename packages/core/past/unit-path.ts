import { cellText } from '../cell.ts';
import type { Level } from './mapping.ts';
import { sameText } from './scale.ts';

/** Most names in a unit path, and most characters of one. */
const limits = { levels: 12, name: 120 } as const;

/** What a flag's cell holds where it is set. */
const setFlags = new Set(['1', 'x', 'yes', 'y', 'true', 'ja', 'j', 'wahr', 'checked', 'selected']);

/** Why a row's unit cannot be read, and in which column. */
export interface UnitError {
  readonly column: string;
  readonly reason: 'unitGap' | 'tooLong';
}

/**
 * A row's unit path. Levels at the end that are empty are left off: the person belongs directly to the unit above.
 * @param cell the text of a column in this row
 * @returns the names from the top, or an error for a name below an empty one, and for texts or paths too long
 */
export function unitPath(
  levels: readonly Level[],
  cell: (column: string) => string,
): { readonly unit: readonly string[] } | UnitError {
  const unit: string[] = [];
  let gap: string | null = null;
  for (const level of levels) {
    const column = level.kind === 'flags' ? (level.columns[0] ?? '') : level.column;
    const names = namesOf(level, cell);
    if (names.length === 0) gap ??= column;
    else if (gap !== null) return { column: gap, reason: 'unitGap' };
    if (names.includes('')) return { column, reason: 'unitGap' };
    unit.push(...names);
    if (unit.length > limits.levels || names.some((name) => name.length > limits.name))
      return { column, reason: 'tooLong' };
  }
  return { unit };
}

function namesOf(level: Level, cell: (column: string) => string): readonly string[] {
  if (level.kind === 'flags') {
    const flag = level.columns.find((column) => setFlags.has(sameText(cell(column))));
    return flag === undefined ? [] : [cellText(flag)];
  }
  const text = cellText(cell(level.column));
  if (text === '') return [];
  return level.kind === 'column' ? [text] : text.split(level.separator).map((name) => name.trim());
}
