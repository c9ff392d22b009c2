import {
  type Kind,
  opens,
  type Relation,
  reaches,
  STATES,
  type State,
  type Table,
} from '../../src/modules/people/rules/access.ts'
import { ROLES, type Role } from '../../src/platform/pure/roles.ts'
import type { Expectation } from './access-seen.ts'

/** What no row may break, whatever else it says: asked of every role, as everything at once, in every state. */
const ABOUT_A_CHILD: readonly Kind[] = [
  'record',
  'emergency card',
  'who is named',
  'person of concern',
  'concern',
  'referral',
]
const relationsOf = (table: Table): Relation[] => [...new Set(table.reaches.map((row) => row.as))]
const everyKind = (table: Table): Kind[] => [...new Set(table.reaches.map((row) => row.to))]

function findsNothing(
  table: Table,
  roles: readonly Role[],
  { as, states = STATES }: { as: readonly Relation[]; states?: readonly State[] },
): boolean {
  return roles.every((role) =>
    states.every((state) => ABOUT_A_CHILD.every((to) => !reaches(table, { role, as, state }, { to, how: 'reads' }))),
  )
}

const neverSees = (roles: readonly Role[]) => (table: Table) => findsNothing(table, roles, { as: relationsOf(table) })

export const INVARIANTS: readonly Expectation[] = [
  ['A trustee never sees a person', neverSees(['trustee', 'safeguarding-trustee'])],
  ['The data lead sees a record only inside a request, and there are none yet: so none', neverSees(['data-lead'])],
  ['Volunteers and communications see no record', neverSees(['volunteer', 'communications'])],
  [
    'A restricted record is found by nobody but its named people',
    (table) =>
      findsNothing(table, ROLES, { as: relationsOf(table).filter((as) => as !== 'named'), states: ['restricted'] }),
  ],
  [
    'Nobody changes their own role, and no manager gives themselves access back',
    (table) =>
      ROLES.every((role) => {
        const decides = (to: Kind) =>
          reaches(table, { role, as: relationsOf(table), state: 'open' }, { to, how: 'decides' })
        return !decides('file of one’s own') && (role !== 'manager' || !decides('recovery'))
      }),
  ],
  [
    'Therapy is read by therapists alone',
    (table) =>
      ROLES.filter((role) => role !== 'therapist').every((role) =>
        STATES.every(
          (state) => !reaches(table, { role, as: relationsOf(table), state }, { to: 'therapy', how: 'knows of' }),
        ),
      ),
  ],
  [
    'Nobody reviews their own looking',
    (table) =>
      table.reaches.every(
        (row) => !row.to.startsWith('looking of') || row.as !== 'own words' || row.how === 'knows of',
      ) &&
      table.reaches.every(
        (row) => row.to !== 'looking of a manager' || row.how === 'knows of' || !row.roles.includes('manager'),
      ),
  ],
  [
    'The manager cannot hide their own looking: whoever reviews it is no manager, and can use that door',
    (table) =>
      ROLES.some((role) => {
        const reviews = { role, as: ['hears about staff'], state: 'open' } as const
        const staff = { role, onDuty: false, deputy: false }
        return (
          role !== 'manager' &&
          reaches(table, reviews, { to: 'looking of a manager', how: 'decides' }) &&
          opens(table, staff, 'glass.review')
        )
      }),
  ],
  [
    'Nothing is opened by a role that does not exist, or by a word that is not in the table',
    (table) => {
      const stranger = { role: 'administrator' as Role, onDuty: true, deputy: true }
      const manager = { role: 'manager', onDuty: true, deputy: true } as const
      return (
        !Object.keys(table.doors).some((word) => opens(table, stranger, word)) &&
        !['constructor', '__proto__', 'toString', '', 'case', 'CASE.READ'].some((word) =>
          opens(table, manager, word),
        ) &&
        !everyKind(table).some((to) =>
          reaches(table, { role: stranger.role, as: relationsOf(table), state: 'open' }, { to, how: 'knows of' }),
        )
      )
    },
  ],
  [
    'Whoever decides reads, and whoever reads knows',
    (table) =>
      table.reaches.every((row) =>
        row.roles.every((role) =>
          row.states.every((state) => reaches(table, { role, as: [row.as], state }, { to: row.to, how: 'knows of' })),
        ),
      ),
  ],
]
