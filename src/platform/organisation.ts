import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { callRequests } from './call-requests-setting.ts'
import { feeds } from './feeds-setting.ts'
import { bankHolidays, helpLines } from './help-lines-setting.ts'
import { languages } from './languages-setting.ts'
import { CALLERS, type FrontDoor, frontDoor } from './pure/front-door.ts'
import type { LinesNow } from './pure/help-line.ts'
import { Services } from './services-setting.ts'

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
const concernGroup = z.enum(['safeguarders', 'managers', 'on-duty', 'safeguarding-trustees'])
const concernSteps = z.array(
  z.object({ after_minutes: z.number().int().positive(), tell: z.array(concernGroup).min(1) }),
)
const limit = z.object({ max: z.number().int().positive(), seconds: z.number().int().positive() })

const tries = z.object({ max: z.number().int().positive(), minutes: z.number().int().positive() })

const minutesList = z.array(z.number().int().positive().max(720)).min(1)
const visitSteps = z
  .array(
    z.object({
      after_minutes: z.number().int().nonnegative(),
      tell: z.enum(['worker', 'managers', 'deputies', 'duty']),
    }),
  )
  .min(1)
  .refine((steps) => steps.every((step, i) => i === 0 || step.after_minutes >= (steps[i - 1]?.after_minutes ?? 0)), {
    message: 'each step comes no earlier than the one before',
  })

const Settings = z.object({
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
  front_door: z.strictObject({
    name: z.string(),
    short: z.string(),
    lines: z.strictObject({ public: z.string(), professionals: z.string() }),
  }),
  reading: z.object({ who: z.string(), when: z.string() }),
  languages,
  lado: z.object({ name: z.string(), how: z.string() }),
  concern_decisions: words,
  concern_steps: concernSteps,
  concern_undecided_steps: concernSteps,
  duty_to_report: z.object({
    in_force: z.boolean(),
    from: day.nullable(),
    delay_days: z.number().int().positive(),
    text: z.string(),
  }),
  adult_safeguarding: z.object({ name: z.string(), telephone: z.string(), how: z.string(), checked: day.nullable() }),
  help_lines: helpLines,
  bank_holidays: bankHolidays,
  call_requests: callRequests,
  districts: words,
  levels: z.array(Level).min(1),
  screening_tools: words,
  decision_reasons: z.object({ accept: words, decline: words, redirect: words }),
  closure_reasons: words,
  urgencies: words,
  places: words,
  topics: words,
  letters: z.array(Word.extend({ starts: z.string() })).min(1),
  giveaway_words: z.array(z.object({ word: z.string().min(2), instead: z.string().min(1) })),
  absence: z.object({ in_a_row: z.number().int().positive(), at_once_from_rank: z.number().int().min(0).max(4) }),
  clocks: z.object({
    draft_days: z.number().int().positive(),
    draft_warning_days: z.number().int().positive(),
    review_days: z.number().int().positive(),
    cover_most_days: z.number().int().positive(),
    today_days: z.number().int().nonnegative(),
    this_week_days: z.number().int().nonnegative(),
    routine_days: z.number().int().nonnegative(),
    safe_contact_days: z.number().int().positive(),
    return_interview_hours: z.number().int().positive(),
  }),
  partners: z.object({
    meetings: words,
    channels: words,
    lawful_bases: words,
    conditions: z.array(Word.extend({ asks_why_no_consent: z.boolean().default(false) })).min(1),
    askers: words,
  }),
  visit_kinds: words,
  visit_minutes: minutesList,
  visit_more_minutes: minutesList,
  visit_steps: visitSteps,
  visit_advice: z.array(z.string().min(1)).min(1),
  safety_plan: z.object({
    from_rank: z.number().int().min(0).max(3),
    review_days: z.number().int().positive(),
    giveaways: z.array(z.string().min(2)),
  }),
  persons_of_concern: z.object({ review_days: z.number().int().positive(), law: z.string().min(1) }),
  looking: z.object({
    many_records: z.number().int().positive(),
    late_records: z.number().int().positive(),
    from_hour: z.number().int().min(0).max(23),
    until_hour: z.number().int().min(1).max(24),
    closed_days: z.number().int().nonnegative(),
    review_days: z.number().int().positive(),
    back_days: z.number().int().positive(),
  }),
  sign_in: z.object({ account_and_network: tries, network: tries, account: tries }),
  audit: z.object({ anchor_to: z.email().nullable() }),
  services: Services,
  feeds,
  limits: z.object({
    pages: limit,
    language: limit,
    sign_in: limit,
    draft: limit,
    send: limit,
    link: limit,
    unsaved_words: limit,
    visits: limit,
    break_glass: limit,
  }),
})

const Organisation = Settings.superRefine(({ front_door: door, help_lines: lines }, context) => {
  for (const caller of CALLERS) {
    const line = lines.find(({ code }) => code === door.lines[caller])
    if (!line?.shown || line.telephone === undefined)
      context.addIssue({
        code: 'custom',
        path: ['front_door', 'lines', caller],
        message: 'names a help line that is shown and has a telephone',
      })
  }
})

/** What makes this installation the Rose of one charity: names, numbers, lists. Data, so that another can adopt it. */
export type Organisation = Omit<z.infer<typeof Organisation>, 'front_door'> & { readonly front_door: FrontDoor }
export type Word = {
  readonly code: string
  readonly label: string
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Reads config/organisation.yml. Throws with everything that is wrong in it. */
export function readOrganisation(file: string): Organisation {
  const parsed = Organisation.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success)
    return Object.freeze({
      ...parsed.data,
      front_door: frontDoor(parsed.data.front_door, () => parsed.data.help_lines),
    })
  const faults = parsed.error.issues.map((i) => `  - ${i.path.join('.')}: ${i.message}`)
  throw new Error(`${file} has faults:\n${faults.join('\n')}`)
}

/** The same, with a front door whose numbers and hours are those of the help lines at each moment. */
export function withLinesNow(organisation: Organisation, { all }: Pick<LinesNow, 'all'>): Organisation {
  return Object.freeze({ ...organisation, front_door: frontDoor(organisation.front_door, all) })
}

/** The words of a list that are in use on `today` ('YYYY-MM-DD'). */
export function inUse<W extends Word>(list: readonly W[], today: string): W[] {
  return list.filter((w) => (w.from ?? '') <= today && today <= (w.to ?? '9999-12-31'))
}

/** The label of a code, also of one no longer in use; the code itself when the list never had it. */
export function labelOf(list: readonly Word[], code: string | null): string {
  return list.find((w) => w.code === code)?.label ?? code ?? ''
}
