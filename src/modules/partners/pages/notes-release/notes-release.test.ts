import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
let robin: Visitor
let asha: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
  asha = await signedIn('manager')
})

const request = {
  asker_kind: 'police',
  asker_name: 'DC Lee Doyle',
  'received-day': '16',
  'received-month': '3',
  'received-year': '2026',
  asked_for: 'All notes since January',
  young_person_told: 'told',
}
const part = {
  outcome: 'release-part',
  what: 'The notes of 2 and 3 March',
  reasons: 'Less will do',
  lawful_basis: 'legal-obligation',
}
const day = { 'on-day': '17', 'on-month': '3', 'on-year': '2026' }
const left = {
  ...day,
  what_left: 'Two notes, three pages',
  to_whom: 'DC Lee Doyle',
  how: 'by-hand',
  by: team.practitioner.id,
}
const others = { ...left, what_left: 'A third note, blacked out', to_whom: 'PC Ann Webb' }

async function allowed() {
  const { caseId } = await makeScene(database)
  const answer = await robin.post(`/cases/${caseId}/notes-requests/new`, request)
  const url = String(answer.headers['location']).replace('?done=request', '')
  await (await open(asha, `${url}/decision`)).send(part)
  const released = () =>
    database.asOwner<{ what_left: string }>(
      'select what_left from partners.notes_release where request_id = $1 order by what_left',
      [url.split('/').at(-1)],
    )
  return { url, page: `${url}/release`, released }
}

describe('two who write down what left', () => {
  test('the second is shown both, field by field; nothing is written twice before they say that it is not the same', async () => {
    const { page, url, released } = await allowed()
    const [ours, theirs] = [await open(robin, page), await open(asha, page)]
    expect((await ours.send(left)).headers['location']).toBe(`${url}?done=release`)
    const late = await theirs.send(others)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Robin Ashby was first', left.what_left, left.to_whom, others.what_left, others.to_whom])
      expect(both).toContain(said)
    expect(both).not.toContain('17 March 2026')
    for (const said of [others.what_left, `value="${others.to_whom}"`, 'Save mine as well', `href="${url}"`])
      expect(below).toContain(said)
    expect(await released()).toEqual([{ what_left: left.what_left }])
    const again = inHand(asha, late.body, page)
    for (const _ of [1, 2]) expect((await again.send(others)).statusCode).toBe(303)
    expect(await released()).toEqual([{ what_left: others.what_left }, { what_left: left.what_left }])
  })

  test('the very same, by two people: it is written down once, and nobody is stopped', async () => {
    const { page, released } = await allowed()
    const [ours, theirs] = [await open(robin, page), await open(asha, page)]
    const answers = await Promise.all([ours.send(left), theirs.send(left)])
    expect([answers.map(({ statusCode }) => statusCode), await released()]).toEqual([
      [303, 303],
      [{ what_left: left.what_left }],
    ])
  })

  test('a page that comes again after somebody else wrote too is done, also long after the double click', async () => {
    const { page, released } = await allowed()
    const ours = await open(robin, page)
    await ours.send(left)
    await (await open(asha, page)).send(others)
    clock.now = new Date('2026-03-17T10:20:00Z')
    expect((await ours.send(left)).statusCode).toBe(303)
    clock.now = NOW
    expect(await released()).toHaveLength(2)
  })

  test('of two at one moment one is written and one is shown both', async () => {
    const { page, released } = await allowed()
    const [ours, theirs] = [await open(robin, page), await open(asha, page)]
    const answers = await Promise.all([ours.send(left), theirs.send(others)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(await released()).toHaveLength(1)
  })
})

describe('the manager decided again meanwhile', () => {
  test('that less may leave: the new decision stands beside the words before anything is written', async () => {
    const { page, url, released } = await allowed()
    const opened = await open(robin, page)
    const less = { ...part, what: 'The note of 2 March alone', reasons: 'The other is about her friend' }
    await (await open(asha, `${url}/decision`)).send(less)
    const late = await opened.send(left)
    expect(late.statusCode).toBe(409)
    for (const said of [less.what, less.reasons, left.what_left]) expect(bothOn(late.body).both).toContain(said)
    expect(await released()).toEqual([])
    expect((await inHand(robin, late.body, page).send(left)).statusCode).toBe(303)
    expect(await released()).toHaveLength(1)
  })

  test('that nothing may leave: both are shown, and every word can be added to the request', async () => {
    const { page, url, released } = await allowed()
    const opened = await open(robin, page)
    await (await open(asha, `${url}/decision`)).send({ outcome: 'refuse', reasons: 'No order came', lawful_basis: '' })
    await database.asOwner('delete from unsaved.words')
    const late = await opened.send(left)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Release nothing: Asha Mbeki', 'No order came', left.what_left]) expect(both).toContain(said)
    expect(both).toContain('Tell the manager today')
    for (const said of [left.what_left, left.to_whom, 'On paper, by hand', '17 March 2026', 'Robin Ashby'])
      expect(below).toContain(said)
    expect(await released()).toEqual([])
    const additions = `${url}/additions/new`
    const [kept] = await database.asOwner<{ action: string }>('select action from unsaved.words where ended_at is null')
    expect(kept?.action).toBe(additions)
    const said = /<textarea[^>]*name="said"[^>]*>([^<]*)/.exec(below)?.[1]?.trim() ?? ''
    expect((await inHand(robin, late.body, additions).send({ ...day, said })).statusCode).toBe(303)
    expect((await asha.get(url)).body).toContain(left.what_left)
    expect(await database.asOwner('select 1 from unsaved.words where ended_at is null')).toEqual([])
  })
})
