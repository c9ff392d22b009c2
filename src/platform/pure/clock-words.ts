import type { Range } from './opening-hours.ts'

const MIDNIGHT = 1440

/** `9am`, `5.30pm`, `midday`, `midnight`. */
export function clockWords(minute: number): string {
  if (minute % MIDNIGHT === 0) return 'midnight'
  if (minute === 720) return 'midday'
  const hour = Math.floor(minute / 60)
  const past = minute % 60 === 0 ? '' : `.${String(minute % 60).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`
}

/** `9am to midday and 1pm to 5pm`, `all day`; nothing for a day on which nobody answers. */
export function rangesWords(ranges: readonly Range[]): string {
  return ranges.map(rangeWords).join(' and ')
}

function rangeWords({ from, to }: Range): string {
  return from === 0 && to === MIDNIGHT ? 'all day' : `${clockWords(from)} to ${clockWords(to)}`
}

/**
 * The hours of one day as people write them: `9am to 5pm`, `09:00-12:30, 1.30pm-5pm`, `closed`, `24 hours`. What could mean
 * two things is not read: a `9` alone is in the morning or in the evening.
 */
export function readTimes(typed: string): Range[] | 'not-times' | 'over-midnight' {
  const text = typed.trim().toLowerCase().replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, ' ')
  if (text === '' || text === 'closed') return []
  if (/^(?:24 ?(?:hours|h)|day and night|all day)$/.test(text)) return [{ from: 0, to: MIDNIGHT }]
  const ranges = text.split(/ ?(?:,|;|&|\band\b) ?/).map(readRange)
  if (ranges.some((range) => range === null)) return 'not-times'
  const sorted = (ranges as Range[]).toSorted((a, b) => a.from - b.from)
  if (sorted.some(({ from, to }) => to <= from)) return 'over-midnight'
  return sorted.every(({ from }, i) => (sorted[i - 1]?.to ?? 0) <= from) ? sorted : 'not-times'
}

function readRange(text: string): Range | null {
  const [first = '', second = '', ...more] = text.split(/ ?(?:-|\bto\b|\buntil\b|\btill\b) ?/)
  const [from, to] = [readClock(first), readClock(second)]
  if (more.length > 0 || from === null || to === null) return null
  // Midnight is where a day begins, and where it ends.
  return { from: from % MIDNIGHT, to: to === 0 ? MIDNIGHT : to }
}

function readClock(text: string): number | null {
  if (text === 'midnight') return 0
  if (text === 'midday' || text === 'noon') return 720
  const half = /^(\d{1,2})(?:[.:]([0-5]\d))? ?([ap])\.?m\.?$/.exec(text)
  if (half) {
    const hour = Number(half[1])
    if (hour < 1 || hour > 12) return null
    return ((hour % 12) + (half[3] === 'p' ? 12 : 0)) * 60 + Number(half[2] ?? 0)
  }
  const whole = /^(\d{1,2})[.:]([0-5]\d)$/.exec(text)
  const minute = whole ? Number(whole[1]) * 60 + Number(whole[2]) : Number.NaN
  return minute <= MIDNIGHT ? minute : null
}
