import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
beforeAll(() => seatTeam(database))

const promise = { what: 'Ring the school', owner: 'Robin', 'due-day': '18', 'due-month': '3', 'due-year': '2026' }

async function robinWithAList() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  return { robin, ...scene, list: `/young-people/${scene.youngPersonId}/promises` }
}

type Row = { id: string; state: string; settled_on: string | null; settled_by: string | null; reason: string }
const rows = (youngPersonId: string) =>
  database.asOwner<Row>(
    `select id, state, settled_on::text, settled_by, reason from promises.promise where young_person_id = $1
     order by made_at, id`,
    [youngPersonId],
  )

describe('the list of promises', () => {
  test('takes one more, once, and shows it with who, by when and where it was said', async () => {
    const { robin, youngPersonId, caseId, list } = await robinWithAList()
    const key = /name="send_key" value="([^"]+)"/.exec((await robin.get(list)).body)?.[1] ?? ''
    const answers = [
      await robin.post(list, { ...promise, send_key: key }),
      await robin.post(list, { ...promise, send_key: key }),
    ]
    expect(answers.map((a) => a.headers['location'])).toEqual([`${list}?done=added`, `${list}?done=added`])
    expect(await rows(youngPersonId)).toHaveLength(1)
    const { body } = await robin.get(list)
    for (const words of ['Ring the school', 'Robin, by 18 March 2026', 'written down here on 17 March 2026', 'To do'])
      expect(body).toContain(words)
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('Ring the school')
  })

  test.each([
    [{ what: ' ' }, 'Write what the adult will do.'],
    [{ owner: '' }, 'Write which adult will do it.'],
    [{ 'due-day': '16' }, 'This day has passed'],
    [{ 'due-year': '2028' }, 'more than a year ahead'],
    [{ 'due-month': '13' }, 'The day'],
  ])('with %j it comes back with every word, and nothing is kept', async (change, sentence) => {
    const { robin, youngPersonId, list } = await robinWithAList()
    const answer = await robin.post(list, { ...promise, what: 'Ring the nurse', ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if (!('what' in change)) expect(answer.body).toContain('value="Ring the nurse"')
    expect(await rows(youngPersonId)).toEqual([])
  })

  test('open ones first by their day, late ones said in words, then what became of the others', async () => {
    const { robin, list } = await robinWithAList()
    await robin.post(list, { ...promise, what: 'Later', 'due-day': '30' })
    await robin.post(list, { what: 'Some day', owner: 'Robin' })
    await robin.post(list, { ...promise, what: 'Sooner' })
    clock.now = new Date('2026-03-20T10:00:00Z')
    try {
      const { body } = await (await signedIn('practitioner')).get(list)
      const at = ['Sooner', 'Later', 'Some day'].map((words) => body.indexOf(`rose-row__name">${words}`))
      expect(at).toEqual([...at].sort((a, b) => a - b))
      expect(at[0]).toBeGreaterThan(0)
      expect(body).toContain('Late</strong>')
    } finally {
      clock.now = new Date('2026-03-17T10:00:00Z')
    }
  })
})

describe('what became of a promise', () => {
  async function withOne() {
    const given = await robinWithAList()
    await given.robin.post(given.list, promise)
    const id = (await rows(given.youngPersonId))[0]?.id
    const standing = async () => (await rows(given.youngPersonId))[0]
    return { ...given, id, deed: (word: string) => `/promises/${id}/${word}`, standing }
  }

  test('is kept by one tap on the case, twice is once, and can be taken back', async () => {
    const { robin, caseId, list, deed, standing } = await withOne()
    const page = `/cases/${caseId}`
    expect((await robin.get(page)).body).toContain(`action="${deed('kept')}"`)
    for (const _ of [1, 2]) {
      const answer = await robin.post(deed('kept'), { back: page }, list)
      expect([answer.statusCode, answer.headers['location']]).toEqual([303, `${page}?done=kept`])
    }
    expect(await standing()).toMatchObject({
      state: 'kept',
      settled_on: '2026-03-17',
      settled_by: team.practitioner.id,
    })
    const { body } = await robin.get(`${page}?done=kept`)
    expect(body).toContain('Marked as kept')
    expect(body).not.toContain(`action="${deed('kept')}"`)
    expect((await robin.get(list)).body).toContain('Still to do after all')
    const reopening = await open(robin, list, deed('reopening'))
    for (const _ of [1, 2]) expect((await reopening.send({})).headers['location']).toBe(`${list}?done=reopened`)
    expect(await standing()).toMatchObject({ state: 'open', settled_on: null, settled_by: null })
  })

  test('leads back to no address from elsewhere', async () => {
    const { robin, list, deed } = await withOne()
    for (const back of ['//elsewhere.example', '/sign-out', 'https://elsewhere.example/cases', '/cases/x'])
      expect((await robin.post(deed('kept'), { back }, list)).headers['location']).toBe(`${list}?done=kept`)
  })

  test('not kept needs a reason, which stands in the list', async () => {
    const { robin, list, deed, standing } = await withOne()
    const none = await robin.post(deed('breaking'), { version: '1', reason: ' ' })
    expect([none.statusCode, none.body.includes('Say in one line why')]).toEqual([422, true])
    const reason = 'The school has moved the room'
    expect((await robin.post(deed('breaking'), { version: '1', reason })).headers['location']).toBe(
      `${list}?done=broken`,
    )
    expect(await standing()).toMatchObject({ state: 'broken', reason, settled_on: '2026-03-17' })
    expect((await robin.get(list)).body).toContain(`Why not: ${reason}`)
  })

  test('is said by nobody who does not see the young person', async () => {
    const { id, standing } = await withOne()
    const other = await signedIn('other-practitioner')
    for (const word of ['kept', 'reopening', 'breaking'])
      expect((await other.post(`/promises/${id}/${word}`, { version: '1', reason: 'x' }, '/search')).statusCode).toBe(
        404,
      )
    expect(await standing()).toMatchObject({ state: 'open' })
  })
})
