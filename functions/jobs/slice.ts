/** How long a slice works before it hands the rest to the next one; what it began last may take some seconds more. */
const sliceMilliseconds = 45_000;

/** A clock for one slice: whether its time is over. Measured by the machine, whatever time the job is told. */
export function startSlice(): () => boolean {
  const until = performance.now() + sliceMilliseconds;
  return () => performance.now() > until;
}
