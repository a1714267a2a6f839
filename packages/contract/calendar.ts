import * as z from 'zod';

/** `GET /api/v1/calendar`: since when the organisation has a calendar address; `null` while it has none. `DELETE` → 204 ends the address at once. */
export const CalendarState = z.object({ created: z.iso.datetime().nullable() });
export type CalendarState = z.infer<typeof CalendarState>;

/** `POST /api/v1/calendar` → 201 with a new address, shown once and not stored; one made before ends. */
export const MadeCalendar = z.object({ created: z.iso.datetime(), address: z.url() });
export type MadeCalendar = z.infer<typeof MadeCalendar>;

/** The calendar address of an organisation as stored: it has no end but being taken back. */
export const Calendar = z.object({ id: z.string(), created: z.iso.datetime(), ends: z.null() });
