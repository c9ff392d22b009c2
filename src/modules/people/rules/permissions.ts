import type { Role, Staff } from '../../../platform/pure/roles.ts'

/**
 * Who may use which page at all. Which records they then find is decided by row security (db/migrations/*.who-sees.sql):
 * this table only keeps doors shut that a role never needs. 'duty' means: on the rota today;
 * 'deputy': stands in for the safeguarding lead today.
 */
const EVERYBODY = [
  'practitioner',
  'therapist',
  'outreach',
  'manager',
  'safeguarding-trustee',
  'communications',
  'data-lead',
  'trustee',
  'volunteer',
] as const

const PERMISSIONS = {
  'today.read': [
    'practitioner',
    'therapist',
    'outreach',
    'manager',
    'safeguarding-trustee',
    'communications',
    'data-lead',
    'volunteer',
  ],
  'case.read': ['practitioner', 'therapist', 'outreach', 'manager'],
  'case.work': ['practitioner', 'therapist', 'outreach', 'manager'],
  'case.allocate': ['manager'],
  'case.sign-off': ['manager'],
  'referral.read': ['manager', 'duty'],
  'referral.triage': ['manager', 'duty'],
  'referral.take': ['practitioner', 'therapist', 'outreach', 'manager'],
  'referral.decide': ['manager'],
  'young-person.merge': ['manager'],
  'concern.raise': EVERYBODY,
  'concern.decide': ['manager', 'deputy', 'safeguarding-trustee'],
  'notes.decide': ['manager'],
  'cover.arrange': ['manager'],
  'card.open': ['manager', 'duty'],
  'look.answer': ['manager'],
  'death.take-back': ['manager'],
  'visit.go': ['practitioner', 'therapist', 'outreach', 'manager'],
  // Whoever may be told that a colleague is late can look where they are.
  'visit.read': ['practitioner', 'therapist', 'outreach', 'manager', 'duty', 'deputy'],
  'supervision.lead': ['manager'],
  'figures.read': ['manager', 'trustee'],
  'figures.rows': ['manager'],
  'figures.publish': ['manager'],
  'people.manage': ['manager'],
  'people.read': ['manager', 'data-lead', 'safeguarding-trustee'],
  'recovery.keep': EVERYBODY,
  'glass.break': ['practitioner', 'therapist', 'outreach', 'manager'],
  // The manager reviews everybody's looking but their own, which is the safeguarding trustee's.
  'glass.review': ['manager', 'safeguarding-trustee'],
  'restriction.set': ['manager'],
  'looks.read': ['manager'],
  'audit.read': ['manager', 'data-lead', 'safeguarding-trustee'],
} as const satisfies Record<string, readonly (Role | 'duty' | 'deputy')[]>

export type Permission = keyof typeof PERMISSIONS

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[]

/** Whether this member of staff may use a door. An unknown word opens nothing. */
export function may(staff: Pick<Staff, 'role' | 'onDuty' | 'deputy'>, permission: string): boolean {
  const roles: readonly (Role | 'duty' | 'deputy')[] | undefined = Object.hasOwn(PERMISSIONS, permission)
    ? PERMISSIONS[permission as Permission]
    : undefined
  if (roles === undefined) return false
  if (staff.deputy && roles.includes('deputy')) return true
  return roles.includes(staff.role) || (staff.onDuty && roles.includes('duty'))
}

/** Where a role begins its day. */
export function firstPage(role: Role): string {
  return may({ role, onDuty: false, deputy: false }, 'today.read') ? '/today' : '/reports'
}
