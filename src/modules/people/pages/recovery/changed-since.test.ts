import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const [LOST, JO] = [team.manager.id, team.safeguardingTrustee.id]
const KEY_SINCE = '2026-03-01T09:00Z'

beforeAll(async () => {
  await seatTeam(database)
  for (const keeper of [JO, team.dataLead.id])
    await database.asOwner(`insert into people.recovery_keeper (person_id, from_at, named_by) values ($1, $2, $3)`, [
      keeper,
      KEY_SINCE,
      LOST,
    ])
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('update people.recovery_keeper set until_at = null')
  await database.asOwner(`update people.person set role = 'manager' where id = $1`, [LOST])
  await database.asOwner(`update people.person set role = 'practitioner' where id = $1`, [team.colleague.id])
  await database.asOwner(`update people.person set email = 'volunteer@example.org' where id = $1`, [team.volunteer.id])
})

describe('what changed after a recovery was started', () => {
  const change = (text: string) => () => database.asOwner(text)
  const roles = async (...all: [string, string][]) => {
    for (const one of all) await database.asOwner('update people.person set role = $2 where id = $1', one)
  }
  const changes: [string, string, () => Promise<unknown>][] = [
    [
      'that whoever started it keeps no key any more',
      'Jo Linden started this and keeps no key any more',
      change(`update people.recovery_keeper set until_at = now() where person_id = '${JO}'`),
    ],
    [
      'that the manager is none any more',
      'Asha Mbeki is no manager here any more',
      () => roles([team.colleague.id, 'manager'], [LOST, 'practitioner']),
    ],
    [
      'that somebody has the new address',
      'Somebody who works here has the new address by now',
      change(`update people.person set email = 'later@example.org' where id = '${team.volunteer.id}'`),
    ],
  ]

  test.each(changes)('%s is said in one sentence, and it can still be refused', async (_what, said, make) => {
    const email = 'later@example.org'
    const jo = await signedIn('safeguarding-trustee')
    const asked = { lost: LOST, because: said, email }
    const url = String((await jo.post('/people/recovery', asked)).headers['location'])
    clock.now = new Date(NOW.getTime() + 24 * 3_600_000)
    await make()
    const dilys = await signedIn('data-lead')
    const answer = await dilys.post(`${url}/agreement`, { email }, url)
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([422, true])
    expect(await database.asOwner('select 1 from people.invitation')).toEqual([])
    expect((await dilys.post(`${url}/refusal`, {}, url)).statusCode).toBe(303)
  })
})
