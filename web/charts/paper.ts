import { MediaQuery } from 'svelte/reactivity';

/** Whether the page is being laid out for paper: what has to fit on one sheet is drawn lower then. */
export const paper = new MediaQuery('print');
