/**
 * The instant at which clocks in a time zone show a day and time; of a time that a clock change skips, the instant one hour later on the clock.
 * @param day `2027-02-01`
 * @param time `09:00`
 * @param zone IANA name
 * @returns ISO instant in UTC, or null where day or time is not complete
 */
export function instantIn(day: string, time: string, zone: string): string | null {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) return null;
  let guess = wanted;
  // Two steps settle it: the second corrects a guess that fell on the other side of a clock change.
  for (let step = 0; step < 2; step++) guess = wanted - offset(guess, zone);
  return new Date(guess).toISOString();
}

/** Milliseconds that clocks in the zone are ahead of UTC at an instant. */
function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant;
}
