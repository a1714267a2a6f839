/** An instant in UTC as ISO 8601 with milliseconds and `Z`; sorts as text. Core receives it and never asks a clock. */
export type Instant = string;

/** The instant `milliseconds` after `instant` (before it, when negative). */
export function plus(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function elapsedMilliseconds(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** One day of 24 hours, in milliseconds. */
export const dayMilliseconds = 86_400_000;
