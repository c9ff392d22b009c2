import { beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../src/modules/cases/index.ts'
import { giveToWorker } from '../../src/modules/cases/store/allocations.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { putReferral } from '../harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let duty: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
  manager = await signedIn('manager')
  duty = await signedIn('practitioner')
})

const choose = async (v: Visitor, id: string, who: string) => {
  const url = `/referrals/${id}/young-person`
  return v.post(url, { who, version: /name="version" value="(\d+)"/.exec((await v.get(url)).body)?.[1] ?? '' })
}
const linked = async (id: string) =>
  (
    await database.asOwner<{ id: string | null }>(
      'select young_person_id as id from referrals.referral where id = $1',
      [id],
    )
  )[0]?.id

describe('a new record from a restricted referral', () => {
  test('is restricted too: its named people and, once given the case, its worker find it, and nobody else', async () => {
    const id = await putReferral(database, {
      given: 'Ottilie',
      family: 'Marchbank',
      born: '2012-01-09',
      restricted: true,
    })
    await database.asOwner('insert into referrals.named (referral_id, person_id, since) values ($1, $2, now())', [
      id,
      team.manager.id,
    ])
    expect((await choose(manager, id, 'new')).statusCode).toBe(303)
    const youngPersonId = (await linked(id)) ?? ''
    expect((await manager.get(`/young-people/${youngPersonId}`)).statusCode).toBe(200)
    const another = await putReferral(database, { given: 'Ottilie', family: 'Marchbank', born: '2012-01-09' })
    expect((await duty.get(`/referrals/${another}/young-person`)).body).toContain('We found no record that is alike')
    const caseId = await database.transactions.run(team.manager, NOW, async (tx) => {
      const wanted = { youngPersonId, offer: 'one-to-one', level: 'high', told: {}, openedOn: '2026-03-17' } as const
      const opened = await openCase(tx, wanted)
      const given = {
        episodeId: opened,
        version: 1,
        youngPersonId,
        workerId: team.therapist.id,
        because: '',
        by: team.manager.id,
      }
      await giveToWorker(tx, given, NOW)
      return opened
    })
    const therapist = await signedIn('therapist')
    expect((await therapist.get(`/cases/${caseId}`)).statusCode).toBe(200)
    expect((await duty.get(`/cases/${caseId}`)).statusCode).toBe(404)
  })
})
