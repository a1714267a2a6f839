import { close } from './close.ts';
import { lambdaOf } from './cloud.ts';
import { fold } from './fold.ts';

/** Lambda entry of the fold job, which closes waves too: both may write beside the ballots, and nobody else. */
export const handler = lambdaOf(({ kind }) => (kind === 'close' ? close : fold), ['organisations', 'ballots']);
