export const ROLES = [
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

export type Role = (typeof ROLES)[number]

/** A member of staff who is signed in. */
export type Staff = {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly onDuty: boolean
  /** Stands in for the safeguarding lead today. */
  readonly deputy: boolean
  readonly sessionId: string
}

/** What a role is called on a page. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  practitioner: 'CSE practitioner',
  therapist: 'Therapeutic practitioner',
  outreach: 'Outreach worker',
  manager: 'Team manager and safeguarding lead',
  'safeguarding-trustee': 'Safeguarding trustee',
  communications: 'Communications worker',
  'data-lead': 'Data lead',
  trustee: 'Trustee',
  volunteer: 'Volunteer',
}
