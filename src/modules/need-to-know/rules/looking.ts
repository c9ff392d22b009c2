import { addDays, daysBetween, londonDate, type PlainDate } from '../../../platform/pure/dates.ts'
import type { Role } from '../../../platform/pure/roles.ts'

/** How long an opened record stays open. */
export const AN_HOUR_MS = 3_600_000

/** A record that the viewer has open now. */
export type OpenGlass = {
  readonly id: string
  readonly youngPersonId: string
  readonly name: string
  readonly why: string
  readonly until: Date
}

/** Who is told, and who reviews: nobody their own, so the false manager's looking is the safeguarding trustees'. */
export function reviewersOf(role: Role): 'managers' | 'safeguarding-trustees' {
  return role === 'manager' ? 'safeguarding-trustees' : 'managers'
}

export const DECISIONS = [
  { code: 'right', label: 'It was right to look' },
  { code: 'talk', label: 'I will talk with them about it' },
  { code: 'concern', label: 'It worries me, and I have raised a concern' },
] as const
export type Decision = (typeof DECISIONS)[number]['code']

export function decisionWords(code: Decision): string {
  return DECISIONS.find((one) => one.code === code)?.label ?? code
}

/** What came of somebody's looking. */
export type Reviewed = { readonly decision: Decision; readonly words: string; readonly by: string; readonly at: Date }

/** One record opened for an hour. `record`: as far as whoever reviews may know it. */
export type Opening = {
  readonly id: string
  readonly ofPerson: string
  readonly name: string
  readonly why: string
  readonly at: Date
  readonly until: Date
  readonly pages: number
  readonly record: { readonly id: string; readonly name: string; readonly reference: string } | null
  readonly review: Reviewed | null
}

/** One page that was looked at, or one thing that was done, during an opening. */
export type Looked = { readonly at: Date; readonly act: string; readonly why: string | null }

export const UNUSUAL = ['many', 'own-name', 'out-of-hours', 'closed', 'relative'] as const
export type Unusual = (typeof UNUSUAL)[number]

/** Looking of one person on one day that somebody should ask about: how the curious colleague is found out. */
export type Finding = {
  readonly ofPerson: string
  readonly name: string
  readonly kind: Unusual
  /** 'YYYY-MM-DD' */
  readonly onDate: string
  readonly times: number
  readonly records: readonly { readonly id: string; readonly name: string }[]
  readonly review: Reviewed | null
}

/** One sentence for a finding, without the name of any child. */
export function sentenceOf({ kind, times }: Pick<Finding, 'kind' | 'times'>): string {
  const records = times === 1 ? 'one record' : `${times} records`
  switch (kind) {
    case 'many':
      return `Looked at ${records} in one day.`
    case 'own-name':
      return `Looked at ${records} with their own family name.`
    case 'out-of-hours':
      return `Looked at ${records} outside working hours.`
    case 'closed':
      return `Looked at ${records} whose case ended a while ago, and wrote nothing there.`
    case 'relative':
      return `Looked at ${records} of somebody whom a colleague knows.`
  }
}

/** Whether a review has waited too long. */
export function isOverdue(at: Date, now: Date, reviewDays: number): boolean {
  return daysBetween(londonDate(at), londonDate(now)) > reviewDays
}

/** How far back the page of reviews goes. */
export function backFrom(today: PlainDate, days: number): PlainDate {
  return addDays(today, -days)
}
