import type { Instrument } from '#contract/instrument.ts';

type Item = Instrument['items'][number];
type Kind = 'recommend' | 'agreement' | 'minutes';

/** Looks things up about measures in the instruments that ask them. */
export interface Measures {
  /** The wording of a statement, IT-eNPS for the recommendation, the name of everything else; the id where no instrument knows it. */
  readonly nameOf: (id: string) => string;
  /** How a measure's values are written: points from −100 to 100, 0 to 100, or minutes. Dimensions count as agreement. */
  readonly kindOf: (id: string) => Kind;
}

/**
 * Makes the lookup.
 * @param write puts a text of an instrument into the reader's language
 */
export function measuresOf(instruments: readonly Instrument[], write: (text: Item['name']) => string): Measures {
  const items = instruments.flatMap((instrument) => instrument.items);
  const dimensions = instruments.flatMap((instrument) => instrument.dimensions);
  const itemOf = (id: string): Item | undefined => items.find((item) => item.id === id);
  return {
    nameOf: (id) => {
      const dimension = dimensions.find((one) => one.id === id);
      if (dimension) return write(dimension.name);
      const item = itemOf(id);
      if (!item) return id;
      if (item.scale.kind === 'recommend') return 'IT-eNPS';
      return item.scale.kind === 'agreement' && 'en' in item.wording ? write(item.wording) : write(item.name);
    },
    kindOf: (id) => {
      const kind = itemOf(id)?.scale.kind;
      return kind === 'recommend' || kind === 'minutes' ? kind : 'agreement';
    },
  };
}
