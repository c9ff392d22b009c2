import { z } from 'zod'
import { AUDIENCES, FACTS, factsOfLine, type HelpLine, isNamed } from './pure/help-line.ts'
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

const number = z.string().regex(/^[\d ]+$/)

/**
 * A line that somebody can call, text, or read on the web. `verified_on` is of all its facts but those `to_check`, which
 * nobody has found to be right yet. Without who did it and where, a day is taken for a guess, and Rose does not start.
 */
export const helpLine = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    for: z.array(z.enum(AUDIENCES)).min(1),
    about: z.string().min(1),
    telephone: number.optional(),
    text: number.optional(),
    email: z.email().optional(),
    // As a form reads it, or an address that nobody touched would be another one.
    web: z.url({ protocol: /^https$/, normalize: true }).optional(),
    hours: hours.nullable().default(null),
    cost: z.string().min(1),
    languages: z.array(z.string().min(1)).min(1),
    verified_on: realDay.nullable(),
    verified_by: z.string().min(1).optional(),
    verified_at: z.string().min(1).optional(),
    to_check: z.array(z.enum(FACTS)).default([]),
    shown: z.boolean().default(true),
    on_plans: z.boolean().default(false),
    on_card: z.boolean().default(false),
    note: z.string().default(''),
  })
  .refine(({ telephone, text, email, web }) => [telephone, text, email, web].some((way) => way !== undefined), {
    message: 'a line has a telephone, a text, an e-mail or a web address',
  })
  .refine(
    ({ verified_on: on, verified_by: by, verified_at: at }) => on === null || (by !== undefined && at !== undefined),
    {
      path: ['verified_on'],
      message: 'a day on which a line was verified stands with verified_by and verified_at',
    },
  )
  .transform(({ verified_on: on, verified_by: _by, verified_at: _at, ...written }): HelpLine => {
    const { to_check: unchecked, on_plans: onPlans, on_card: onCard, ...line } = written
    const checked = factsOfLine(line).filter((fact) => !unchecked.includes(fact))
    const verified = on === null ? {} : Object.fromEntries(checked.map((fact) => [fact, on]))
    return { ...line, onPlans, onCard, verified }
  })

/** Whoever is in a hurry must not choose between two lines that look the same. */
export const helpLines = z
  .array(helpLine)
  .min(1)
  .superRefine((lines, context) => {
    for (const [i, line] of lines.entries())
      if (lines.slice(0, i).some((other) => other.code === line.code || isNamed(other, line.name)))
        context.addIssue({ code: 'custom', path: [i], message: 'two lines have one code or one name' })
  })

export const bankHolidays = z
  .record(z.string().regex(/^\d{4}$/), z.array(realDay).min(8))
  .refine((years) => Object.entries(years).every(([year, days]) => days.every((day) => day.startsWith(`${year}-`))), {
    message: 'each day stands under its own year',
  })
  .transform((years): BankHolidays => new Map(Object.entries(years).map(([year, days]) => [Number(year), days])))
