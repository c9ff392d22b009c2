import { z } from 'zod'
import { type BankHolidays, type Hours, type Range, readRanges } from './pure/opening-hours.ts'

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

const ranges = z.string().transform((text, context): Range[] => {
  const read = readRanges(text)
  if (read === null) context.addIssue('hours are written like 09:00-17:00, or closed')
  return read ?? []
})

/** `always`, or ranges by weekday with what holds on a bank holiday. */
export const hours = z.union([
  z.literal('always'),
  z
    .strictObject({
      ...Object.fromEntries(WEEK.map((day) => [day, ranges.optional()])),
      bank_holidays: z.union([z.literal('same'), ranges]),
    })
    .transform((week: Record<string, unknown>): Hours => {
      const days = WEEK.map((day) => (week[day] ?? []) as Range[])
      return { days, bankHolidays: week['bank_holidays'] as 'same' | Range[] }
    }),
])

const realDay = z.iso.date()

/** A line that somebody can call, text, or read on the web. */
export const helpLine = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    for: z.array(z.enum(['young-people', 'adults', 'professionals'])).min(1),
    about: z.string().min(1),
    telephone: z
      .string()
      .regex(/^[\d ]+$/)
      .optional(),
    text: z
      .string()
      .regex(/^[\d ]+$/)
      .optional(),
    email: z.email().optional(),
    web: z.url({ protocol: /^https$/ }).optional(),
    hours: hours.nullable().default(null),
    cost: z.string().min(1),
    languages: z.array(z.string().min(1)).min(1),
    verified_on: realDay.nullable(),
    shown: z.boolean().default(true),
  })
  .refine(({ telephone, text, email, web }) => [telephone, text, email, web].some((way) => way !== undefined), {
    message: 'a line has a telephone, a text, an e-mail or a web address',
  })

export const bankHolidays = z
  .record(z.string().regex(/^\d{4}$/), z.array(realDay).min(8))
  .refine((years) => Object.entries(years).every(([year, days]) => days.every((day) => day.startsWith(`${year}-`))), {
    message: 'each day stands under its own year',
  })
  .transform((years): BankHolidays => new Map(Object.entries(years).map(([year, days]) => [Number(year), days])))
