import * as z from 'zod';

const Text = z.object({ en: z.string(), de: z.string(), sie: z.string().exactOptional() });
const ByBand = z.object({ low: Text, middle: Text, high: Text });
const Option = z.object({ code: z.string(), text: Text });

/** `GET /api/v1/instruments` → `{instruments}`: the questionnaires as data; the shape of core's `Instrument`. */
export const Instrument = z.object({
  id: z.enum(['it-pulse', 'alignment-pulse']),
  version: z.int(),
  name: Text,
  title: Text,
  sides: z.boolean(),
  minutes: z.object({ long: z.number(), short: z.number() }),
  items: z.array(
    z.object({
      id: z.string(),
      scale: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('recommend'), low: Text, high: Text }),
        z.object({ kind: z.literal('agreement') }),
        z.object({ kind: z.literal('minutes'), options: z.array(Option) }),
        z.object({ kind: z.literal('choice'), options: z.array(Option) }),
        z.object({
          kind: z.literal('reasons'),
          most: z.int(),
          options: z.array(z.object({ code: z.string(), text: ByBand })),
        }),
        z.object({ kind: z.literal('comment'), most: z.int() }),
      ]),
      wording: z.union([
        Text,
        z.object({ bySide: z.object({ business: Text, it: Text }) }),
        z.object({ byBand: ByBand }),
      ]),
      name: Text,
      hint: Text.exactOptional(),
      dimension: z.string().exactOptional(),
      source: z.string(),
    }),
  ),
  shortForms: z.array(z.array(z.string())),
  dimensions: z.array(z.object({ id: z.string(), name: Text, items: z.array(z.string()) })),
  causes: z.array(z.object({ id: z.string(), name: Text, items: z.array(z.string()) })),
});
export type Instrument = z.infer<typeof Instrument>;

export const InstrumentList = z.object({ instruments: z.array(Instrument) });

/**
 * The questionnaire of a wave that was taken over from another tool: ours, and the statements that its file brought in their own words.
 * @param imported absent for a wave of our own, whose questionnaire stays as it is
 */
export function withStatements(
  instrument: Instrument,
  imported: { readonly questions: readonly { readonly item: string; readonly text?: string }[] } | undefined,
): Instrument {
  const brought = (imported?.questions ?? []).flatMap(({ item, text }): Instrument['items'] =>
    text === undefined
      ? []
      : [
          {
            id: item,
            scale: { kind: 'agreement' },
            wording: { de: text, en: text },
            name: { de: text, en: text },
            source: '',
          },
        ],
  );
  return brought.length === 0 ? instrument : { ...instrument, items: [...instrument.items, ...brought] };
}
