import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { gather } from '../../../../platform/parts.ts'
import { blockersOf, timeline } from '../../for-cases.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let mine: Scene
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  await database.asOwner('delete from supervision.answer; delete from supervision.question')
  mine = await makeScene(database)
})

const QUESTION = 'Who has spoken to her grandmother?'

/** The manager asks on Robin's case. Answers the address to answer at. */
async function asked(question = QUESTION): Promise<string> {
  const address = `/cases/${mine.caseId}/supervision`
  const send_key = crypto.randomUUID()
  const manager = await signedIn('manager')
  for (let click = 0; click < 2; click++) {
    const answer = await manager.post(address, { question, send_key })
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `${address}?done=asked`])
  }
  const rows = await database.asOwner<{ id: string }>('select id from supervision.question where question = $1', [
    question,
  ])
  expect(rows).toHaveLength(1)
  return `/questions/${rows[0]?.id}/answer`
}

const answers = () =>
  database.asOwner<{ number: number; answer: string }>('select number, answer from supervision.answer order by number')
const today = async (person: string) => (await (await signedIn(person)).get('/today')).body

describe('a question from the manager', () => {
  test('stays on Today of whoever has the case until it is answered; then the manager sees the answer once', async () => {
    const address = await asked()
    expect(await today('practitioner')).toContain(QUESTION)
    expect(await today('other-practitioner')).not.toContain(QUESTION)
    const robin = await signedIn('practitioner')
    const saved = await robin.post(address, { answer: 'I have, on Monday.', version: '0' })
    expect([saved.statusCode, saved.headers['location']]).toEqual([
      303,
      `/cases/${mine.caseId}/supervision?done=answered`,
    ])
    expect(await today('practitioner')).not.toContain(QUESTION)
    const manager = await signedIn('manager')
    expect((await manager.get('/today')).body).toMatch(/Answered since you asked[^]*Robin Ashby answered/)
    const read = await manager.post(address.replace('answer', 'read'), {}, '/today')
    expect(read.headers['location']).toBe(`/cases/${mine.caseId}/supervision`)
    expect((await manager.get(String(read.headers['location']))).body).toContain('I have, on Monday.')
    expect((await manager.get('/today')).body).not.toContain('Answered since you asked')
  })

  test('goes with the case when that changes hands', async () => {
    const address = await asked()
    const manager = await signedIn('manager')
    await manager.post(`/cases/${mine.caseId}/allocation`, {
      worker: team.colleague.id,
      version: '2',
      because: 'Robin is leaving for a course',
    })
    expect(await today('practitioner')).not.toContain(QUESTION)
    expect(await today('other-practitioner')).toContain(QUESTION)
    expect((await (await signedIn('practitioner')).get(address)).statusCode).toBe(404)
    expect((await (await signedIn('other-practitioner')).get(address)).statusCode).toBe(200)
  })

  test('stands in the way of closing the case, and on its timeline', async () => {
    const address = await asked()
    const look = () =>
      database.undone(team.practitioner, async (tx) => ({
        blockers: await blockersOf(tx, { episodeId: mine.caseId, youngPersonId: mine.youngPersonId }),
        entries: await gather([timeline], tx, { youngPersonIds: [mine.youngPersonId], before: null, most: 5 }),
      }))
    expect(await look()).toMatchObject({
      blockers: [{ sentence: 'One question from supervision has no answer yet.' }],
      entries: [{ kind: 'supervision', text: QUESTION, marks: ['no answer yet'] }],
    })
    await (await signedIn('practitioner')).post(address, { answer: 'Yes.', version: '0' })
    expect(await look()).toMatchObject({ blockers: [], entries: [{ marks: [] }] })
  })

  test('of two who answer at once the second is shown both, and may add theirs; nothing is written over', async () => {
    const address = await asked()
    const robin = await signedIn('practitioner')
    const manager = await signedIn('manager')
    expect((await robin.post(address, { answer: 'I have, on Monday.', version: '0' })).statusCode).toBe(303)
    const late = await manager.post(address, { answer: 'The school has.', version: '0' })
    expect(late.statusCode).toBe(409)
    for (const words of [
      'Somebody answered while you were writing',
      'I have, on Monday.',
      'The school has.',
      'value="1"',
    ])
      expect(late.body).toContain(words)
    expect(await answers()).toEqual([{ number: 1, answer: 'I have, on Monday.' }])
    expect((await manager.post(address, { answer: 'The school has.', version: '1' })).statusCode).toBe(303)
    expect((await answers()).map((row) => row.answer)).toEqual(['I have, on Monday.', 'The school has.'])
  })

  test('answered by a double click is answered once', async () => {
    const address = await asked()
    const robin = await signedIn('practitioner')
    for (let click = 0; click < 3; click++)
      expect((await robin.post(address, { answer: 'Yes.', version: '0' })).statusCode).toBe(303)
    expect(await answers()).toEqual([{ number: 1, answer: 'Yes.' }])
  })

  test('without words is no question, and an answer without words is none', async () => {
    const address = await asked()
    const manager = await signedIn('manager')
    const empty = await manager.post(`/cases/${mine.caseId}/supervision`, { question: ' ' })
    expect([empty.statusCode, empty.body.includes('Write what you want to ask.')]).toEqual([422, true])
    const none = await (await signedIn('practitioner')).post(address, { answer: '', version: '0' })
    expect([none.statusCode, none.body.includes('Write your answer.')]).toEqual([422, true])
    expect(await answers()).toEqual([])
  })

  test('is asked by the manager alone', async () => {
    const address = `/cases/${mine.caseId}/supervision`
    const robin = await signedIn('practitioner')
    expect((await robin.get(address)).body).not.toContain('name="question"')
    expect((await robin.post(address, { question: 'Mine?' }, '/visits/new')).statusCode).toBe(404)
  })
})
