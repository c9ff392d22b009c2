import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { makeReference } from '../../../../platform/pure/reference-number.ts'

const database = useDatabase()
const { signedIn, clock, lines } = useApp(database)
const why = 'Her school rang and nobody else is here.'
let theirs: Scene
let hidden: Scene
let [reference, caseReference, hiddenReference] = ['', '', '']
let robin: Visitor

const referenceOf = async (table: string, id: string) =>
  (await database.asOwner<{ reference: string }>(`select reference from ${table} where id = $1`, [id]))[0]?.reference ??
  ''
beforeAll(async () => {
  await seatTeam(database)
  theirs = await makeScene(database, { given: 'Saoirse', family: 'Penhallow', worker: team.outreach })
  hidden = await makeScene(database, { given: 'Quill', family: 'Hartnoll', worker: null, named: [team.therapist] })
  reference = await referenceOf('young_people.young_person', theirs.youngPersonId)
  caseReference = await referenceOf('cases.episode', theirs.caseId)
  hiddenReference = await referenceOf('young_people.young_person', hidden.youngPersonId)
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from need_to_know.glass; delete from people.notice; delete from platform.mail')
  robin = await signedIn('practitioner')
})

const breakIt = (v: Visitor, wish: Record<string, string>) =>
  v.post('/break-glass', { reference, why, send_key: crypto.randomUUID(), ...wish }, '/break-glass')
const told = async (id: string) =>
  (await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [id])).map(
    (one) => one.said,
  )
const judgement = {
  harm: 'Gifts.',
  risk: 'He may come.',
  strengths: 'Her aunt.',
  unknown: 'Who else.',
  actions: 'School, from Monday.',
  level: 'high',
  reasons: 'Told by school.',
  'review-day': '14',
  'review-month': '4',
  'review-year': '2026',
}
const glasses = () => database.asOwner('select * from need_to_know.glass')

/** The page without what is typed into it and what every page makes anew. */
const plain = (body: string, typed: string) =>
  body.replaceAll(typed, 'X').replaceAll(/(name="(?:send_key|_csrf|_unsaved)" value=")[^"]*/g, '$1')

/** A note of a colleague, and what the police still ask. */
async function putWhatLasts(): Promise<[string, string]> {
  await putSafeContact(database, theirs.youngPersonId, { telephone: '07700 900111' })
  const ids: [string, string] = [crypto.randomUUID(), crypto.randomUUID()]
  await database.asOwner(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
     values ($1, $2, $3, now(), 'ONE-TO-ONE', 'ATT', $4, gen_random_uuid(), now())`,
    [ids[0], theirs.youngPersonId, theirs.caseId, team.outreach.id],
  )
  await database.asOwner(
    `insert into concerns.investigation (id, young_person_id, since, contact, begun_by, begun_at)
     values ($1, $2, '2026-03-10', 'The police', $3, now())`,
    [ids[1], theirs.youngPersonId, team.outreach.id],
  )
  return ids
}

describe('breaking the glass', () => {
  test('opens a colleague’s case for an hour, tells the manager at once, and is written down with why', async () => {
    const url = `/cases/${theirs.caseId}`
    expect((await robin.get(url)).statusCode).toBe(404)
    const broken = await breakIt(robin, { reference: caseReference.toLowerCase().replaceAll('-', ' ') })
    expect([broken.statusCode, broken.headers['location']]).toEqual([303, url])
    const { body } = await robin.get(url)
    expect(body).toContain('Saoirse Penhallow')
    expect(body).toContain(`Opened for an hour, until 11:00, because: ${why}`)
    expect((await robin.get(`/young-people/${theirs.youngPersonId}`)).body).toContain('Opened for an hour, until 11:00')
    expect(await told(team.manager.id)).toEqual([
      'Robin Ashby opened a record that is not theirs, for an hour. Please look at why.',
    ])
    const mails = await database.asOwner<{ subject: string; body: string; recipient: string }>(
      'select subject, body, recipient from platform.mail',
    )
    expect(mails.map((mail) => [mail.recipient, mail.subject])).toEqual([
      ['manager@example.org', 'Rose: please look now'],
    ])
    expect(JSON.stringify(mails) + lines.join('')).not.toMatch(/Penhallow|school rang/)
    const rows = await database.asOwner(
      `select actor, young_person_id, why, detail from audit.event where act = 'broke the glass' order by no desc limit 1`,
    )
    expect(rows).toEqual([
      { actor: team.practitioner.id, young_person_id: theirs.youngPersonId, why, detail: { reference: caseReference } },
    ])
    clock.now = new Date(NOW.getTime() + 3_600_000)
    const later = await signedIn('practitioner')
    expect((await later.get(url)).statusCode).toBe(404)
  })

  test('lets them write a session, and closes before its hour when they say so', async () => {
    const opened = await breakIt(robin, {})
    expect(opened.headers['location']).toBe(`/young-people/${theirs.youngPersonId}`)
    expect((await robin.get(`/cases/${theirs.caseId}/sessions/new`)).body).toContain('Opened for an hour')
    const { body } = await robin.get('/break-glass')
    expect(body).toContain('Saoirse Penhallow')
    const closing = /action="([^"]+\/closing)"/.exec(body)?.[1] ?? ''
    const other = await signedIn('other-practitioner')
    expect((await other.post(closing, {}, '/break-glass')).statusCode).toBe(404)
    expect((await robin.post(closing, {}, '/break-glass')).statusCode).toBe(303)
    expect((await robin.get(`/cases/${theirs.caseId}`)).statusCode).toBe(404)
  })

  test('shows nothing that it does not open, and neither judges nor closes the case', async () => {
    await breakIt(robin, {})
    const url = `/cases/${theirs.caseId}`
    const doors = [`${url}/closure`, `/young-people/${theirs.youngPersonId}/persons-of-concern`]
    const shown = (await robin.get(url)).body + (await robin.get(`/young-people/${theirs.youngPersonId}`)).body
    const hers = (await (await signedIn('outreach')).get(url)).body
    for (const door of doors) expect([shown.includes(`"${door}"`), hers.includes(`"${door}"`)]).toEqual([false, true])
    const judgements = `${url}/judgement`
    expect((await robin.get(judgements)).body).toMatch(/You opened this record for an hour[^]*<\/main>/)
    expect((await robin.get(judgements)).body).not.toContain('Save this judgement')
    const judged = await robin.post(judgements, judgement, judgements)
    expect(judged.statusCode).toBe(422)
    expect(judged.body).toContain('Told by school.')
    expect(await database.asOwner(`select from cases.judgement where reasons = 'Told by school.'`)).toEqual([])
    expect((await robin.get(doors[0] ?? '')).body).not.toContain('Why does the case end?')
    const closed = await robin.post(doors[0] ?? '', { reason: 'goals-met', note: 'Done.', version: '1' }, url)
    expect(closed.statusCode).toBe(422)
    expect(closed.body).toContain('its worker or your manager closes the case')
  })

  test('lets them change nothing that would outlast the hour: they are told who can', async () => {
    const home = `/young-people/${theirs.youngPersonId}`
    const [session, investigation] = await putWhatLasts()
    await breakIt(robin, {})
    const said = 'You opened this record for an hour. You can read it and add what you did'
    const forms = {
      [`${home}/death`]: 'A death',
      [`${home}/identity`]: 'Name',
      [`${home}/safe-contact`]: 'Safe contact',
    }
    for (const [url] of [...Object.entries(forms), [`/sessions/${session}/change`, '']] as const) {
      const shown = await robin.get(url)
      expect([url, shown.statusCode, shown.body.includes(said)]).toEqual([url, 200, true])
      const sent = await robin.post(url, {}, '/break-glass')
      expect([url, sent.statusCode, sent.body.includes(said)]).toEqual([url, 422, true])
    }
    const ended = await robin.post(`/cases/${theirs.caseId}/investigation/ending`, {}, '/break-glass')
    expect([ended.statusCode, ended.body.includes(said)]).toEqual([422, true])
    expect(
      await database.asOwner('select ended_on from concerns.investigation where id = $1', [investigation]),
    ).toEqual([{ ended_on: null }])
    for (const url of Object.keys(forms)) expect((await (await signedIn('outreach')).get(url)).body).not.toContain(said)
  })

  test('absent, restricted, misspelt and no reference at all are one answer, and each try is kept', async () => {
    const absent = makeReference('Y', new Uint8Array(7).fill(5))
    const tries = [absent, hiddenReference, 'Y-7K3M-9QXX', 'Quill Hartnoll', caseReference.replace('C', 'R')]
    const pages = []
    for (const typed of tries) {
      const answer = await breakIt(robin, { reference: typed })
      const headers = Object.keys(answer.headers).sort().join()
      pages.push(JSON.stringify([answer.statusCode, headers, plain(answer.body, typed)]))
    }
    expect(new Set(pages).size).toBe(1)
    expect(JSON.parse(pages[0] ?? '')[0]).toBe(422)
    expect(pages[0]).toContain('No record can be opened with this reference.')
    expect(pages[0]).toContain(why)
    expect(await glasses()).toEqual([])
    expect(await told(team.manager.id)).toEqual([])
    const kept = await database.asOwner<{ detail: { reference: string } }>(
      `select detail from audit.event where act = 'tried to break the glass' order by no`,
    )
    const [first, second, ...others] = kept.map((row) => row.detail.reference)
    expect(others).toEqual(['no reference', 'no reference', 'no reference'])
    for (const stamped of [first, second]) expect(stamped).toMatch(/^[\w-]{43}$/)
    expect(first).not.toBe(second)
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${absent}|${hiddenReference}`))
    await breakIt(robin, { reference: hiddenReference })
    const [again] = await database.asOwner<{ detail: { reference: string } }>(
      `select detail from audit.event where act = 'tried to break the glass' order by no desc limit 1`,
    )
    expect(again?.detail.reference).toBe(second)
  })

  test('asks the database as often for a restricted record as for one that is absent', async () => {
    const cost = async (typed: string) => {
      const timing = String((await breakIt(robin, { reference: typed })).headers['server-timing'])
      return [...timing.matchAll(/desc="(\d+)"/g)].map((found) => found[1])
    }
    const [first, second] = [await cost(makeReference('Y', new Uint8Array(7).fill(5))), await cost(hiddenReference)]
    expect(first.length).toBeGreaterThan(0)
    expect(second).toEqual(first)
  })

  test.each([
    ['no reason', { why: '' }, 'Write why you need to look.'],
    ['a word for a reason', { why: 'Work' }, 'Write a sentence'],
    ['no reference', { reference: '' }, 'Write the exact reference'],
  ])('%s: one sentence, every word kept, nothing opened', async (_what, fields, sentence) => {
    const answer = await breakIt(robin, fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    for (const word of Object.values({ reference, why, ...fields })) expect(answer.body).toContain(word)
    expect(await glasses()).toEqual([])
  })

  test('of one’s own case is not needed, and tells nobody', async () => {
    const carys = await signedIn('outreach')
    const answer = await breakIt(carys, {})
    expect([answer.statusCode, answer.body.includes('You can open this record already')]).toEqual([200, true])
    expect([await glasses(), await told(team.manager.id)]).toEqual([[], []])
  })

  test('by the manager is told to the safeguarding trustee, and not to the manager', async () => {
    expect((await breakIt(await signedIn('manager'), {})).statusCode).toBe(303)
    expect(await told(team.manager.id)).toEqual([])
    expect(await told(team.safeguardingTrustee.id)).toHaveLength(1)
  })

  test('a joined record opens the one that stays', async () => {
    const joined = await makeScene(database, { worker: team.outreach })
    await database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
      joined.youngPersonId,
      theirs.youngPersonId,
    ])
    const old = await referenceOf('young_people.young_person', joined.youngPersonId)
    expect((await breakIt(robin, { reference: old })).headers['location']).toBe(`/young-people/${theirs.youngPersonId}`)
    await database.asOwner('delete from need_to_know.glass')
    await database.asOwner('update young_people.young_person set restricted = true where id = $1', [
      joined.youngPersonId,
    ])
    expect((await breakIt(robin, { reference: old })).statusCode).toBe(422)
  })

  test('pressed twice opens once', async () => {
    const fields = { send_key: crypto.randomUUID() }
    for (const _ of [1, 2]) expect((await breakIt(robin, fields)).statusCode).toBe(303)
    expect([await glasses(), await told(team.manager.id)].map((rows) => rows.length)).toEqual([1, 1])
  })

  test('asks for a fresh sign-in, and the words are not lost', async () => {
    clock.now = new Date(NOW.getTime() + 20 * 60_000)
    const answer = await robin.get('/break-glass')
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in/again?to=%2Fbreak-glass'])
  })

  test.each(['safeguarding-trustee', 'communications', 'data-lead', 'trustee', 'volunteer'])(
    '%s has no such page',
    async (who) => {
      expect((await (await signedIn(who)).get('/break-glass')).statusCode).toBe(404)
    },
  )
})
