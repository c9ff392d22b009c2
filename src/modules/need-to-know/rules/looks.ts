import type { Role } from '../../../platform/pure/roles.ts'

/** One line of the trail about a young person. `name`: '' for what no member of staff did. */
export type Look = {
  readonly no: number
  readonly at: Date
  readonly name: string
  readonly role: Role | null
  readonly act: string
  readonly why: string | null
}

/** The same for the young person themselves: what kind of person, on which day 'YYYY-MM-DD', how often. */
export type PlainLook = {
  readonly day: string
  readonly role: Role | null
  readonly act: string
  readonly times: number
}

const ROLES: Readonly<Record<Role, string>> = {
  practitioner: 'A worker',
  therapist: 'A therapist',
  outreach: 'An outreach worker',
  manager: 'The team manager',
  'safeguarding-trustee': 'A trustee who hears concerns',
  communications: 'Somebody of the office',
  'data-lead': 'Whoever answers questions about records',
  trustee: 'A trustee',
  volunteer: 'A volunteer',
}

/** Whoever it was, by what they do and not by name: colleagues have a right to theirs. */
export function plainRole(role: Role | null): string {
  return role === null ? 'Somebody outside our team, or our computer by itself' : ROLES[role]
}

/** An act as the trail writes it, as a sentence begins. */
export function actWords(act: string): string {
  if (act === 'refused') return 'Tried to open it and was not let in'
  return act.charAt(0).toUpperCase() + act.slice(1)
}
