import { purge } from './purge.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the purge job. */
export const handler = lambdaOf(() => purge, ['organisations', 'ballots']);
