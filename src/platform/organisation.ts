import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const day = z.union([z.string(), z.date()]).transform((d) => (typeof d === 'string' ? d : d.toISOString().slice(0, 10)))
const Word = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  from: day.optional(),
  to: day.optional(),
})
const Level = Word.extend({
  offer: z.enum(['none', 'early-intervention', 'one-to-one']),
  rank: z.number().int().min(0).max(3),
})
const words = z.array(Word).min(1)
const limit = z.object({ max: z.number().int().positive(), seconds: z.number().int().positive() })

const Organisation = z.object({
  organisation: z.object({
    name: z.string(),
    charity: z.string(),
    area: z.string(),
    telephone: z.string(),
    email: z.email(),
    since: z.number().int(),
    team_since: z.number().int(),
  }),
  emergency: z.object({ number: z.string(), silent: z.string(), police: z.string() }),
  front_door: z.object({
    name: z.string(),
    short: z.string(),
    professionals: z.string(),
    public: z.string(),
    hours: z.string(),
    out_of_hours: z.string(),
    checked: day.nullable(),
  }),
  reading: z.object({ who: z.string(), when: z.string() }),
  lado: z.object({ name: z.string(), how: z.string() }),
  young_people_lines: z.array(z.object({ name: z.string(), number: z.string(), note: z.string() })),
  districts: words,
  levels: z.array(Level).min(1),
  screening_tools: words,
  decision_reasons: z.object({ accept: words, decline: words, redirect: words }),
  closure_reasons: words,
  urgencies: words,
  places: words,
  topics: words,
  clocks: z.object({
    draft_days: z.number().int().positive(),
    draft_warning_days: z.number().int().positive(),
    review_days: z.number().int().positive(),
    today_days: z.number().int().nonnegative(),
    this_week_days: z.number().int().nonnegative(),
    routine_days: z.number().int().nonnegative(),
  }),
  limits: z.object({ pages: limit, sign_in: limit, draft: limit, send: limit, link: limit }),
})

/** What makes this installation the Rose of one charity: names, numbers, lists. Data, so that another can adopt it. */
export type Organisation = z.infer<typeof Organisation>
export type Word = {
  readonly code: string
  readonly label: string
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Reads config/organisation.yml. Throws with everything that is wrong in it. */
export function readOrganisation(file: string): Organisation {
  const parsed = Organisation.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success) return Object.freeze(parsed.data)
  const faults = parsed.error.issues.map((i) => `  - ${i.path.join('.')}: ${i.message}`)
  throw new Error(`${file} has faults:\n${faults.join('\n')}`)
}

/** The words of a list that are in use on `today` ('YYYY-MM-DD'). */
export function inUse<W extends Word>(list: readonly W[], today: string): W[] {
  return list.filter((w) => (w.from ?? '') <= today && today <= (w.to ?? '9999-12-31'))
}

/** The label of a code, also of one no longer in use; the code itself when the list never had it. */
export function labelOf(list: readonly Word[], code: string | null): string {
  return list.find((w) => w.code === code)?.label ?? code ?? ''
}
