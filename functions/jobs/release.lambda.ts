import { release } from './release.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the release job. */
export const handler = lambdaOf(() => release, ['organisations', 'releases']);
