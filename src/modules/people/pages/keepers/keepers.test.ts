import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { sqlOf } from '../../../../platform/db/sql.ts'
import type { Tx } from '../../../../platform/tx.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const HOUR = 3_600_000
const start = { lost: team.manager.id, because: 'The telephone and the key were stolen' }
const begins = (tx: Tx) =>
  sql`insert into people.recovery (id, manager_id, why, started_by, started_at, ends_at)
    values (gen_random_uuid(), ${team.manager.id}, 'x', ${team.volunteer.id}, ${NOW},
      ${NOW}::timestamptz + interval '1 hour')`.execute(sqlOf(tx))

beforeAll(() => seatTeam(database))

test('a key that was given this week counts for nothing, and none is given with an earlier date', async () => {
  const asha = await signedIn('manager')
  await asha.post('/people/keepers', { keeper: team.volunteer.id })
  expect((await asha.get('/people/keepers')).body).toContain('counts from 24 March 2026')
  const begin = (days: number) => {
    clock.now = new Date(NOW.getTime() + days * 24 * HOUR - (days === 7 ? 0 : 1))
    return signedIn('volunteer').then((v) => v.post('/people/recovery', start, '/people/rota'))
  }
  expect((await begin(1)).statusCode).toBe(404)
  await expect(database.undone(team.volunteer, begins)).rejects.toThrow(/row-level security/)
  expect((await begin(7)).statusCode).toBe(303)
  const early = (tx: Tx) =>
    sql`insert into people.recovery_keeper (person_id, from_at, named_by)
      values (${team.outreach.id}, '2026-01-01', ${team.manager.id})`.execute(sqlOf(tx))
  await expect(database.undone(team.manager, early)).rejects.toThrow(/row-level security/)
  clock.now = NOW
  await asha.post('/people/keepers/ending', { person: team.volunteer.id }, '/people/keepers')
})
