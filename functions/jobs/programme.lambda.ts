import { programme } from './programme.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the job that makes the waves of programmes. */
export const handler = lambdaOf(() => programme, ['organisations']);
