import { send } from './send.ts';
import { lambdaOf } from './cloud.ts';

/** Lambda entry of the send job. */
export const handler = lambdaOf(() => send, ['organisations']);
