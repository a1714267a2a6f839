import * as z from 'zod';
import { Person, RosterError } from '#contract/roster.ts';
import { staging } from './staging.ts';

/** One part of a roster that is being imported: the people understood with the line each came from, and what was not understood. */
const StagedPart = z.object({
  /** Rows the part came with, understood or not. */
  rows: z.int(),
  people: z.array(z.object({ line: z.int(), person: Person })),
  errors: z.array(RosterError),
});

export type StagedPart = z.infer<typeof StagedPart>;

/** Rosters on their way in. */
export const rosterImports = staging('roster', StagedPart);
