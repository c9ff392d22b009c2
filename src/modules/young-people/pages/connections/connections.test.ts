import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let worker: Visitor
beforeAll(async () => {
  await seatTeam(database)
  worker = await signedIn('practitioner')
})

const gran = { name: 'Nell Ashe', relationship: 'Gran', safe_to_contact: 'yes', lead_professional: '', note: '' }

describe('who is in their life', () => {
  test('somebody is added, shown, and ended with what was known kept', async () => {
    const { youngPersonId } = await makeScene(database)
    const url = `/young-people/${youngPersonId}/connections`
    expect((await worker.post(url, gran)).statusCode).toBe(303)
    await worker.post(url, { ...gran, name: 'Bo Carr', relationship: 'Social worker', lead_professional: 'yes' })
    const { body } = await worker.get(`/young-people/${youngPersonId}`)
    expect(body.indexOf('Bo Carr')).toBeLessThan(body.indexOf('Nell Ashe'))
    const ending = /action="([^"]+\/ending)"/.exec((await worker.get(url)).body)?.[1] ?? ''
    expect((await worker.post(ending, {}, url)).statusCode).toBe(303)
    expect((await worker.get(`/young-people/${youngPersonId}`)).body).not.toContain('Bo Carr')
    expect((await worker.post(ending, {}, url)).statusCode).toBe(303)
    expect((await worker.post(ending, { other: 'words' }, url)).statusCode).toBe(404)
    const kept = await database.asOwner('select 1 from young_people.connection where young_person_id = $1', [
      youngPersonId,
    ])
    expect(kept).toHaveLength(2)
  })

  test('without a name or who it is: refused with the words kept; of somebody else’s record: missing', async () => {
    const { youngPersonId } = await makeScene(database)
    const url = `/young-people/${youngPersonId}/connections`
    const answer = await worker.post(url, { ...gran, name: '', note: 'Sunday lunches' })
    expect([answer.statusCode, answer.body.includes('Write who it is.')]).toEqual([422, true])
    expect(answer.body).toContain('Sunday lunches')
    const theirs = await makeScene(database, { worker: team.colleague })
    expect((await worker.post(`/young-people/${theirs.youngPersonId}/connections`, gran, url)).statusCode).toBe(404)
  })

  test('family is no lead professional: said in one sentence, every word kept, and added without the tick', async () => {
    const { youngPersonId } = await makeScene(database)
    const url = `/young-people/${youngPersonId}/connections`
    const mum = { ...gran, name: 'Di Vale', relationship: 'Mum', telephone: '07700 900333', lead_professional: 'yes' }
    const answer = await worker.post(url, mum)
    expect([answer.statusCode, answer.body.includes('A lead professional is somebody whose job it is.')]).toEqual([
      422,
      true,
    ])
    expect(answer.body).toContain('07700 900333')
    expect((await worker.post(url, { ...mum, lead_professional: '' })).statusCode).toBe(303)
    expect((await worker.post(url, { ...mum, name: 'Bo Carr', relationship: 'Mum’s social worker' })).statusCode).toBe(
      303,
    )
  })
})
