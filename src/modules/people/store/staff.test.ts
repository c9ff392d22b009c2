import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import type { Tx } from '../../../platform/tx.ts'
import type { Colleague } from '../rules/colleague.ts'
import { leave } from './leaving.ts'
import { changeRole, findColleague, makePerson } from './staff.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const by = team.manager.id

/** Both have read the same; the second to save is told, and nothing of the first is lost. */
async function bothAtOnce(id: string, save: (tx: Tx, was: Colleague) => Promise<boolean>): Promise<boolean[]> {
  const read = async (tx: Tx) => {
    const found = await findColleague(tx, id)
    if (!found) throw new Error('nobody has this id')
    return found
  }
  return database.transactions.run(team.manager, NOW, async (late) => {
    const seen = await read(late)
    const early = await database.transactions.run(team.manager, NOW, async (tx) => save(tx, await read(tx)))
    return [early, await save(late, seen)]
  })
}

const changesOf = (id: string) => database.asOwner('select 1 from people.change where person_id = $1', [id])

describe('two managers who have read the same', () => {
  test('change a role once', async () => {
    const { id } = team.communications
    const wanted = { role: 'trustee', jobTitle: '', because: 'x', by } as const
    const done = await bothAtOnce(id, (tx, was) => changeRole(tx, was, { ...wanted, version: was.version }, NOW))
    expect(done).toEqual([true, false])
    expect(await changesOf(id)).toHaveLength(1)
  })

  test('shut somebody out once', async () => {
    const { id } = team.volunteer
    const done = await bothAtOnce(id, (tx, was) =>
      leave(tx, was, { when: { is: 'day', lastDay: '2026-03-20' }, because: 'x', by, version: was.version }, NOW),
    )
    expect(done).toEqual([true, false])
    expect(await changesOf(id)).toHaveLength(1)
  })

  test('invite the same address once, though neither has seen the other', async () => {
    const nell = { name: 'Nell Okoro', role: 'outreach', jobTitle: '', joinedOn: '2026-03-17' } as const
    const make = (email: string) =>
      database.transactions.run(team.manager, NOW, (tx) => makePerson(tx, { id: crypto.randomUUID(), email, ...nell }))
    const made = await Promise.all([make('nell@example.org'), make('NELL@example.org')])
    expect(made.sort()).toEqual([false, true])
  })
})
