import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
})

const because = 'The school and the social worker both say so.'
const referenceOf = async (id: string) =>
  (
    await database.asOwner<{ reference: string }>('select reference from young_people.young_person where id = $1', [id])
  )[0]?.reference ?? ''

async function twins() {
  const kept = await makeScene(database, { given: 'Saoirse', family: 'Penhallow', born: '2010-02-02' })
  const joined = await makeScene(database, { given: 'Sersha', family: 'Penhallow', born: '2010-02-02' })
  return { kept, joined, reference: await referenceOf(joined.youngPersonId) }
}

describe('joining two records', () => {
  test('both cases are read on the one that stays, and it can be parted again', async () => {
    const { kept, joined, reference } = await twins()
    const home = `/young-people/${kept.youngPersonId}`
    expect((await manager.get(`${home}/merge`)).body).toContain(reference)
    expect((await manager.post(`${home}/merge`, { other: reference, because })).headers['location']).toBe(
      `${home}?done=joined`,
    )
    const { body } = await manager.get(home)
    for (const shown of [`/cases/${kept.caseId}`, `/cases/${joined.caseId}`, 'Sersha Penhallow', because])
      expect(body).toContain(shown)
    expect((await manager.get(`/young-people/${joined.youngPersonId}`)).headers['location']).toBe(home)
    expect((await manager.get(`/cases/${joined.caseId}`)).body).toContain('Saoirse Penhallow')
    const reversal = /href="([^"]+\/reversal)"/.exec(body)?.[1] ?? ''
    expect((await manager.post(reversal, { because: '' })).statusCode).toBe(422)
    expect((await manager.post(reversal, { because: 'They are twins.' })).headers['location']).toBe(
      `${home}?done=parted`,
    )
    expect((await manager.get(`/young-people/${joined.youngPersonId}`)).statusCode).toBe(200)
    expect((await manager.get(home)).body).toContain('They are twins.')
    expect((await manager.get(reversal)).statusCode).toBe(404)
  })

  test('offers the likeliest first, however many share a family name and a birthday', async () => {
    const born = '2009-04-04'
    const kept = await makeScene(database, { given: 'Ottoline', family: 'Quayle', born })
    for (const given of 'Bram Cyril Dorcas Fergal Gwen Hector Inigo Kezia Lorcan Mungo Nestor Petra'.split(' '))
      await makeScene(database, { given, family: 'Quayle', born, worker: null })
    // The same name, and one digit of the birthday mistyped.
    const one = await makeScene(database, { given: 'Ottoline', family: 'Quayle', born: '2009-04-05', worker: null })
    const { body } = await manager.get(`/young-people/${kept.youngPersonId}/merge`)
    const offered = [...body.matchAll(/value="(Y-[^"]+)"/g)].map((found) => found[1])
    expect(offered).toHaveLength(10)
    expect(offered[0]).toBe(await referenceOf(one.youngPersonId))
  })

  test.each([
    ['nothing chosen', { because }, 'Choose a record, or write its reference.'],
    ['a slip in the reference', { reference: 'Y-0000-0001', because }, 'Write the reference like'],
    ['no reason', { reference: 'Y-0000-0001', because: '' }, 'Write why'],
  ])('%s: one sentence, nothing done', async (_what, fields, sentence) => {
    const { kept } = await twins()
    const answer = await manager.post(`/young-people/${kept.youngPersonId}/merge`, fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('a record with itself, and one that is restricted, which is the same as none', async () => {
    const { kept } = await twins()
    const url = `/young-people/${kept.youngPersonId}/merge`
    const itself = await manager.post(url, { reference: await referenceOf(kept.youngPersonId), because })
    expect(itself.body).toContain('a record cannot be joined to itself')
    const hidden = await makeScene(database, {
      given: 'Saoirse',
      family: 'Penhallow',
      worker: null,
      named: [team.therapist],
    })
    const reference = await referenceOf(hidden.youngPersonId)
    expect((await manager.get(url)).body).not.toContain(reference)
    const tried = await manager.post(url, { reference, because })
    expect([tried.statusCode, tried.body.includes('There is no record with this reference')]).toEqual([422, true])
  })

  test('a practitioner has no such page', async () => {
    const { kept } = await twins()
    const worker = await signedIn('practitioner')
    expect((await worker.get(`/young-people/${kept.youngPersonId}`)).statusCode).toBe(200)
    expect((await worker.get(`/young-people/${kept.youngPersonId}/merge`)).statusCode).toBe(404)
  })
})
