import { past } from './past.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the job that publishes past surveys. */
export const handler = lambdaOf(() => past, ['organisations']);
