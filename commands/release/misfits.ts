import type { ContributionFile, FileMisfit, FileReason } from '#core/benchmark/contribution-file.ts';
import { Misfit } from '../replay/failure.ts';

const words: Readonly<Record<FileReason, string>> = {
  columnMissing: 'is missing in the header',
  columnTwice: 'is there twice in the header',
  measureName: 'names no measure of 1 to 80 characters',
  noMeasure: 'the header names no measure beside the columns that say who contributes',
  tooManyMeasures: 'the header names more than 200 measures',
  missing: 'is empty',
  tooLong: 'is too long',
  noQuarter: 'is no quarter such as 2024-Q4',
  noWholeNumber: 'is no whole number',
  noRate: 'is no number from 0 to 1',
  noNumber: 'is no number',
  outsideScale: 'lies outside −100 to 100',
  twice: 'names an organisation twice in the same quarter',
};

const mostTold = 20;

/**
 * Goes on only if the whole file was understood.
 * @throws Misfit with line and column of what was not, the first twenty
 */
export function refuseMisfits(file: string, { misfits }: ContributionFile): void {
  if (misfits.length === 0) return;
  const told = misfits.slice(0, mostTold).map((misfit) => `${file}, ${placeOf(misfit)}: ${words[misfit.reason]}`);
  if (misfits.length > told.length) told.push(`and ${misfits.length - told.length} more`);
  throw new Misfit(told.join('\n'));
}

function placeOf({ line, column }: FileMisfit): string {
  return column === '' ? `line ${line}` : `line ${line}, column ${column}`;
}
