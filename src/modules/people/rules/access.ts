import type { Role, Staff } from '../../../platform/pure/roles.ts'

/**
 * Who may do what: the shape of the one table. A door (access-doors.ts) is what somebody may do at all; a reach
 * (access-relations.ts) is which records they find behind it, by what they are to that record and the state it is in.
 */

/** A role, or what somebody is that day. */
export type Holder = Role | 'on duty' | 'deputy'

export type Door = {
  readonly area: string
  /** What may be done, as the end of "may …". */
  readonly says: string
  readonly to: readonly Holder[]
  /** Asks anew for proof of who it is, however lately somebody signed in. */
  readonly fresh?: true
}

/** What somebody is to a record. */
export type Relation =
  | 'lead'
  | 'my case'
  | 'covering'
  | 'broken glass'
  | 'on duty'
  | 'emergency card'
  | 'deputy'
  | 'named'
  | 'not named'
  | 'no case'
  | 'raised it'
  | 'hears about staff'
  | 'named on a concern'
  | 'own words'
  | 'holds the therapy'
  | 'keeps the trail'
  | 'keeps a key'

/** What is reached. 'record': a young person's, with everything that is written about them. */
export type Kind =
  | 'record'
  | 'emergency card'
  | 'who is named'
  | 'person of concern'
  | 'therapy'
  | 'concern'
  | 'concern about staff'
  | 'referral'
  | 'call request'
  | 'visit'
  | 'supervision'
  | 'look request'
  | 'looking of a worker'
  | 'looking of a manager'
  | 'row of the trail'
  | 'colleague’s file'
  | 'file of one’s own'
  | 'recovery'
  | 'refusal of a recovery'
  | 'words of one’s own'

/**
 * `restricted` comes before all others: a restricted record is in no other state. `closed`: no case is open; `joined`: one of
 * two records of the same person. Of a referral `open` means undecided and `closed` decided.
 */
export const STATES = ['open', 'closed', 'died', 'joined', 'restricted'] as const
export type State = (typeof STATES)[number]

/** How far: 'knows of' is one's own part of it, 'reads' all of it and adds to it, 'decides' also settles it. */
export const DEPTHS = ['knows of', 'reads', 'decides'] as const
export type Depth = (typeof DEPTHS)[number]

export type Reach = {
  readonly as: Relation
  readonly roles: readonly Role[]
  readonly to: Kind
  readonly how: Depth
  readonly states: readonly State[]
}

/** For which roles it means something to be on the rota, or to stand in for the safeguarding lead. */
export type Standbys = Readonly<Record<'on duty' | 'deputy', readonly Role[]>>

export type Table = {
  readonly doors: Readonly<Record<string, Door>>
  readonly standbys: Standbys
  readonly reaches: readonly Reach[]
}

/** Whether this member of staff may use a door. The careless page with an unknown word opens nothing. */
export function opens(table: Table, staff: Pick<Staff, 'role' | 'onDuty' | 'deputy'>, word: string): boolean {
  const to = Object.hasOwn(table.doors, word) ? table.doors[word]?.to : undefined
  if (to === undefined) return false
  const { role, onDuty, deputy } = staff
  const standsBy = (as: 'on duty' | 'deputy') => to.includes(as) && table.standbys[as].includes(role)
  return to.includes(role) || (onDuty && standsBy('on duty')) || (deputy && standsBy('deputy'))
}

/** Somebody before one record: their role, all that they are to it, and its state. */
export type Standing = { readonly role: Role; readonly as: readonly Relation[]; readonly state: State }

/** What no row says is not there: the curious colleague finds nothing by a relation or a state that was forgotten. */
export function reaches(table: Table, { role, as, state }: Standing, { to, how }: { to: Kind; how: Depth }): boolean {
  return table.reaches.some(
    (row) =>
      row.to === to &&
      as.includes(row.as) &&
      row.roles.includes(role) &&
      row.states.includes(state) &&
      DEPTHS.indexOf(row.how) >= DEPTHS.indexOf(how),
  )
}
