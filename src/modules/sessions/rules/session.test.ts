import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { ATTENDANCES, countSentence, faultOfDay, isDue, isLateEntry, KINDS } from './session.ts'

const d = plainDate
const days = { today: d('2026-03-17'), opened: d('2025-11-01'), hasDied: false }

describe('the day of a session', () => {
  test.each([
    ['2026-03-17', 'ATT', null],
    ['2026-03-18', 'ATT', /still to come/],
    ['2026-03-18', 'CANC-CYP', null],
    ['2026-03-18', 'FUTURE', null],
    ['2026-03-17', 'FUTURE', null],
    ['2026-03-16', 'FUTURE', /in the past/],
    ['2027-04-01', 'FUTURE', /year ahead/],
    ['2024-10-01', 'ATT', /before the case began/],
    ['2025-10-20', 'ATT', null],
  ] as const)('%s %s', (date, attendance, fault) => {
    const said = faultOfDay({ date: d(date), attendance }, days)
    if (fault === null) expect(said).toBeNull()
    else expect(said).toMatch(fault)
  })
})

test('a note written three days later is a late entry, two days later is not', () => {
  expect(isLateEntry(d('2026-03-14'), d('2026-03-17'))).toBe(true)
  expect(isLateEntry(d('2026-03-15'), d('2026-03-17'))).toBe(false)
})

test('a booking is due from the morning of its day on; what has been written is not', () => {
  const booked = { attendance: 'FUTURE', date: days.today } as const
  expect(isDue(booked, days.today)).toBe(true)
  expect(isDue({ ...booked, date: d('2026-03-16') }, days.today)).toBe(true)
  expect(isDue({ ...booked, date: d('2026-03-18') }, days.today)).toBe(false)
  expect(isDue({ ...booked, attendance: 'ATT' }, days.today)).toBe(false)
})

test('every kind with every attendance says how it counts, and only held one-to-ones count', () => {
  const counting = KINDS.flatMap((k) =>
    ATTENDANCES.filter((a) => countSentence(k.code, a.code) === 'Counts as a support session.').map(
      (a) => `${k.code} ${a.code}`,
    ),
  )
  expect(counting).toEqual(
    ['ONE-TO-ONE', 'REMOTE', 'JOINT'].flatMap((k) => ['ATT', 'LATE', 'PART'].map((a) => `${k} ${a}`)),
  )
})

test('no word on the page says that a young person failed', () => {
  const words = [...KINDS, ...ATTENDANCES]
    .map((w) => w.label)
    .join(' ')
    .toLowerCase()
  expect(words).not.toMatch(/fail|dna|did not attend|no.?show|refus/)
})
