import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
})

const added = (id: string) =>
  database.asOwner<{ said: string }>('select said from referrals.addition where referral_id = $1 order by no', [id])

describe('adding to a referral', () => {
  test.each(['received', 'declined', 'withdrawn'])(
    '%s: it stands beside it with name and day, and unlocks nothing',
    async (state) => {
      const id = await putReferral(database, { state })
      const url = `/referrals/${id}/addition`
      expect((await manager.get(`/referrals/${id}`)).body).toContain(`href="${url}"`)
      const page = await open(manager, url)
      const answers = await Promise.all([page.send({ said: 'Her aunt rang.' }), page.send({ said: 'Her aunt rang.' })])
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
      expect(await added(id)).toEqual([{ said: 'Her aunt rang.' }])
      const { body } = await manager.get(`/referrals/${id}`)
      expect(body).toMatch(/Her aunt rang\.[\s\S]{0,40}Asha Mbeki, 17 March 2026, 10:00/)
      // A conversation with the referrer opens the way to an ending; an addition must not.
      expect(body).toContain('None is written down.')
    },
  )

  test('needs words, and keeps those that are too many', async () => {
    const id = await putReferral(database)
    const page = await open(manager, `/referrals/${id}/addition`)
    const empty = await page.send({ said: ' ' })
    expect([empty.statusCode, empty.body.includes('Write what you want to add.')]).toEqual([422, true])
    const long = await page.send({ said: 'x'.repeat(25_001) })
    expect([long.statusCode, long.body.includes('Shorten this by one letter')]).toEqual([422, true])
    expect(await added(id)).toEqual([])
  })

  test('is for whoever sees the referral: not for a worker, nor once it is decided for whoever is on duty', async () => {
    await onDuty(database, team.colleague)
    const [worker, duty] = [await signedIn('practitioner'), await signedIn('other-practitioner')]
    const id = await putReferral(database)
    const declined = await putReferral(database, { state: 'declined' })
    const statuses = [
      (await worker.get(`/referrals/${id}/addition`)).statusCode,
      (await duty.get(`/referrals/${id}/addition`)).statusCode,
      (await duty.get(`/referrals/${declined}/addition`)).statusCode,
    ]
    expect(statuses).toEqual([404, 200, 404])
  })
})
