import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let asha: Visitor
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  asha = await signedIn('manager')
  robin = await signedIn('practitioner')
})

const said = { rating: '7', words: 'nearly there', 'rated-day': '17', 'rated-month': '3', 'rated-year': '2026' }

async function withAGoal() {
  const { youngPersonId } = await makeScene(database)
  const list = `/young-people/${youngPersonId}/goals`
  await (await open(robin, `${list}/new`)).send({ words: 'to walk to school on my own', rating: '' })
  const [{ id } = { id: '' }] = await database.asOwner<{ id: string }>(
    'select id from plans.goal where young_person_id = $1',
    [youngPersonId],
  )
  const ratings = () =>
    database.asOwner<{ rating: number }>('select rating from plans.goal_rating where goal_id = $1', [id])
  return { list, url: `/goals/${id}/ratings/new`, ending: `/goals/${id}/ending`, ratings }
}

describe('a figure for a goal that was closed meanwhile', () => {
  test('is shown beside how it was closed, and saved if they said it before', async () => {
    const { list, url, ending, ratings } = await withAGoal()
    const page = await open(robin, url)
    await (await open(asha, ending)).send({ ending: 'reached', words: 'i did it' })
    const late = await page.send(said)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const words of ['Asha Mbeki closed this goal', 'Reached', 'i did it', '7', 'nearly there'])
      expect(both).toContain(words)
    for (const words of ['nearly there', `href="${ending}"`]) expect(below).toContain(words)
    expect(await ratings()).toEqual([])
    const again = inHand(robin, late.body, url)
    for (const _ of [1, 2]) expect((await again.send(said)).headers['location']).toBe(`${list}?done=rating`)
    expect(await ratings()).toEqual([{ rating: 7 }])
  })

  test('of a later day than the closing is none', async () => {
    const { url, ending, ratings } = await withAGoal()
    await (await open(asha, ending)).send({ ending: 'reached', words: '' })
    await database.asOwner(
      `update plans.goal set ended_on = '2026-03-16', set_on = '2026-03-01', version = version + 1`,
    )
    const after = await (await open(robin, url)).send(said)
    expect([after.statusCode, after.body.includes('This goal was closed on 16 March 2026'), await ratings()]).toEqual([
      422,
      true,
      [],
    ])
  })

  test('saved before it was closed, a resend of the same page stays quiet', async () => {
    const { list, url, ending, ratings } = await withAGoal()
    const page = await open(robin, url)
    await page.send(said)
    await (await open(asha, ending)).send({ ending: 'reached', words: '' })
    expect((await page.send(said)).headers['location']).toBe(`${list}?done=rating`)
    expect(await ratings()).toHaveLength(1)
  })
})
