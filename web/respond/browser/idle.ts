/** Seconds without input until somebody is asked whether they are still there, and until everything is deleted. */
export const patience = { asked: 90, gone: 120 } as const;

/**
 * Whole seconds until everything is deleted; undefined while nobody has to be asked yet.
 * @param since instant of the last input, in milliseconds
 * @param now in milliseconds; a device that slept finds itself far behind, with 0 left
 * @source WCAG 2.2, 2.2.1 (Timing Adjustable): warned, with at least 20 seconds to extend by a simple action
 */
export function secondsLeft(since: number, now: number): number | undefined {
  const idle = (now - since) / 1000;
  return idle < patience.asked ? undefined : Math.max(0, Math.ceil(patience.gone - idle));
}
