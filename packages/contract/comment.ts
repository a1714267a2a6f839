import * as z from 'zod';

/** Why a comment is hidden. A closed list: words of one's own would stay in the log for ever and could repeat what was to go. */
export const HideReason = z.enum(['personalData', 'insult', 'confidential', 'unlawful']);
export type HideReason = z.infer<typeof HideReason>;

/** Why a hidden comment is shown again. */
export const ShowReason = z.enum(['mistake', 'reviewed']);
export type ShowReason = z.infer<typeof ShowReason>;

/** A released comment: masked, undated, at its one group. `hidden` is null for all that readers see. */
export const Comment = z.object({
  id: z.string(),
  group: z.string(),
  invited: z.int(),
  text: z.string(),
  hidden: HideReason.nullable(),
});
export type Comment = z.infer<typeof Comment>;

/**
 * `GET /api/v1/waves/:wave/comments`: in a new random order each time, undated, each at its one group; hidden ones for moderators alone.
 * `hidden` counts them for everybody. `themes` name the words and the ids of the shown comments that share them.
 */
export const Comments = z.object({
  comments: z.array(Comment),
  groups: z.int(),
  hidden: z.int(),
  themes: z.array(z.object({ words: z.array(z.string()), comments: z.array(z.string()) })),
});
export type Comments = z.infer<typeof Comments>;

/** `PUT /api/v1/waves/:wave/comments/:comment/hidden`: hides a comment or shows it again, never edits it; `conflict` when it is so already. */
export const Moderation = z.discriminatedUnion('hidden', [
  z.strictObject({ hidden: z.literal(true), reason: HideReason }),
  z.strictObject({ hidden: z.literal(false), reason: ShowReason }),
]);
export type Moderation = z.infer<typeof Moderation>;
