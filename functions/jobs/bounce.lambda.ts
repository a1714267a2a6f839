import { bounce } from './bounce.ts';
import { cloudContext } from './cloud.ts';

const context = cloudContext(['organisations'], process.env);

/** Lambda entry for events of SES, which EventBridge repeats until they are taken. */
export const handler = (event: unknown): Promise<void> => bounce(context, event);
