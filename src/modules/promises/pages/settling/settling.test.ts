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

describe('a tap on a promise about which somebody wrote meanwhile', () => {
  test('“kept” undoes no reason: both are shown, and pressed again it is kept', async () => {
    const { url, list, standing } = await putPromise(database)
    const tap = await open(robin, list, url('kept'))
    await (await open(asha, url('breaking'))).send(ill)
    const late = await tap.send({})
    expect(late.statusCode).toBe(409)
    for (const said of ['Asha Mbeki was first', 'Not kept, said by Asha Mbeki', ill.reason, 'Kept'])
      expect(bothOn(late.body).both).toContain(said)
    expect(await standing()).toMatchObject({ state: 'broken', ...ill })
    const again = inHand(robin, late.body, url('kept'))
    for (const _ of [1, 2]) expect((await again.send({})).headers['location']).toBe(`${list}?done=kept`)
    expect(await standing()).toMatchObject({ state: 'kept', reason: '', version: 3 })
  })

  test('“still to do” wipes no reason that was written since the page was opened', async () => {
    const { url, list, standing } = await putPromise(database)
    await (await open(robin, list, url('kept'))).send({})
    const tap = await open(robin, list, url('reopening'))
    await (await open(asha, url('breaking'))).send(ill)
    const late = await tap.send({})
    expect(late.statusCode).toBe(409)
    for (const said of [ill.reason, 'Still to do after all']) expect(bothOn(late.body).both).toContain(said)
    expect(await standing()).toMatchObject({ state: 'broken', ...ill })
    expect((await inHand(robin, late.body, url('reopening')).send({})).statusCode).toBe(303)
    expect(await standing()).toMatchObject({ state: 'open' })
  })

  test('the same tap of two people, or twice of one, is done once and nobody is stopped', async () => {
    const { url, list, standing } = await putPromise(database)
    const taps = [await open(robin, list, url('kept')), await open(asha, list, url('kept'))]
    const kept = await Promise.all(taps.map((tap) => tap.send({})))
    expect(kept.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const back = [await open(robin, list, url('reopening')), await open(asha, list, url('reopening'))]
    const reopened = await Promise.all(back.map((tap) => tap.send({})))
    expect(reopened.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await standing()).toMatchObject({ state: 'open', version: 3 })
  })
})
