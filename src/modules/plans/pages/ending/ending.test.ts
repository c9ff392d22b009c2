import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'
import { attempt } from '../../../../../tests/harness/walls.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let asha: Visitor
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  asha = await signedIn('manager')
  robin = await signedIn('practitioner')
})

const reached = { ending: 'reached', words: 'i did it' }
const left = { ending: 'no-longer-mine', words: 'i want something else now' }

async function withAGoal() {
  const { youngPersonId } = await makeScene(database)
  const list = `/young-people/${youngPersonId}/goals`
  await (await open(robin, `${list}/new`)).send({ words: 'to walk to school on my own', rating: '' })
  const [{ id } = { id: '' }] = await database.asOwner<{ id: string }>(
    'select id from plans.goal where young_person_id = $1',
    [youngPersonId],
  )
  const standing = async () =>
    (
      await database.asOwner<{ ending: string; words: string; version: number }>(
        'select ending, ending_words as words, version from plans.goal where id = $1',
        [id],
      )
    )[0]
  const earlier = () =>
    database.asOwner<{ ending: string; words: string }>(
      'select ending, words from plans.earlier_ending where goal_id = $1 order by version',
      [id],
    )
  return { id, list, url: `/goals/${id}/ending`, standing, earlier }
}

describe('two who close a goal', () => {
  test('the second is shown both, chooses for each what stands, and what stood there is kept', async () => {
    const { url, list, standing, earlier } = await withAGoal()
    const [ours, theirs] = [await open(asha, url), await open(robin, url)]
    expect((await ours.send(reached)).headers['location']).toBe(`${list}?done=ending`)
    const late = await theirs.send(left)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Asha Mbeki closed this goal', 'They say it is reached', 'They say it is no longer theirs'])
      expect(both).toContain(said)
    for (const said of [reached.words, left.words]) expect(both).toContain(said)
    for (const said of ['value="no-longer-mine" checked', left.words, 'Leave it at what is saved'])
      expect(below).toContain(said)
    expect([await standing(), await earlier()]).toEqual([{ ...reached, version: 2 }, []])
    const choice = { ...left, '_choose-ending': 'theirs', '_choose-words': 'mine' }
    expect((await inHand(robin, late.body, url).send(choice)).statusCode).toBe(303)
    expect(await standing()).toEqual({ ending: 'reached', words: left.words, version: 3 })
    expect(await earlier()).toEqual([reached])
    const shown = (await robin.get(list)).body
    for (const said of [left.words, reached.words, 'Asha Mbeki had closed it on 17 March 2026'])
      expect(shown).toContain(said)
  })

  test('the very same words of both close it once, and nobody is stopped', async () => {
    const { url, standing } = await withAGoal()
    const [ours, theirs] = [await open(asha, url), await open(robin, url)]
    const answers = await Promise.all([ours.send(reached), theirs.send(reached)])
    expect([answers.map(({ statusCode }) => statusCode), (await standing())?.version]).toEqual([[303, 303], 2])
  })

  test('of two at one moment one closes it and one is shown both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { url, standing, earlier } = await withAGoal()
      const [ours, theirs] = [await open(asha, url), await open(robin, url)]
      const answers = await Promise.all([ours.send(reached), theirs.send(left)])
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
      expect([(await standing())?.version, await earlier()]).toEqual([2, []])
    }
  })

  test('a double click closes it once, also both halves at one moment', async () => {
    const { url, list, standing } = await withAGoal()
    const page = await open(robin, url)
    const answers = [...(await Promise.all([page.send(left), page.send(left)])), await page.send(left)]
    expect(answers.map(({ headers }) => headers['location'])).toEqual(Array(3).fill(`${list}?done=ending`))
    expect((await standing())?.version).toBe(2)
  })

  test('a page opened afterwards says how it was closed, and by whom', async () => {
    const { url } = await withAGoal()
    await (await open(asha, url)).send(reached)
    const { body } = await robin.get(url)
    for (const said of ['Asha Mbeki closed this goal on 17 March 2026: reached', reached.words])
      expect(body).toContain(said)
  })
})

describe('how it was closed before', () => {
  test('is kept by the table, whoever writes, and nobody opens a closed goal again', async () => {
    const { id, url, earlier } = await withAGoal()
    await (await open(robin, url)).send(reached)
    const write = (change: string) =>
      attempt(database, team.practitioner, `update plans.goal set ${change} where id = '${id}'`)
    expect(await write(`ending_words = 'other'`)).toContain('once for each version')
    expect(await write(`ending = null, ended_on = null, ended_by = null, version = version + 1`)).toBe('refused')
    expect(await write(`ending_words = 'other', ended_by = viewer.id(), version = version + 1`)).toBe(1)
    expect(await attempt(database, team.practitioner, `delete from plans.earlier_ending`)).toBe('refused')
    await database.asOwner(`update plans.goal set ending_words = 'other', version = version + 1 where id = $1`, [id])
    expect(await earlier()).toEqual([reached])
  })
})
