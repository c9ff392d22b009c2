import { ROLE_NAMES, ROLES, type Role } from '../../../platform/pure/roles.ts'
import { may } from './permissions.ts'

/** Whoever may be on duty: the rota is over practitioners and the manager (contract.md). */
export const DUTY_ROLES: readonly Role[] = ['practitioner', 'manager']

/**
 * What a manager may make somebody. A manager who chose the safeguarding trustee, or sent them away, would choose who hears
 * what is said about managers.
 */
export const GIVEN_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'safeguarding-trustee')

export const NOT_BY_MANAGERS =
  'No manager makes or ends a safeguarding trustee, nor takes their way in away: they hear what is said about managers. Ask the operator, who does it with a trustee of the charity beside them (bin/rose trustee), and everybody concerned is told.'

/** Whether somebody of this role works with young people in cases of their own. */
export function carriesCases(role: Role): boolean {
  return may({ role, onDuty: false, deputy: false }, 'case.work')
}

/** What a role opens and what stays shut, said before somebody is given it. */
export const OPENS: Readonly<Record<Role, string>> = {
  practitioner:
    'Opens their own cases and those they cover; on duty, referrals and emergency cards as well. No colleague’s cases, no restricted record that does not name them.',
  therapist: 'Opens their own cases and therapy records. No colleague’s cases, and no referrals.',
  outreach: 'Opens groups, drop-ins and outreach, and cases that are given to them. No colleague’s cases.',
  manager:
    'Opens every case and referral that is not restricted, decides about concerns, and manages who works here. No restricted record that does not name them, and no concern about staff.',
  'safeguarding-trustee': 'Opens concerns about the manager or staff, and nothing else of any young person.',
  communications: 'Opens pages, news, events and booklet orders. No young person’s record.',
  'data-lead': 'Opens a record only inside a request for it, and the audit trail. No cases.',
  trustee: 'Opens figures in which nobody can be recognised. No young person’s record.',
  volunteer: 'Opens the group or drop-in they help with, on its day. No cases.',
}

/** An e-mail address as it is kept: one person who writes theirs in capitals is still one person. */
export function mendEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"',;:()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
}

/** Their job title, where it says more than the role does; else ''. */
export function ownTitle({ role, jobTitle }: { readonly role: Role; readonly jobTitle: string }): string {
  return jobTitle === ROLE_NAMES[role] ? '' : jobTitle
}

/** What somebody can come in with, in words. */
export type Ways = {
  readonly passkey: boolean
  readonly password: boolean
  readonly code: boolean
  readonly provider: boolean
}

export function waysInWords({ passkey, password, code, provider }: Ways): string {
  const ways = [
    passkey && 'a passkey',
    password && (code ? 'a password and a code' : 'a password, and no second factor yet'),
    provider && 'the charity’s own sign-in',
  ].filter((way) => way !== false)
  return ways.length === 0 ? 'No way in set up yet' : `Comes in with ${ways.join(' or ')}`
}

export function hasWayIn({ passkey, password, provider }: Ways): boolean {
  return passkey || password || provider
}
