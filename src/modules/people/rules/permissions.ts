import type { Role, Staff } from '../../../platform/pure/roles.ts'
import { opens, type Table } from './access.ts'
import { DOORS, type Permission } from './access-doors.ts'
import { REACHES, STANDBYS } from './access-relations.ts'

/** The one table of who may do what. */
export const TABLE: Table = { doors: DOORS, standbys: STANDBYS, reaches: REACHES }

export const ALL_PERMISSIONS = Object.keys(DOORS) as Permission[]

/**
 * Whether this member of staff may use a door. Which records they then find is decided a second time, by row security
 * (db/migrations/*.who-sees.sql).
 */
export function may(staff: Pick<Staff, 'role' | 'onDuty' | 'deputy'>, permission: string): boolean {
  return opens(TABLE, staff, permission)
}

/** Where a role begins its day. */
export function firstPage(role: Role): string {
  return may({ role, onDuty: false, deputy: false }, 'today.read') ? '/today' : '/reports'
}
