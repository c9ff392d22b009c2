import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formsOf, hiddenOf } from '../../../tests/database/page-forms.ts'
import { useApp, type Visitor } from '../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../tests/harness/team.ts'
import { attempt } from '../../../tests/harness/walls.ts'

/** A page that was saved and is made anew carries another key. The same words in it are nearly always the same deed. */
const database = useDatabase()
const { signedIn, clock } = useApp(database)
let scene: Scene
let robin: Visitor
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  scene = await makeScene(database)
  robin = await signedIn('practitioner')
})

const minutesLater = (minutes: number) => {
  clock.now = new Date(NOW.getTime() + minutes * 60_000)
}
const WORDS = {
  kind: 'ONE-TO-ONE',
  attendance: 'ATT',
  'date-day': '16',
  'date-month': '3',
  'date-year': '2026',
  minutes: '30',
  topics: ['getting-to-know', 'exploitation'],
  did: 'We drew “comics” & talked.\r\n\r\n<b>She</b> laughed.',
  finished: 'yes',
}
const sessions = () =>
  database.asOwner<{ did: string; topics: string[] }>(
    'select did, topics from sessions.session where episode_id = $1',
    [scene.caseId],
  )
const recordPage = () => `/cases/${scene.caseId}/sessions/new`

/** From a page that is opened now, with its own key and marks. */
async function save(who: Visitor, url: string, words: Record<string, string | string[]>) {
  const marks = Object.assign({}, ...formsOf((await who.get(url)).body).map(hiddenOf))
  return { marks, answer: await who.send(url, { ...marks, ...words }) }
}

/** The form that saves it a second time, as a browser sends it. */
function another(body: string): Record<string, string | string[]> {
  const form = formsOf(body).find((one) => hiddenOf(one)['_another'] === 'yes')
  const sent: Record<string, string[]> = {}
  for (const { attributes } of form?.controls ?? [])
    sent[attributes['name'] ?? ''] = [...(sent[attributes['name'] ?? ''] ?? []), attributes['value'] ?? '']
  return sent
}

describe('the very same words from a new page', () => {
  test('are not saved: it is said when they were, with the way to them, and nothing waits as unsaved', async () => {
    expect((await save(robin, recordPage(), WORDS)).answer.statusCode).toBe(303)
    minutesLater(9)
    const { answer, marks } = await save(robin, recordPage(), WORDS)
    expect(answer.statusCode).toBe(409)
    for (const words of [
      'You saved exactly the same at 10:00.',
      `href="/cases/${scene.caseId}"`,
      'We drew “comics” &amp; talked.',
    ])
      expect(answer.body).toContain(words)
    expect(answer.body).not.toContain('<b>She</b>')
    expect(await sessions()).toHaveLength(1)
    expect(await database.asOwner('select 1 from unsaved.words where ended_at is null')).toEqual([])
    expect((await robin.get('/today')).body).not.toContain(marks['_unsaved'])
  })

  test('are saved a second time by somebody who says so, every one of them, and once', async () => {
    await save(robin, recordPage(), WORDS)
    const { body } = (await save(robin, recordPage(), WORDS)).answer
    for (let press = 0; press < 2; press++) expect((await robin.send(recordPage(), another(body))).statusCode).toBe(303)
    const [one, two, ...more] = await sessions()
    expect(two).toEqual(one)
    expect([one?.topics.length, more]).toEqual([2, []])
    const third = await save(robin, recordPage(), WORDS)
    expect(third.answer.statusCode).toBe(409)
  })

  test('the first page, sent once more after that, is still the first', async () => {
    const first = await save(robin, recordPage(), WORDS)
    const { body } = (await save(robin, recordPage(), WORDS)).answer
    await robin.send(recordPage(), another(body))
    expect((await robin.send(recordPage(), { ...first.marks, ...WORDS })).statusCode).toBe(303)
    expect(await sessions()).toHaveLength(2)
  })

  test.each([
    ['one word more', { did: 'We drew.' }],
    ['another day', { 'date-day': '15' }],
    ['one topic less', { topics: ['getting-to-know'] }],
    ['another length', { minutes: '31' }],
  ])('%s is another session, and is asked nothing', async (_what, change) => {
    await save(robin, recordPage(), WORDS)
    expect((await save(robin, recordPage(), { ...WORDS, ...change })).answer.statusCode).toBe(303)
    expect(await sessions()).toHaveLength(2)
  })

  test('on another case, by a colleague, or the next day, are nobody’s second sending', async () => {
    await save(robin, recordPage(), WORDS)
    const other = await makeScene(database, { given: 'Juno' })
    expect((await save(robin, `/cases/${other.caseId}/sessions/new`, WORDS)).answer.statusCode).toBe(303)
    expect((await save(await signedIn('manager'), recordPage(), WORDS)).answer.statusCode).toBe(303)
    minutesLater(12 * 60 + 1)
    expect((await save(await signedIn('practitioner'), recordPage(), WORDS)).answer.statusCode).toBe(303)
    expect(await sessions()).toHaveLength(3)
  })
})

describe('where the same again is often another one', () => {
  test('a call that was tried: asked within ten minutes, and not after', async () => {
    const url = `/cases/${scene.caseId}/contacts/new`
    const tried = { what: 'tried-call', did: '' }
    expect((await save(robin, url, tried)).answer.statusCode).toBe(303)
    minutesLater(9)
    expect((await save(robin, url, tried)).answer.statusCode).toBe(409)
    minutesLater(11)
    expect((await save(robin, url, tried)).answer.statusCode).toBe(303)
  })

  test('going out: never asked, for a question on the screen is no clock that runs', async () => {
    const out = { kind: 'home', case: '', place: '4 Mill Lane', back: '60', telephone: '07700 900123' }
    for (let time = 0; time < 2; time++) {
      const { headers } = (await save(robin, '/visits/new', out)).answer
      const url = String(headers['location']).split('?')[0]
      expect(url).toMatch(/^\/visits\//)
      expect((await robin.post(`${url}/return`, {}, url)).statusCode).toBe(303)
    }
    expect(
      await database.asOwner('select 1 from visits.visit where person_id = $1', [team.practitioner.id]),
    ).toHaveLength(2)
  })
})

test('of what was done only a hash is kept, which nobody else reads', async () => {
  await save(robin, recordPage(), WORDS)
  const rows = await database.asOwner<{ said: Buffer; went_to: string }>(
    'select said, went_to from unsaved.done where person_id = $1 order by at desc limit 1',
    [team.practitioner.id],
  )
  expect(rows[0]?.said).toHaveLength(32)
  const read = (viewer: Parameters<typeof database.transactions.run>[0]) =>
    attempt(database, viewer, 'select 1 from unsaved.done where person_id <> viewer.id()')
  expect([await read(team.practitioner), await read(team.manager)]).toEqual([0, 0])
  expect(await read({ kind: 'task', task: 'unsaved' })).toBe(0)
})
