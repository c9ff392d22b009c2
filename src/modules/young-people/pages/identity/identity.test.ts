import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
  manager = await signedIn('manager')
})

const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const words = {
  given_name: 'Imogene',
  family_name: 'Vail',
  preferred_name: 'Immy',
  'born-day': '5',
  'born-month': '4',
  'born-year': '2010',
  because: 'Her passport',
}

async function opened() {
  const { youngPersonId } = await makeScene(database)
  const url = `/young-people/${youngPersonId}/identity`
  return { url, youngPersonId, version: versionOn((await robin.get(url)).body) }
}

describe('putting a name or birthday right', () => {
  test('is found under the new name, keeps the earlier one, and the trail names fields and no name', async () => {
    const { url, youngPersonId, version } = await opened()
    expect((await robin.post(url, { ...words, version })).headers['location']).toBe(
      `/young-people/${youngPersonId}?done=identity`,
    )
    const record = (await robin.get(`/young-people/${youngPersonId}`)).body
    for (const shown of ['Immy Vail', 'Imogene Vail', '5 April 2010']) expect(record).toContain(shown)
    const earlier = (await robin.get(url)).body
    for (const shown of ['Imogen Vale', '4 May 2010', 'Her passport', 'Robin Ashby']) expect(earlier).toContain(shown)
    expect((await robin.post('/search', { words: 'Immy Vail' })).body).toContain(youngPersonId)
    const [row] = await database.asOwner<{ detail: unknown }>(
      `select detail from audit.event where act = 'put a name or birthday right' and young_person_id = $1`,
      [youngPersonId],
    )
    expect(row?.detail).toEqual({ changed: 'given_name family_name preferred_name born-day born-month' })
  })

  test('two at once: the second sees both versions, chooses, and nothing is lost', async () => {
    const { url, version } = await opened()
    await manager.post(url, { ...words, version, family_name: 'Vayle' })
    const late = await robin.post(url, { ...words, version })
    expect(late.statusCode).toBe(409)
    for (const shown of ['Vayle', 'value="Vail"', 'Take what is saved']) expect(late.body).toContain(shown)
    const theirs = { '_theirs-family_name': '{"family_name":"Vayle"}', '_choose-family_name': 'theirs' }
    expect((await robin.post(url, { ...words, ...theirs, version: versionOn(late.body) })).statusCode).toBe(303)
    expect((await robin.get(url)).body).toContain('value="Vayle"')
  })

  test.each([
    ['no name', { given_name: '' }, 'Write their given name.'],
    ['no family name', { family_name: ' ' }, 'Write their family name.'],
    ['tomorrow', { 'born-year': '2027' }, 'The date of birth is in the future'],
    ['no such day', { 'born-day': '31' }, 'is not a real date'],
    ['no reason', { because: '' }, 'Write how you know'],
  ])('%s: one sentence, every word kept, nothing changed', async (_what, change, sentence) => {
    const { url, youngPersonId, version } = await opened()
    const answer = await robin.post(url, { ...words, version, ...change })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('value="Immy"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await robin.get(`/young-people/${youngPersonId}`)).body).not.toContain('Immy')
  })

  test('a birthday nobody knows may stay empty', async () => {
    const { url, youngPersonId, version } = await opened()
    const empty = { 'born-day': '', 'born-month': '', 'born-year': '' }
    expect((await robin.post(url, { ...words, ...empty, version })).statusCode).toBe(303)
    expect((await robin.get(`/young-people/${youngPersonId}`)).body).toContain('Not known')
  })
})
