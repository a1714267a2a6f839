import type { Variable } from './atoms.ts';

/**
 * A dimension as the class rule has to see it beside its items: in every part also each item's classes leave at least two of the item's answers out.
 * Without that, a small unit's dimension subtracted from the side's items names answers; and for the same reason the items may be shown only where the dimension is shown for the side.
 * @param dimension its own classes: below 2.5, to 3.5, above
 * @param items those it is made of, of this wave's form
 * @returns the dimension with the items' classes, to be given to `atomsOf`
 * @source the oracle beside this file: published each by itself, a dimension and its items make single answers certain
 */
export function besideItems(dimension: Variable, items: readonly Variable[]): Variable {
  return {
    ...dimension,
    classes: (stratum) => [
      ...dimension.classes(stratum),
      // `count <= itemAnswers - 2`, written against the dimension's number of answers.
      ...items.flatMap((item) => {
        const skipped = dimension.n(stratum) - item.n(stratum);
        return item.classes(stratum).map((count) => count + skipped);
      }),
    ],
  };
}
