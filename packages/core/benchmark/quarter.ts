import { dayMilliseconds, plus, type Instant } from '../time.ts';

/** A calendar quarter in UTC such as `2026-Q4`; sorts as text. */
export type Quarter = string;

/** The quarter an instant lies in. */
export function quarterOf(instant: Instant): Quarter {
  const date = new Date(instant);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** How long after its quarter a release waits for waves that closed in the quarter's last hours. */
const releaseDelayDays = 7;

/** The instant from which a quarter's release may be made. */
export function releaseDue(quarter: Quarter): Instant {
  const [year, number] = quarter.split('-Q').map(Number);
  const end = new Date(Date.UTC(year ?? 0, (number ?? 0) * 3)).toISOString();
  return plus(end, releaseDelayDays * dayMilliseconds);
}
