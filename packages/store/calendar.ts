import { Calendar } from '#contract/calendar.ts';
import { grantsOf } from './secret.ts';

/** Addresses under which calendar programs read the coming waves. */
export const calendars = grantsOf('calendar', Calendar);
