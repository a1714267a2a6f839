import { freeze } from './freeze.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the freeze job. */
export const handler = lambdaOf(() => freeze, ['organisations', 'ballots']);
