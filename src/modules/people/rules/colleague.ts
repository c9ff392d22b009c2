import type { Role } from '../../../platform/pure/roles.ts'
import type { Ways } from './staff.ts'

/** A colleague as the pages about colleagues show them. Days are 'YYYY-MM-DD' in London. */
export type Colleague = Ways & {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly jobTitle: string
  readonly joinedOn: string
  readonly leftOn: string | null
  readonly shutOutAt: Date | null
  readonly isHere: boolean
  readonly onDuty: boolean
  readonly away: boolean
  /** Until when an invitation that nobody has used is open; in the past: it ran out. */
  readonly invitedUntil: Date | null
  readonly lastIn: Date | null
  readonly version: number
}

export type OpenSession = {
  readonly id: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly how: string
  readonly device: string
}

/** What can be changed about somebody who works here. */
export type ChangeKind =
  | 'invited'
  | 'invitation ended'
  | 'role'
  | 'name'
  | 'email'
  | 'job title'
  | 'shut out'
  | 'second factor taken away'
  | 'deputy named'
  | 'deputy ended'
  | 'keeper named'
  | 'keeper ended'

export type Change = {
  readonly what: ChangeKind
  readonly was: string
  readonly became: string
  readonly because: string
  readonly byName: string | null
  readonly at: Date
}

/** At once, after a last day 'YYYY-MM-DD', or not at all: a day that was set is taken back. */
export type When = { readonly is: 'now' } | { readonly is: 'day'; readonly lastDay: string } | { readonly is: 'stays' }

/** Somebody on a day, 'YYYY-MM-DD'. */
export type OnDay = { readonly personId: string; readonly name: string; readonly day: string }

export type Here = { readonly id: string; readonly name: string; readonly role: Role; readonly leftOn: string | null }

export type Deputy = OnDay & { readonly to: string | null }

export type Keeper = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly since: Date
  readonly namedBy: string
  /** A key counts a week after it was given. */
  readonly counts: boolean
}

/** A manager's access, asked back by a keeper; what became of it, and by whom. */
export type Recovery = {
  readonly id: string
  readonly managerId: string
  readonly managerName: string
  readonly managerEmail: string
  readonly because: string
  readonly newEmail: string
  readonly startedBy: string
  readonly startedByName: string
  readonly startedAt: Date
  readonly endsAt: Date
  readonly step: 'refused' | 'done' | null
  readonly stepByName: string | null
  readonly stepAt: Date | null
}
