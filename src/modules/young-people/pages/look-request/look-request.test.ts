import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, lines } = useApp(database)
let theirs: Scene
let restricted: Scene
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  theirs = await makeScene(database, {
    given: 'Saoirse',
    family: 'Penhallow',
    born: '2010-02-02',
    worker: team.outreach,
  })
  restricted = await makeScene(database, { given: 'Quillon', family: 'Hartnoll', named: [team.therapist] })
  robin = await signedIn('practitioner')
})

const search = (v: Visitor, words: string) => v.post('/search', { words })
/** The page without what is typed into it and what every page makes anew. */
const plain = (body: string, words: string) =>
  body.replaceAll(words, 'X').replaceAll(/(name="(?:send_key|_csrf|_unsaved)" value=")[^"]*/g, '$1')
const said = async (id: string) =>
  (await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [id])).map(
    (n) => n.said,
  )
const asked = () => database.asOwner<{ id: string; words: string }>('select id, words from young_people.look_request')

describe('a search that finds nobody', () => {
  test('says the same of a colleague’s, a restricted one and nobody, and offers to ask the manager', async () => {
    const names = ['Saoirse Penhallow', 'Quillon Hartnoll', 'Nobody Whatever', '2 February 2010']
    const pages = await Promise.all(names.map(async (name) => plain((await search(robin, name)).body, name)))
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('Ask the manager')
    expect(pages[0]).toContain('name="why"')
  })

  test('asking tells the manager without a name, and answers the same whoever is meant', async () => {
    const answers = []
    for (const words of ['Saoirse Penhallow', 'Quillon Hartnoll', 'Nobody Whatever']) {
      const sent = await robin.post('/look-requests/new', { words, why: 'Her school rang me.' })
      answers.push([
        sent.statusCode,
        sent.headers['location'],
        (await robin.get(String(sent.headers['location']))).body,
      ])
    }
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(303)
    expect(await said(team.manager.id)).toEqual(Array(3).fill('Robin Ashby asks you to look somebody up.'))
    const mails = await database.asOwner<{ subject: string; body: string }>('select subject, body from platform.mail')
    expect(mails.map(({ subject }) => subject)).toEqual(Array(3).fill('Rose: please look'))
    expect(lines.join('') + JSON.stringify(mails)).not.toContain('Penhallow')
  })

  test('the manager reads it on /today, answers once, and the asker hears nothing but that they looked', async () => {
    const manager = await signedIn('manager')
    expect((await manager.get('/today')).body).toContain('Robin Ashby asks you to look somebody up')
    const id = (await asked()).find((q) => q.words === 'Saoirse Penhallow')?.id ?? ''
    const { body } = await manager.get(`/look-requests/${id}`)
    for (const words of ['Saoirse Penhallow', 'Her school rang me.', 'Robin Ashby']) expect(body).toContain(words)
    for (const _ of [1, 2]) expect((await manager.post(`/look-requests/${id}`, {}, `/today`)).statusCode).toBe(303)
    expect(await said(team.practitioner.id)).toEqual([
      'Your manager has looked at what you asked and will speak with you.',
    ])
    expect((await robin.get(`/look-requests/${id}`)).statusCode).toBe(404)
    expect((await manager.get(`/look-requests/${id}`)).body).toContain('Asha Mbeki looked at this')
  })

  test.each([
    ['no reason', { words: 'Wren', why: '' }, 'Write why you need to know.'],
    ['nobody', { words: '', why: 'A school rang' }, 'Write whom you looked for.'],
    ['too long', { words: 'x'.repeat(301), why: 'A school rang' }, 'Shorten this'],
  ])('%s: one sentence, every word kept, nobody asked', async (_what, fields, sentence) => {
    const before = (await asked()).length
    const answer = await robin.post('/look-requests/new', fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    for (const word of Object.values(fields)) expect(answer.body).toContain(word)
    expect(await asked()).toHaveLength(before)
  })

  test('a double click asks once', async () => {
    const before = (await asked()).length
    const fields = { words: 'Wren', why: 'A school rang', send_key: crypto.randomUUID() }
    for (const _ of [1, 2]) expect((await robin.post('/look-requests/new', fields)).statusCode).toBe(303)
    expect(await asked()).toHaveLength(before + 1)
  })

  test('nobody asks in another’s name, and nobody reads what another asked', async () => {
    const { askToLook, findLookRequest } = await import('../../store/look-requests.ts')
    const ask = (viewer: typeof team.practitioner, by: string) =>
      database.undone(viewer, (tx) => askToLook(tx, { words: 'W', why: 'Y', by, sendKey: crypto.randomUUID() }, NOW))
    await expect(ask(team.practitioner, team.colleague.id)).rejects.toThrow(/row-level security/)
    await expect(ask(team.trustee, team.trustee.id)).rejects.toThrow(/row-level security/)
    const id = (await asked())[0]?.id ?? ''
    expect(await database.undone(team.colleague, (tx) => findLookRequest(tx, id))).toBeNull()
  })
})

describe('the search of whoever is on duty', () => {
  let maja: Visitor
  beforeAll(async () => {
    await onDuty(database, team.colleague)
    maja = await signedIn('other-practitioner')
  })
  const offers = async (words: string) => (await search(maja, words)).body

  test.each([
    ['a full name', 'Saoirse Penhallow', true],
    ['a slip in it', 'Saorse Penhallow', true],
    ['a name and the birthday', 'Saoirse 2 February 2010', true],
    ['the family name alone', 'Penhallow', false],
    ['the birthday alone', '2 February 2010', false],
    ['a name with another birthday', 'Saoirse Penhallow 3 March 2011', false],
    ['a restricted one', 'Quillon Hartnoll', false],
    ['one of many names beside the birthday', 'Ada Ben Cleo Dan Eve Fay Saoirse 2 February 2010', false],
  ])('%s: card offered %s', async (_what, words, offered) => {
    const body = await offers(words)
    expect(body.includes(`action="/young-people/${theirs.youngPersonId}/emergency-card"`)).toBe(offered)
    for (const hidden of [restricted.youngPersonId, 'Hartnoll</', theirs.caseId, `href="/young-people/`])
      expect(body).not.toContain(hidden)
  })

  test('of more than three alike it shows none, so that nobody browses', async () => {
    for (const given of ['Anna', 'Annah', 'Annas']) await makeScene(database, { given, family: 'Trelawney' })
    expect((await offers('Anna Trelawney')).match(/Emergency card/g)).toHaveLength(3)
    await makeScene(database, { given: 'Annat', family: 'Trelawney' })
    expect(await offers('Anna Trelawney')).not.toContain('Emergency card')
  })

  test('somebody without an open case is not offered, and neither is anybody to who is not on duty', async () => {
    const closed = await makeScene(database, { given: 'Zephyrine', family: 'Oakapple' })
    expect(await offers('Zephyrine Oakapple')).toContain(closed.youngPersonId)
    expect((await search(await signedIn('therapist'), 'Zephyrine Oakapple')).body).not.toContain(closed.youngPersonId)
    await database.asOwner(`update cases.episode set state = 'closed', closed_on = '2026-03-16' where id = $1`, [
      closed.caseId,
    ])
    expect(await offers('Zephyrine Oakapple')).not.toContain(closed.youngPersonId)
  })

  test('is written down as a search, with how many cards it offered and no name', async () => {
    await offers('Saoirse Penhallow')
    const rows = await database.asOwner<{ detail: Record<string, unknown> }>(
      `select detail from audit.event where act = 'searched' and actor = $1 order by no desc limit 1`,
      [team.colleague.id],
    )
    expect(rows[0]?.detail).toMatchObject({ kind: 'person', found: 0, cards: 1 })
  })
})
