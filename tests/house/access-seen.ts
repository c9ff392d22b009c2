import {
  DEPTHS,
  type Depth,
  type Kind,
  opens,
  type Relation,
  reaches,
  STATES,
  type State,
  type Table,
} from '../../src/modules/people/rules/access.ts'
import { ROLES, type Role } from '../../src/platform/pure/roles.ts'

/** What somebody expects of the table, in a sentence of theirs, and whether this table keeps it. */
export type Expectation = readonly [says: string, holds: (table: Table) => boolean]

const same = (one: readonly string[], other: readonly string[]) =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join()

const whoOpens = (table: Table, word: string, today: { onDuty?: true; deputy?: true } = {}) =>
  ROLES.filter((role) => opens(table, { role, onDuty: false, deputy: false, ...today }, word))

/** These roles open the door and no others: whoever is on duty or a deputy only where that is said. */
export function onlyOpen(
  word: string,
  roles: readonly Role[],
  also: { onDuty?: readonly Role[]; deputy?: readonly Role[] } = {},
): Expectation[1] {
  return (table) =>
    same(whoOpens(table, word), roles) &&
    same(whoOpens(table, word, { onDuty: true }), [...roles, ...(also.onDuty ?? [])]) &&
    same(whoOpens(table, word, { deputy: true }), [...roles, ...(also.deputy ?? [])])
}

/** As this to a record, these roles get so far in these states, and nobody gets further or there in any other state. */
export function onlyReach(
  as: Relation,
  to: Kind,
  { roles, how, states }: { roles: readonly Role[]; how: Depth; states: readonly State[] },
): Expectation[1] {
  return (table) =>
    ROLES.every((role) =>
      STATES.every((state) =>
        DEPTHS.every((depth) => {
          const expected =
            roles.includes(role) && states.includes(state) && DEPTHS.indexOf(depth) <= DEPTHS.indexOf(how)
          return reaches(table, { role, as: [as], state }, { to, how: depth }) === expected
        }),
      ),
    )
}

/** Nobody gets there by being anything else. */
export function onlyBy(to: Kind, relations: readonly Relation[]): Expectation[1] {
  return (table) => same(waysTo(table, to), relations)
}

function waysTo(table: Table, to: Kind): Relation[] {
  const by = (row: Table['reaches'][number]) =>
    row.roles.some((role) => row.states.some((state) => reaches(table, { role, as: [row.as], state }, row)))
  return table.reaches.filter((row) => row.to === to && by(row)).map((row) => row.as)
}

/** Before a record in this state, somebody of this role who is all of this to it gets so far. */
export function gets(
  role: Role,
  as: readonly Relation[],
  { to, state, how = 'reads' }: { to: Kind; state: State; how?: Depth },
): Expectation[1] {
  return (table) => reaches(table, { role, as, state }, { to, how })
}

export const not =
  (holds: Expectation[1]): Expectation[1] =>
  (table) =>
    !holds(table)
