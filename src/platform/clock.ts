/** The only place that asks the machine what time it is. Everything else is told. */
export type Clock = () => Date

/** A clock that stands still at `fixed` when one is given (demo and tests), and the machine's own otherwise. */
export function makeClock(fixed: Date | null): Clock {
  return fixed === null ? () => new Date() : () => new Date(fixed)
}

/** Milliseconds since some moment in the past, for measuring how long something took; never for dates. */
export function stopwatch(): number {
  return performance.now()
}
