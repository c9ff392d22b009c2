import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putPromise } from '../../../../../tests/harness/put-promise.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
let asha: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
  asha = await signedIn('manager')
})

const ill = { reason: 'Robin is ill that day' }
const moved = { reason: 'The school has moved the room' }

describe('two who write why a promise will not be kept', () => {
  test('the second is shown both reasons and keeps theirs on what they have now seen', async () => {
    const { url, list, standing } = await putPromise(database)
    const [ours, theirs] = [await open(asha, url('breaking')), await open(robin, url('breaking'))]
    expect((await ours.send(ill)).headers['location']).toBe(`${list}?done=broken`)
    const late = await theirs.send(moved)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Asha Mbeki wrote about this promise', ill.reason, moved.reason]) expect(both).toContain(said)
    for (const said of [`value="${moved.reason}"`, `href="${list}"`]) expect(below).toContain(said)
    expect(await standing()).toMatchObject({ state: 'broken', ...ill, version: 2 })
    const choosing = inHand(robin, late.body, url('breaking'))
    expect((await choosing.send({ ...moved, '_choose-reason': 'mine' })).statusCode).toBe(303)
    expect(await standing()).toMatchObject({ state: 'broken', ...moved, version: 3 })
    const reasons = await database.asOwner(`select why from audit.event where why in ($1, $2) order by at, why`, [
      ill.reason,
      moved.reason,
    ])
    expect(reasons).toHaveLength(2)
  })

  test('or takes the first one, which stays as it was', async () => {
    const { url, standing } = await putPromise(database)
    const [ours, theirs] = [await open(asha, url('breaking')), await open(robin, url('breaking'))]
    await ours.send(ill)
    const late = await theirs.send(moved)
    const taken = await inHand(robin, late.body, url('breaking')).send({ ...moved, '_choose-reason': 'theirs' })
    expect([taken.statusCode, (await standing())?.reason]).toEqual([303, ill.reason])
  })

  test('a double click writes it once, also both halves at one moment', async () => {
    const { url, list, standing } = await putPromise(database)
    const page = await open(robin, url('breaking'))
    const answers = [...(await Promise.all([page.send(ill), page.send(ill)])), await page.send(ill)]
    expect(answers.map(({ headers }) => headers['location'])).toEqual(Array(3).fill(`${list}?done=broken`))
    expect(await standing()).toMatchObject({ state: 'broken', ...ill, version: 2 })
  })

  test('the very same reason of both is written once, and nobody is stopped', async () => {
    const { url, standing } = await putPromise(database)
    const [ours, theirs] = [await open(asha, url('breaking')), await open(robin, url('breaking'))]
    const answers = await Promise.all([ours.send(ill), theirs.send(ill)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await standing()).toMatchObject({ state: 'broken', version: 2 })
  })

  test('of two at one moment one is written and one is shown both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { url, standing } = await putPromise(database)
      const [ours, theirs] = [await open(asha, url('breaking')), await open(robin, url('breaking'))]
      const answers = await Promise.all([ours.send(ill), theirs.send(moved)])
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
      expect((await standing())?.version).toBe(2)
    }
  })
})

describe('somebody said meanwhile', () => {
  test('that it was kept: both are shown, and it is not undone before that is chosen', async () => {
    const { url, list, standing } = await putPromise(database)
    const page = await open(robin, url('breaking'))
    await (await open(asha, list, url('kept'))).send({})
    const late = await page.send(moved)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Kept on 17 March 2026, said by Asha Mbeki', 'Not kept', moved.reason])
      expect(both).toContain(said)
    for (const said of ['It will not be kept all the same', `value="${moved.reason}"`]) expect(below).toContain(said)
    expect(await standing()).toMatchObject({ state: 'kept', reason: '' })
    expect((await inHand(robin, late.body, url('breaking')).send(moved)).statusCode).toBe(303)
    expect(await standing()).toMatchObject({ state: 'broken', ...moved })
  })

  test('what a page says that is opened afterwards', async () => {
    const { url } = await putPromise(database)
    await (await open(asha, url('breaking'))).send(ill)
    const { body } = await robin.get(url('breaking'))
    for (const said of ['Not kept, said by Asha Mbeki', `value="${ill.reason}"`]) expect(body).toContain(said)
  })
})
