import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let worker: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
  worker = await signedIn('practitioner')
})

const goalsAt = ({ youngPersonId }: Scene) => `/young-people/${youngPersonId}/goals`
const goalsIn = ({ youngPersonId }: Scene) =>
  database.asOwner<{ id: string; words: string; ending: string | null; ending_words: string }>(
    'select id, words, ending, ending_words from plans.goal where young_person_id = $1 order by made_at, words',
    [youngPersonId],
  )
const ratingsIn = ({ youngPersonId }: Scene) =>
  database.asOwner<{ rating: number; words: string; rated_on: string; written_by: string }>(
    `select rating, words, rated_on::text, written_by from plans.goal_rating where young_person_id = $1
     order by rated_on, written_at, id`,
    [youngPersonId],
  )
const set = (scene: Scene, words: string, more = {}) =>
  worker.post(`${goalsAt(scene)}/new`, { words, rating: '', rating_words: '', ...more }, goalsAt(scene))
const day = (date: number) => ({ 'rated-day': String(date), 'rated-month': '3', 'rated-year': '2026' })

async function withAGoal(words = 'to walk to school on my own') {
  const scene = await makeScene(database)
  expect((await set(scene, words)).statusCode).toBe(303)
  return { scene, goal: (await goalsIn(scene))[0]?.id ?? '' }
}

describe('a goal', () => {
  test('stands in their own words, letter by letter, with a first figure if they give one', async () => {
    const scene = await makeScene(database)
    const words = 'i wanna sleep in me own bed <3 & not be scared'
    const answer = await set(scene, words, { rating: '0', rating_words: 'nowhere near' })
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `${goalsAt(scene)}?done=goal`])
    expect((await goalsIn(scene)).map((one) => one.words)).toEqual([words])
    expect(await ratingsIn(scene)).toEqual([
      { rating: 0, words: 'nowhere near', rated_on: '2026-03-17', written_by: team.practitioner.id },
    ])
    const { body } = await worker.get(goalsAt(scene))
    expect(body).toContain('i wanna sleep in me own bed &lt;3 &amp; not be scared')
    expect(body).toMatch(/<td class="govuk-table__cell">0<\/td>/)
    expect((await worker.get(`/cases/${scene.caseId}`)).body).toContain('Goal set')
  })

  test('needs no figure; a double click sets one', async () => {
    const scene = await makeScene(database)
    const send_key = '00000000-0000-4000-8000-00000000abcd'
    for (const _ of [1, 2]) expect((await set(scene, 'one', { send_key })).statusCode).toBe(303)
    expect(await goalsIn(scene)).toHaveLength(1)
    expect(await ratingsIn(scene)).toEqual([])
  })

  test.each([
    [{ words: ' ' }, 'Write what they want, in their own words.'],
    [{ words: 'a', rating: '11' }, 'Choose a figure from 0 to 10'],
    [{ words: 'x'.repeat(1_001) }, 'Shorten this by one letter'],
  ])('%j: one sentence and nothing is saved', async (fields, sentence) => {
    const scene = await makeScene(database)
    const answer = await set(scene, '', fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await goalsIn(scene)).toEqual([])
  })

  test('is one of three at most, whoever adds it, also on two records that were joined', async () => {
    const scene = await makeScene(database)
    const joined = await makeScene(database)
    await set(joined, 'on the other record')
    await database.asOwner('update young_people.young_person set merged_into = $1 where id = $2', [
      scene.youngPersonId,
      joined.youngPersonId,
    ])
    for (const words of ['one', 'two']) await set(scene, words)
    const fourth = await manager.send(`${goalsAt(scene)}/new`, {
      _csrf: /name="_csrf" value="([^"]+)"/.exec((await manager.get(goalsAt(scene))).body)?.[1] ?? '',
      words: 'a fourth',
      rating: '',
    })
    expect(fourth.statusCode).toBe(409)
    expect(fourth.body).toContain('a fourth')
    expect((await goalsIn(scene)).map((one) => one.words)).toEqual(['one', 'two'])
    expect((await worker.get(`${goalsAt(scene)}/new`)).headers['location']).toBe(goalsAt(scene))
    const { body } = await worker.get(goalsAt(scene))
    expect(body).toContain('Three goals are open')
    expect(body).toContain('on the other record')
  })

  test('two who add the third at the same moment: one is saved, and no fourth slips in', async () => {
    const { scene } = await withAGoal('one')
    await set(scene, 'two')
    const answers = await Promise.all(['three', 'four', 'five'].map((words) => set(scene, words)))
    expect(answers.map((one) => one.statusCode).sort()).toEqual([303, 409, 409])
    expect(await goalsIn(scene)).toHaveLength(3)
  })
})

describe('how near it feels', () => {
  test('is added beside what was said before, in the order of the days, as a table and as a line', async () => {
    const { scene, goal } = await withAGoal()
    await database.asOwner(`update plans.goal set set_on = '2026-03-01' where id = $1`, [goal])
    const at = `/goals/${goal}/ratings/new`
    const spoken = [
      { rating: '6', words: 'better', ...day(17) },
      { rating: '10', words: '', ...day(2) },
      { rating: '0', words: 'bad week', ...day(9) },
    ]
    for (const fields of spoken)
      expect((await worker.post(at, fields)).headers['location']).toBe(`${goalsAt(scene)}?done=rating`)
    expect((await ratingsIn(scene)).map((one) => one.rating)).toEqual([10, 0, 6])
    const { body } = await worker.get(goalsAt(scene))
    const cells = [...body.matchAll(/<td class="govuk-table__cell">(\d+)<\/td>/g)].map(([, figure]) => figure)
    expect(cells).toEqual(['10', '0', '6'])
    expect(body.match(/<circle /g)).toHaveLength(3)
    const heights = [...body.matchAll(/<circle cx="[\d.]+%" cy="(\d+)"/g)].map(([, height]) => Number(height))
    expect(heights).toEqual([10, 110, 50])
    expect(body).not.toMatch(/average|total|improv|better than|progress/i)
  })

  test.each([
    [{ rating: '' }, 'Choose a figure from 0 to 10.'],
    [{ rating: '7.5' }, 'Choose a figure from 0 to 10.'],
    [{ rating: '5', ...day(18) }, 'The day is in the future'],
    [{ rating: '5', ...day(16) }, 'The day is too long ago'],
  ])('%j: one sentence, the words kept', async (fields, sentence) => {
    const { scene, goal } = await withAGoal()
    const answer = await worker.post(`/goals/${goal}/ratings/new`, { ...day(17), words: 'kept words', ...fields })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('kept words')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await ratingsIn(scene)).toEqual([])
  })

  test('cannot be changed or taken away afterwards, by anybody who works here', async () => {
    const { scene, goal } = await withAGoal()
    await worker.post(`/goals/${goal}/ratings/new`, { rating: '4', words: '', ...day(17) })
    const [grants] = await database.asOwner<{ may: boolean }>(
      `select bool_or(has_table_privilege('rose_app', name, deed)) as may
       from unnest(array['plans.goal_rating', 'plans.safety_plan']) name, unnest(array['update', 'delete', 'truncate']) deed`,
    )
    expect(grants?.may).toBe(false)
    expect(await ratingsIn(scene)).toHaveLength(1)
  })
})

describe('closing a goal', () => {
  test.each(['reached', 'no-longer-mine'])('%s, in their words; it stays to be read', async (ending) => {
    const { scene, goal } = await withAGoal()
    const words = { ending, words: 'thats done now' }
    const page = await open(worker, `/goals/${goal}/ending`)
    expect((await page.send(words)).headers['location']).toBe(`${goalsAt(scene)}?done=ending`)
    expect(await goalsIn(scene)).toEqual([expect.objectContaining({ ending, ending_words: 'thats done now' })])
    const { body } = await worker.get(goalsAt(scene))
    for (const said of ['Closed goals', 'thats done now', 'to walk to school on my own', 'There is no open goal'])
      expect(body).toContain(said)
    expect(await ratingsIn(scene)).toEqual([])
    const timeline = (await worker.get(`/cases/${scene.caseId}`)).body
    const title = `Goal closed: ${ending === 'reached' ? 'reached' : 'no longer theirs'}`
    expect(timeline.match(new RegExp(title, 'g'))).toHaveLength(1)
    expect(timeline.indexOf(title)).toBeLessThan(timeline.indexOf('Goal set'))
  })

  test('asks what they say about it, and is nobody’s who does not see them', async () => {
    const { goal } = await withAGoal()
    expect((await (await open(worker, `/goals/${goal}/ending`)).send({ words: 'x' })).statusCode).toBe(422)
    const other = await signedIn('other-practitioner')
    for (const deed of ['ending', 'ratings/new'])
      expect((await other.get(`/goals/${goal}/${deed}`)).statusCode).toBe(404)
  })
})
