import { Share } from '#contract/share.ts';
import { grantsOf } from './secret.ts';

/** Links to published results, for people who do not sign in. */
export const shares = grantsOf('share', Share);
