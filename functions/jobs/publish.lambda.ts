import { publish } from './publish.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the publish job. */
export const handler = lambdaOf(() => publish, ['organisations']);
