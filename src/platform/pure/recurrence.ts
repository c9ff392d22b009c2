import { type Refusal, refuse } from './result.ts'

/** A rule of RFC 5545 by weeks or months, as far as a directory of services takes one. */
export type Recurrence = {
  readonly freq: 'WEEKLY' | 'MONTHLY'
  readonly interval: number
  /** `MO`; by months also `2MO`, the second Monday, and `-1FR`, the last Friday. */
  readonly byday: readonly string[]
  /** 1 to 31; -1 is the last day of the month. */
  readonly bymonthday: readonly number[]
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY']
const OF_WEEK = /^(?:MO|TU|WE|TH|FR|SA|SU)$/
const OF_MONTH = /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/
const MONTH_DAY = /^-?(?:[1-9]|[12]\d|3[01])$/

/** Reads `FREQ=WEEKLY;BYDAY=MO,TU`. An end or a number of times is refused: what has ended is taken out of the settings. */
export function readRecurrence(text: string): Recurrence | Refusal {
  const parts = text.split(';').map((part) => part.split('='))
  const names = parts.map(([name = '']) => name)
  if (parts.some((part) => part.length !== 2) || new Set(names).size < names.length)
    return refuse('Write the rule like FREQ=WEEKLY;BYDAY=MO,TU.')
  const unknown = names.find((name) => !KNOWN.includes(name))
  if (unknown !== undefined) return refuse(`A rule holds ${KNOWN.join(', ')} and nothing else.`)
  const values = new Map(parts.map(([name = '', value = '']) => [name, value]))
  const interval = values.get('INTERVAL') ?? '1'
  if (!/^[1-9]\d?$/.test(interval)) return refuse('INTERVAL is a whole number from 1 to 99.')
  const byday = listed(values.get('BYDAY'))
  const bymonthday = listed(values.get('BYMONTHDAY'))
  const freq = values.get('FREQ')
  if (freq === 'WEEKLY') {
    if (byday.length === 0 || bymonthday.length > 0 || !byday.every((day) => OF_WEEK.test(day)))
      return refuse('By weeks, BYDAY names days like MO,TU and BYMONTHDAY is left out.')
  } else if (freq === 'MONTHLY') {
    if (byday.length + bymonthday.length === 0) return refuse('By months, BYDAY or BYMONTHDAY says which day.')
    if (!byday.every((day) => OF_MONTH.test(day)) || !bymonthday.every((day) => MONTH_DAY.test(day)))
      return refuse('By months, days are written like 2MO or -1FR, and like 15 or -1.')
  } else return refuse('FREQ is WEEKLY or MONTHLY.')
  return { freq, interval: Number(interval), byday, bymonthday: bymonthday.map(Number) }
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(',')
}
