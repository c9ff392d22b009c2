const dayLength = 86_400_000

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** How far London's clock is from UTC on the days on which nobody changes it: asking the calendar is slow. */
const steadyDays = new Map<number, number>()

/** London's wall time at an instant, as the instant at which UTC shows the same. */
export function londonWallTime(instant: number): number {
  const day = Math.floor(instant / dayLength)
  const steady = steadyDays.get(day) ?? offsetOfDay(day)
  return steady === null ? slowWallTime(instant) : instant + steady
}

function offsetOfDay(day: number): number | null {
  const first = day * dayLength
  const last = first + dayLength - 1
  const offset = slowWallTime(first) - first
  if (slowWallTime(last) - last !== offset) return null
  if (steadyDays.size >= 20_000) steadyDays.clear()
  steadyDays.set(day, offset)
  return offset
}

function slowWallTime(instant: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of londonClock.formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts as { [part: string]: number }
  return Date.UTC(year, month - 1, day, hour, minute, second, ((instant % 1000) + 1000) % 1000)
}
