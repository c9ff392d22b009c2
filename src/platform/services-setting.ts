import { z } from 'zod'
import { readRecurrence } from './pure/recurrence.ts'
import { isRefusal } from './pure/result.ts'

const day = z
  .union([z.string(), z.date()])
  .transform((d) => (typeof d === 'string' ? d : d.toISOString().slice(0, 10)))
  .pipe(z.iso.date())
const code = z.string().regex(/^[a-z0-9-]+$/)
const said = z.string().trim().min(1).max(2_000)
const age = z.number().int().min(0).max(120).nullable()
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'write a time like "09:00"')

/** Whatever somebody adds that would say where anybody is found (an address, a place, a route) stops the start. */
function known<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: not one of the fields of this part. No place is published, only the area: take it out`
        : undefined,
  })
}

const Hours = known({
  code,
  rule: z.string().superRefine((text, context) => {
    const read = readRecurrence(text)
    if (isRefusal(read)) context.addIssue({ code: 'custom', message: read.refused })
  }),
  from: time,
  to: time,
  /** The first day: only where the rule leaves weeks or months out. */
  starts: day.nullable().default(null),
  note: said,
}).refine(({ from, to }) => from < to, { message: 'the end comes after the beginning' })

const Service = known({
  id: z.uuid(),
  name: said,
  description: said,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  alert: said.nullable().default(null),
  page: z.string().regex(/^\/[a-z0-9/-]*$/),
  minimum_age: age.default(null),
  maximum_age: age.default(null),
  changed: day,
  checked: day.nullable(),
  terms: z.array(code).min(1),
  /** Not given: all of the area. */
  districts: z.array(code).min(1).optional(),
  languages: z.array(known({ code: z.string().regex(/^[a-z]{2,3}$/), name: said })).min(1),
  costs: z.array(known({ code, option: said, amount: z.number().nonnegative(), per: said.nullable().default(null) })),
  hours: z.array(Hours),
}).refine(({ districts, hours }) => districts === undefined || hours.length === 0, {
  message: 'days and hours of some districts alone would tell where our workers are: leave out one or the other',
})

/** What a directory of services is told of us (Open Referral UK). Facts to look things up by, never a place. */
export const Services = known({
  organisation: known({
    id: z.uuid(),
    description: said,
    charity_number: z
      .string()
      .regex(/^\d{6,8}$/)
      .nullable(),
  }),
  contact: known({ name: said, title: said, phone_note: said }),
  /** Of districts, by their code: the address under which the statistics office knows each. */
  areas: z.record(code, z.url()),
  taxonomies: z
    .array(
      known({
        id: z.uuid(),
        name: said,
        description: said,
        terms: z.array(known({ id: z.uuid(), code, name: said, description: said })).min(1),
      }),
    )
    .min(1),
  list: z.array(Service),
}).superRefine(({ organisation, taxonomies, list }, context) => {
  const terms = taxonomies.flatMap((one) => one.terms)
  const ids = [organisation, ...taxonomies, ...terms, ...list].map(({ id }) => id.toLowerCase())
  const fault = (message: string) => context.addIssue({ code: 'custom', message })
  for (const id of twice(ids)) fault(`${id} stands for two things: each has an id of its own`)
  for (const term of twice(terms.map((one) => one.code))) fault(`two terms are called ${term}`)
  for (const service of list) {
    const unknown = service.terms.filter((term) => !terms.some((one) => one.code === term))
    for (const term of unknown) fault(`${service.name}: no term is called ${term}`)
    const parts = [service.costs, service.hours, service.languages].flatMap((of) => twice(of.map((one) => one.code)))
    for (const part of parts) fault(`${service.name}: two parts are called ${part}`)
  }
})

function twice(all: readonly string[]): string[] {
  return all.filter((one, i) => all.indexOf(one) < i)
}
