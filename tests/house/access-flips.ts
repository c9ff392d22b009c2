import { DEPTHS, type Holder, type Reach, reaches, STATES, type Table } from '../../src/modules/people/rules/access.ts'
import { RELATIONS } from '../../src/modules/people/rules/access-relations.ts'
import { ROLES } from '../../src/platform/pure/roles.ts'

/** The table with one slip of the hand in it, and what the slip was. */
export type Flip = { readonly slip: string; readonly table: Table }

const HOLDERS: readonly Holder[] = [...ROLES, 'on duty', 'deputy']
const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one]

/** Every slip that can be made in a row, or by leaving one out or adding one; those that change nothing are left out. */
export function flipsOf(table: Table): Flip[] {
  return [...ofDoors(table), ...ofStandbys(table), ...ofReaches(table), ...added(table)]
}

function ofDoors(table: Table): Flip[] {
  return Object.entries(table.doors).flatMap(([word, door]) => {
    const flip = (what: string, to: readonly Holder[]) => ({
      slip: `${word}: ${what}`,
      table: { ...table, doors: { ...table.doors, [word]: { ...door, to } } },
    })
    const { [word]: _, ...others } = table.doors
    const { fresh, ...plain } = door
    const proof = fresh === undefined ? { ...plain, fresh: true as const } : plain
    // A role that opens a door opens it on every day, so that its being on duty or a deputy adds nothing.
    const matters = (holder: Holder) =>
      !['on duty', 'deputy'].includes(holder) ||
      table.standbys[holder as 'on duty' | 'deputy'].some((role) => !door.to.includes(role))
    return [
      ...HOLDERS.filter(matters).map((holder) => flip(holder, toggled(door.to, holder))),
      { slip: `${word}: left out`, table: { ...table, doors: others } },
      { slip: `${word}: fresh`, table: { ...table, doors: { ...table.doors, [word]: proof } } },
    ]
  })
}

function ofStandbys(table: Table): Flip[] {
  return (['on duty', 'deputy'] as const).flatMap((as) =>
    ROLES.filter((role) =>
      Object.values(table.doors).some((door) => door.to.includes(as) && !door.to.includes(role)),
    ).map((role) => ({
      slip: `${as}: ${role}`,
      table: { ...table, standbys: { ...table.standbys, [as]: toggled(table.standbys[as], role) } },
    })),
  )
}

function ofReaches(table: Table): Flip[] {
  return table.reaches.flatMap((row, at) => {
    const changed = (what: string, to: Reach[]) => ({
      slip: `${row.as}, ${row.to}: ${what}`,
      table: { ...table, reaches: table.reaches.flatMap((each, i) => (i === at ? to : [each])) },
    })
    return [
      ...ROLES.map((role) => changed(role, [{ ...row, roles: toggled(row.roles, role) }])),
      ...STATES.map((state) => changed(state, [{ ...row, states: toggled(row.states, state) }])),
      ...DEPTHS.filter((how) => how !== row.how).map((how) => changed(how, [{ ...row, how }])),
      changed('left out', []),
    ].filter((flip) => differs(table, flip.table, row))
  })
}

/** A row for every pair of relation and kind, for each role, of open and of restricted ones, where there is none yet. */
function added(table: Table): Flip[] {
  const kinds = [...new Set(table.reaches.map((row) => row.to))]
  return (Object.keys(RELATIONS) as Reach['as'][]).flatMap((as) =>
    kinds.flatMap((to) =>
      ROLES.flatMap((role) =>
        (['open', 'restricted'] as const)
          .filter((state) => !reaches(table, { role, as: [as], state }, { to, how: 'reads' }))
          .map((state) => ({
            slip: `${as}, ${to}: added for ${role}, ${state}`,
            table: {
              ...table,
              reaches: [...table.reaches, { as, to, roles: [role], states: [state], how: 'reads' as const }],
            },
          })),
      ),
    ),
  )
}

function differs(one: Table, other: Table, { as, to }: Pick<Reach, 'as' | 'to'>): boolean {
  return ROLES.some((role) =>
    STATES.some((state) =>
      DEPTHS.some(
        (how) =>
          reaches(one, { role, as: [as], state }, { to, how }) !==
          reaches(other, { role, as: [as], state }, { to, how }),
      ),
    ),
  )
}
