import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const NOON = new Date('2026-03-17T10:00:00Z')
beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
})
beforeEach(async () => {
  clock.now = NOON
  await database.asOwner('delete from people.notice')
})

const session = (day: number, attendance: string) => ({
  kind: 'ONE-TO-ONE',
  attendance,
  'date-day': String(day),
  'date-month': '3',
  'date-year': '2026',
  time: '15:30',
  minutes: '',
  did: '',
})

type Prompt = { id: string; rule: string; answered: boolean; withdrawn: boolean; day: string }

async function scene(level = 'medium') {
  const made = await makeScene(database, { level })
  const robin = await signedIn('practitioner')
  const record = (day: number, attendance: string) =>
    robin.post(`/cases/${made.caseId}/sessions/new`, session(day, attendance))
  const idOf = async (day: number) => {
    const [row] = await database.asOwner<{ id: string; version: number }>(
      'select id, version from sessions.session where episode_id = $1 and session_date = $2',
      [made.caseId, `2026-03-${String(day).padStart(2, '0')}`],
    )
    if (!row) throw new Error(`no session on ${day}`)
    return row
  }
  const change = async (day: number, attendance: string) => {
    const { id, version } = await idOf(day)
    return robin.post(`/sessions/${id}/change`, {
      ...session(day, attendance),
      version: String(version),
      reason: 'It was wrong',
    })
  }
  const prompts = () =>
    database.asOwner<Prompt>(
      `select a.session_id as id, a.rule, a.answered_at is not null as answered, a.withdrawn_at is not null as withdrawn,
         extract(day from s.session_date)::int as day
       from sessions.absence_prompt a join sessions.session s on s.id = a.session_id where a.episode_id = $1 order by day`,
      [made.caseId],
    )
  return { ...made, robin, record, change, idOf, prompts }
}

const answer = {
  called_who: 'Bo Carr, social worker',
  'called_on-day': '17',
  'called_on-month': '3',
  'called_on-year': '2026',
  called_at: '9:50',
  called_said: 'The bus money had run out.',
  told_lead: team.manager.id,
  wondering: 'The bus. We meet at school from now on.',
  tries: '',
}

describe('a call is prompted in the same moment as the session is saved', () => {
  test('by two missed in a row, and not by one', async () => {
    const { record, prompts } = await scene()
    await record(9, 'WNB')
    expect(await prompts()).toEqual([])
    await record(12, 'CANC-SVC')
    await record(16, 'NAC')
    expect(await prompts()).toEqual([expect.objectContaining({ rule: 'in-a-row', day: 16, withdrawn: false })])
  })

  test('by one at a high level, also when a booking turns out so; never by a message', async () => {
    const { record, change, prompts, robin, caseId } = await scene('high')
    await robin.post(`/cases/${caseId}/contacts/new`, { what: 'tried-call', did: '' })
    await record(17, 'FUTURE')
    expect(await prompts()).toEqual([])
    expect((await change(17, 'WNB')).statusCode).toBe(303)
    expect(await prompts()).toEqual([expect.objectContaining({ rule: 'at-once', day: 17 })])
  })

  test('and withdrawn by a correction that makes it untrue, and raised again by the next', async () => {
    const { record, change, prompts, robin, idOf } = await scene()
    await record(9, 'WNB')
    await record(16, 'WNB')
    await change(9, 'ATT')
    expect(await prompts()).toEqual([expect.objectContaining({ day: 16, withdrawn: true })])
    expect((await robin.get(`/sessions/${(await idOf(16)).id}/absence`)).body).toContain('nobody needs to call')
    await change(9, 'WNB')
    expect(await prompts()).toEqual([expect.objectContaining({ day: 16, withdrawn: false })])
  })

  test('and the safeguarding lead and the deputy are told, with no child’s name; whoever cannot open it is sent to Today', async () => {
    const { record, robin } = await scene('high')
    await record(16, 'WNB')
    const notices = await database.asOwner<{ person_id: string; said: string; href: string; urgent: boolean }>(
      'select person_id, said, href, urgent from people.notice order by person_id',
    )
    expect(notices.map((n) => n.person_id)).toEqual([team.manager.id, team.therapist.id])
    expect(notices.map((n) => n.href)).toEqual([expect.stringMatching(/^\/sessions\/.+\/absence$/), '/today'])
    for (const { said, urgent } of notices) {
      expect(said).toContain('Robin Ashby is to call')
      expect(said).not.toMatch(/Imogen|Vale/)
      expect(urgent).toBe(true)
    }
    const mails = await database.asOwner<{ body: string }>('select body from platform.mail')
    for (const mail of mails) expect(mail.body).not.toMatch(/Imogen|Vale|session/)
    expect((await robin.get('/today')).body).toContain('Calls to make today')
  })
})

test('after a death nothing that is written down prompts a call, and nothing is booked', async () => {
  const { record, change, prompts, robin, youngPersonId, idOf } = await scene('high')
  await record(9, 'ATT')
  await record(16, 'WNB')
  await robin.post(`/young-people/${youngPersonId}/death`, {
    'died_on-day': '16',
    'died_on-month': '3',
    'died_on-year': '2026',
    told_by: 'Her aunt rang',
  })
  await database.asOwner('delete from people.notice')
  expect((await record(13, 'WNB')).statusCode).toBe(303)
  expect((await change(9, 'WNB')).statusCode).toBe(303)
  expect(await prompts()).toEqual([expect.objectContaining({ day: 16, withdrawn: true })])
  expect(await database.asOwner('select said from people.notice')).toEqual([])
  const { body } = await robin.get(`/sessions/${(await idOf(16)).id}/absence`)
  expect([body.includes('died on 16 March 2026'), body.includes('was corrected')]).toEqual([true, false])
  for (const booked of [await record(24, 'FUTURE'), await change(13, 'FUTURE')])
    expect([booked.statusCode, booked.body.includes('nothing is booked any more')]).toEqual([422, true])
})

describe('a call that is due', () => {
  test('stands on the case, the session form, the worker’s and the manager’s Today, late in words, until it is answered', async () => {
    const { record, robin, caseId, idOf, prompts } = await scene('high')
    await record(16, 'WNB')
    const { id } = await idOf(16)
    const page = `/sessions/${id}/absence`
    for (const url of [`/cases/${caseId}`, `/cases/${caseId}/sessions/new`, '/today'])
      expect([url, (await robin.get(url)).body.includes(page)]).toEqual([url, true])
    const manager = await signedIn('manager')
    expect((await manager.get('/today')).body).toContain(page)
    expect((await (await signedIn('other-practitioner')).get('/today')).body).not.toContain(page)
    expect((await robin.get(`/cases/${caseId}/closure`)).body).toContain('has not been made yet')
    clock.now = new Date('2026-03-18T08:00:00Z')
    const later = await signedIn('practitioner')
    expect((await later.get('/today')).body).toMatch(/Late<\/strong>.*due on 17 March 2026/s)
    expect((await later.get(`/cases/${caseId}`)).body).toContain('is late')
    const done = await later.post(page, { ...answer, version: '1' })
    expect([done.statusCode, done.headers['location']]).toEqual([303, `/cases/${caseId}?done=called`])
    expect(await prompts()).toEqual([expect.objectContaining({ answered: true })])
    expect((await later.get('/today')).body).not.toContain(page)
    expect((await later.get(`/cases/${caseId}`)).body).not.toContain('is late')
    const { body } = await later.get(page)
    for (const words of ['Bo Carr, social worker', 'The bus money had run out.', 'Asha Mbeki', 'Robin Ashby'])
      expect(body).toContain(words)
    const [{ state } = { state: '' }] = await database.asOwner<{ state: string }>(
      'select state from cases.episode where id = $1',
      [caseId],
    )
    expect(state).toBe('open')
  })

  test('shows safe contact first, then the lead professional’s number, and fills in the call', async () => {
    const { record, robin, youngPersonId, idOf } = await scene('high')
    await record(16, 'WNB')
    const page = `/sessions/${(await idOf(16)).id}/absence`
    expect((await robin.get(page)).body).toContain('Nobody is written down as lead professional')
    await database.asOwner(
      `insert into young_people.connection (id, young_person_id, name, relationship, telephone, lead_professional, added_at)
       values (gen_random_uuid(), $1, 'Bo Carr', 'Social worker', '01603 555 010', true, now())`,
      [youngPersonId],
    )
    const { body } = await robin.get(page)
    expect(body).toContain('href="tel:01603555010"')
    expect(body).toContain('value="Bo Carr, Social worker"')
    expect(body).toContain('What might be in the way?')
    expect(body.indexOf('safe-contact')).toBeLessThan(body.indexOf('tel:'))
    expect(body.indexOf('safe-contact')).toBeGreaterThan(0)
  })

  test('keeps what was tried while nobody is reached, and stays', async () => {
    const { record, robin, idOf, prompts } = await scene('high')
    await record(16, 'WNB')
    const page = `/sessions/${(await idOf(16)).id}/absence`
    const nothing = await robin.post(page, { version: '1', later: 'yes', tries: '' })
    expect([nothing.statusCode, nothing.body.includes('Write whom you tried')]).toEqual([422, true])
    const kept = await robin.post(page, { version: '1', later: 'yes', tries: 'Rang twice, engaged.' })
    expect(kept.headers['location']).toBe(page)
    expect((await robin.get(page)).body).toContain('Rang twice, engaged.')
    expect(await prompts()).toEqual([expect.objectContaining({ answered: false })])
  })

  test.each([
    [{ called_who: '' }, 'Write who you spoke to.'],
    [{ called_said: ' ' }, 'Write what they said.'],
    [{ told_lead: '' }, 'Choose whom you told'],
    [{ told_lead: team.practitioner.id }, 'Choose whom you told'],
    [{ wondering: '' }, 'Write what might be in the way.'],
    [{ called_at: '10:01' }, 'This time is still to come.'],
    [{ 'called_on-day': '9' }, 'too long ago'],
  ])('with %j it comes back with every word, and still stands', async (change, sentence) => {
    const { record, robin, idOf, prompts } = await scene('high')
    await record(16, 'WNB')
    const page = `/sessions/${(await idOf(16)).id}/absence`
    const answered = await robin.post(page, { ...answer, version: '1', tries: 'Rang twice', ...change })
    expect([answered.statusCode, answered.body.includes(sentence)]).toEqual([422, true])
    expect(answered.body).toContain('Rang twice')
    expect(await prompts()).toEqual([expect.objectContaining({ answered: false })])
  })

  test('answered by two at once: the second sees what the first wrote beside their own', async () => {
    const { record, robin, idOf } = await scene('high')
    await record(16, 'WNB')
    const page = `/sessions/${(await idOf(16)).id}/absence`
    const manager: Visitor = await signedIn('manager')
    await manager.post(page, { ...answer, version: '1' })
    const second = await robin.send(page, {
      _csrf: await csrfOf(robin, '/today'),
      ...answer,
      version: '1',
      called_said: 'She was ill.',
    })
    expect(second.statusCode).toBe(409)
    for (const words of ['The bus money had run out.', 'She was ill.', 'Nothing of yours is lost'])
      expect(second.body).toContain(words)
  })

  test('tried by two at once: both versions stand side by side, and the one chosen is kept', async () => {
    const { record, robin, idOf, prompts } = await scene('high')
    await record(16, 'WNB')
    const page = `/sessions/${(await idOf(16)).id}/absence`
    const manager = await signedIn('manager')
    await manager.post(page, { version: '1', later: 'yes', tries: 'Rang the school.' })
    const second = await robin.post(page, { version: '1', later: 'yes', tries: 'Rang the duty team.' })
    expect(second.statusCode).toBe(409)
    for (const words of ['Rang the school.', 'Rang the duty team.', 'name="version" value="2"'])
      expect(second.body).toContain(words)
    const chosen = { later: 'yes', tries: 'Rang the school. Rang the duty team.', version: '2' }
    expect((await robin.post(page, chosen)).statusCode).toBe(303)
    expect((await robin.get(page)).body).toContain('Rang the school. Rang the duty team.')
    expect(await prompts()).toEqual([expect.objectContaining({ answered: false })])
  })

  test('one call answers a row; the next missed one prompts again', async () => {
    const { record, robin, idOf, prompts } = await scene()
    for (const day of [9, 12]) await record(day, 'WNB')
    await robin.post(`/sessions/${(await idOf(12)).id}/absence`, { ...answer, version: '1' })
    await record(16, 'WNB')
    expect(await prompts()).toEqual([
      expect.objectContaining({ day: 12, answered: true }),
      expect.objectContaining({ day: 16, answered: false }),
    ])
  })
})

async function csrfOf(visitor: Visitor, url: string): Promise<string> {
  return /name="_csrf" value="([^"]+)"/.exec((await visitor.get(url)).body)?.[1] ?? ''
}

describe('promises that are late', () => {
  test('stand on the Today of the case’s worker', async () => {
    const { robin, youngPersonId } = await scene()
    const late = (day: string) =>
      database.asOwner(
        `insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_at)
         values (gen_random_uuid(), $1, $3, 'Robin', $2, 'ledger', now())`,
        [youngPersonId, day, `Ring by ${day}`],
      )
    await late('2026-03-16')
    await late('2026-03-17')
    const { body } = await robin.get('/today')
    expect(body).toContain('Promises that are late')
    expect(body).toContain('Ring by 2026-03-16')
    expect(body).toContain(`/young-people/${youngPersonId}/promises`)
    expect(body).not.toContain('Ring by 2026-03-17')
    expect((await (await signedIn('other-practitioner')).get('/today')).body).not.toContain('Ring by')
  })
})
