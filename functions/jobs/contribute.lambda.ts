import { contribute } from './contribute.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the contribute job. */
export const handler = lambdaOf(() => contribute, ['organisations', 'releases']);
