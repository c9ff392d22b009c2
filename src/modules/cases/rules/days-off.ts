import { addDays, formatDate, type PlainDate, plainDate } from '../../../platform/pure/dates.ts'

/**
 * Days off of the coming week, in order, as one reads them aloud: "27 November, 29 November to 1 December". Days that
 * follow one another are one stretch, and the year goes without saying.
 */
export function daysOffWords(days: readonly string[]): string {
  return stretches(days.map(plainDate)).map(stretchWords).join(', ')
}

type Stretch = { readonly from: PlainDate; readonly to: PlainDate }

function stretches(days: readonly PlainDate[]): Stretch[] {
  return days.reduce<Stretch[]>((done, day) => {
    const last = done.at(-1)
    return last && addDays(last.to, 1) === day
      ? [...done.slice(0, -1), { from: last.from, to: day }]
      : [...done, { from: day, to: day }]
  }, [])
}

function stretchWords({ from, to }: Stretch): string {
  const [first = '', firstMonth] = formatDate(from).split(' ')
  const [last, lastMonth] = formatDate(to).split(' ')
  if (from === to) return `${last} ${lastMonth}`
  return firstMonth === lastMonth
    ? `${first} to ${last} ${lastMonth}`
    : `${first} ${firstMonth} to ${last} ${lastMonth}`
}
