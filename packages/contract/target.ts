import * as z from 'zod';

/** The score aimed at where an organisation set none of its own: that of a mean answer of "agree" (4 of 5). */
export const usualTarget = 75;

/** Item scores aimed at, by item id; an item without has the usual target. */
const ByItem = z.record(z.string().max(40), z.int().min(1).max(100));

/** `GET /api/v1/targets`: what the organisation set itself, none at version 0. */
export const Targets = z.object({ targets: ByItem, version: z.int() });
export type Targets = z.infer<typeof Targets>;

/** `PUT /api/v1/targets` with the `version` they were read at: all of them anew, an item left out goes back to the usual target. `conflict` when somebody changed them since. */
export const TargetsChange = z.strictObject({ targets: ByItem, version: z.int().min(0) });
