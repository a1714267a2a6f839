import * as z from 'zod/mini';

const Text = z.object({ en: z.string(), de: z.string(), sie: z.exactOptional(z.string()) });
const Option = z.object({ code: z.string(), text: Text });
const Reason = z.object({ code: z.string(), text: z.object({ low: Text, middle: Text, high: Text }) });

/** What checking a ballot needs of the instrument whose bytes were published with the wave: ids and scales, no wording. */
export const Answerable = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      scale: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('recommend'), low: Text, high: Text }),
        z.object({ kind: z.literal('agreement') }),
        z.object({ kind: z.literal('minutes'), options: z.array(Option) }),
        z.object({ kind: z.literal('choice'), options: z.array(Option) }),
        z.object({ kind: z.literal('reasons'), most: z.int(), options: z.array(Reason) }),
        z.object({ kind: z.literal('comment'), most: z.int() }),
      ]),
    }),
  ),
});
export type Answerable = z.infer<typeof Answerable>;
