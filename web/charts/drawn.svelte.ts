import { SvelteMap } from 'svelte/reactivity';
import type { Drawing } from '#chart/marks.ts';

/** A chart as it can be drawn again elsewhere. */
export interface Drawn {
  readonly title: string;
  readonly draw: (width: number) => Drawing;
}

/** The charts on the page now, by component id in the order in which they came, for whoever wants one as a file. */
export const drawn = new SvelteMap<string, Drawn>();
