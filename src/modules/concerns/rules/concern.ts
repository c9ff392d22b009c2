import { type Refusal, refuse } from '../../../platform/pure/result.ts'

/** Whom a worry is about. The last two go to the safeguarding trustee alone. */
export const ABOUTS = [
  { code: 'young-person', label: 'A young person' },
  { code: 'staff', label: 'Somebody who works here' },
  { code: 'manager', label: 'The manager' },
] as const

export type About = (typeof ABOUTS)[number]['code']

/** A decision that says: nothing for now. It stands alone. */
export const NO_STEP = 'no-step-now'

export function aboutStaff(about: About): boolean {
  return about !== 'young-person'
}

/** The kind that the audit trail writes; of the second only the safeguarding trustee reads a row. */
export function auditKind(about: About): 'concern' | 'staff-concern' {
  return aboutStaff(about) ? 'staff-concern' : 'concern'
}

/** What is written as decided: at least one step, and "nothing for now" beside no other. */
export function decide(
  concern: { readonly closedAt: Date | null },
  steps: readonly string[],
): readonly string[] | Refusal {
  if (concern.closedAt !== null) return refuse('This concern is closed. Raise a new one for what is new.')
  if (steps.length === 0) return refuse('Choose what we do.')
  if (steps.includes(NO_STEP) && steps.length > 1)
    return refuse('Choose either what we do, or that there is no further step now.')
  return steps
}

/** A concern ends once, and only when somebody has decided about it. */
export function close(concern: { readonly closedAt: Date | null; readonly decisions: number }): true | Refusal {
  if (concern.closedAt !== null) return refuse('This concern is closed already.')
  if (concern.decisions === 0) return refuse('Write down a decision first: a concern is closed on a decision.')
  return true
}

/** How long something waits, in words: "5 minutes", "2 hours 10 minutes", "3 days". */
export function waited(from: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - from.getTime()) / 60_000))
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return plural(minutes, 'minute')
  if (minutes < 24 * 60) {
    const rest = minutes % 60
    return plural(Math.floor(minutes / 60), 'hour') + (rest === 0 ? '' : ` ${plural(rest, 'minute')}`)
  }
  return plural(Math.floor(minutes / (24 * 60)), 'day')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
