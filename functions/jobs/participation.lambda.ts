import { participation } from './participation.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the participation job. */
export const handler = lambdaOf(() => participation, ['organisations']);
