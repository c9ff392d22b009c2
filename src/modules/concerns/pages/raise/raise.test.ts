import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
})

const worry = {
  about: 'young-person',
  who: 'Juno Fairweather',
  what: 'Was picked up by a car that nobody here knew.',
  words: '  “he said\n\n  I owe him”  ',
  happened: 'this morning',
  done_already: 'Spoke to her aunt.',
}

type Row = { id: string; about: string; who: string; words: string; young_person_id: string | null; raised_by: string }
const raised = (who: string) => database.asOwner<Row>('select * from concerns.concern where who = $1', [who])
const notices = (id: string) =>
  database.asOwner<{ person_id: string; said: string; href: string; urgent: boolean }>(
    'select person_id, said, href, urgent from people.notice where href = $1 order by person_id',
    [`/concerns/${id}`],
  )
const mails = () =>
  database.asOwner<{ recipient: string; subject: string; body: string }>(
    'select recipient, subject, body from platform.mail order by recipient',
  )
const idOf = (answer: { headers: Record<string, unknown> }) =>
  /^\/concerns\/([0-9a-f-]{36})\/told$/.exec(String(answer.headers['location']))?.[1] ?? ''

describe('raising a concern', () => {
  test.each([
    'practitioner',
    'outreach',
    'volunteer',
    'trustee',
    'communications',
    'data-lead',
    'safeguarding-trustee',
  ])(
    'somebody who comes as %s raises one, learns who has been told, and reads what they wrote and no more',
    async (person) => {
      const v = await signedIn(person)
      const form = await v.get('/concerns/new')
      expect(form.body).toContain('href="tel:999"')
      expect(form.body).toContain('href="tel:03448008021"')
      const id = idOf(await v.post('/concerns/new', { ...worry, who: `Juno of ${person}` }))
      const told = await v.get(`/concerns/${id}/told`)
      expect(told.statusCode).toBe(200)
      for (const words of ['Asha Mbeki', 'Tomas Reed', 'href="tel:03448008021"', 'W-'])
        expect(told.body).toContain(words)
      const own = await v.get(`/concerns/${id}`)
      expect(own.body).toContain('Was picked up by a car that nobody here knew.')
      expect(own.body).not.toContain('Decisions')
      expect((await v.get(`/concerns/${id}/decision`)).statusCode).toBe(404)
    },
  )

  test('tells the lead and the deputy at once, on Today and by a mail that says nothing', async () => {
    const v = await signedIn('practitioner')
    const id = idOf(await v.post('/concerns/new', worry))
    expect(await notices(id)).toEqual(
      [team.manager, team.therapist].map(({ id: person_id }) => ({
        person_id,
        said: 'A concern has been raised. Please open it now.',
        href: `/concerns/${id}`,
        urgent: true,
      })),
    )
    const sent = await mails()
    expect(sent.map((m) => m.recipient)).toContain('manager@example.org')
    expect(sent.map((m) => m.recipient)).toContain('therapist@example.org')
    expect(JSON.stringify(sent)).not.toMatch(/Juno|car|concern/i)
    for (const person of ['manager', 'therapist']) {
      const decider = await signedIn(person)
      const { body } = await decider.get('/today')
      expect(body).toContain('Juno Fairweather')
      expect((await decider.get(`/concerns/${id}`)).body).toContain('“he said\n\n  I owe him”')
    }
  })

  test('keeps exact words as they were typed', async () => {
    const v = await signedIn('practitioner')
    await v.post('/concerns/new', { ...worry, who: 'Wren of the words' })
    expect((await raised('Wren of the words'))[0]?.words).toBe(worry.words)
  })

  test('from a case it goes onto that record, and the worker sees it there and on Today', async () => {
    const { caseId, youngPersonId } = await makeScene(database, { given: 'Posy', family: 'Lark' })
    const outreach = await signedIn('manager')
    const to = await outreach.get(`/concerns/new?case=${caseId}`)
    expect(to.headers['location']).toBe(`/cases/${caseId}/concerns/new`)
    expect((await outreach.get(`/cases/${caseId}/concerns/new`)).body).toContain('Posy Lark')
    const id = idOf(await outreach.post(`/cases/${caseId}/concerns/new`, { ...worry, who: '' }))
    expect(await raised('Posy Lark')).toEqual([expect.objectContaining({ id, young_person_id: youngPersonId })])
    const worker = await signedIn('practitioner')
    const page = await worker.get(`/cases/${caseId}`)
    for (const words of [
      'A concern has been open since 17 March 2026, 10:00; nobody has it yet.',
      'Concern raised',
      id,
    ])
      expect(page.body).toContain(words)
    expect((await worker.get('/today')).body).toContain(`/concerns/${id}`)
    expect((await worker.get(`/concerns/${id}`)).body).toContain('Decisions')
    expect((await worker.get(`/concerns/${id}/decision`)).statusCode).toBe(404)
  })

  test('the same page sent twice, and twice at once, raises one and tells once', async () => {
    const v = await signedIn('practitioner')
    const page = (await v.get('/concerns/new')).body
    const fields = {
      ...worry,
      who: 'Twice told',
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
      send_key: /name="send_key" value="([^"]+)"/.exec(page)?.[1] ?? '',
    }
    expect(fields.send_key).toMatch(/^[0-9a-f-]{36}$/)
    const answers = await Promise.all([v.send('/concerns/new', fields), v.send('/concerns/new', fields)])
    answers.push(await v.send('/concerns/new', fields))
    expect(new Set(answers.map(idOf)).size).toBe(1)
    const rows = await raised('Twice told')
    expect(rows).toHaveLength(1)
    expect(await notices(rows[0]?.id ?? '')).toHaveLength(2)
  })

  test.each([
    [{ about: '' }, 'Choose whom it is about.'],
    [{ about: 'everybody' }, 'Choose whom it is about.'],
    [{ who: ' ' }, 'Write their name, or how we can tell whom you mean.'],
    [{ what: '' }, 'Write what happened, or what worries you.'],
    [{ what: 'x'.repeat(50_001) }, 'Shorten this by one letter'],
    [{ 'happened_on-day': '18', 'happened_on-month': '3', 'happened_on-year': '2026' }, 'The day is in the future.'],
  ])('%j: one sentence, every word kept, nobody told', async (change, sentence) => {
    const v = await signedIn('practitioner')
    const before = (await mails()).length
    const answer = await v.post('/concerns/new', { ...worry, done_already: 'Rang the faulty school.', ...change })
    expect(answer.statusCode).toBe(422)
    for (const words of [sentence, 'govuk-error-summary', 'Rang the faulty school.'])
      expect(answer.body).toContain(words)
    expect(answer.body).toMatch(/name="send_key" value="[0-9a-f-]{36}"/)
    expect(await mails()).toHaveLength(before)
  })
})

describe('a concern about somebody who works here', () => {
  let worker: Visitor
  let id: string
  beforeAll(async () => {
    worker = await signedIn('practitioner')
    id = idOf(await worker.post('/concerns/new', { ...worry, about: 'manager', who: '' }))
  })

  test('is told to the safeguarding trustee, and to nobody else', async () => {
    expect(await notices(id)).toEqual([
      expect.objectContaining({ person_id: team.safeguardingTrustee.id, urgent: true }),
    ])
    const { body } = await worker.get(`/concerns/${id}/told`)
    expect(body).toContain('Jo Linden')
    expect(body).not.toContain('Asha Mbeki')
    expect(body).toContain('Do not speak to the person it is about')
    // The trustee may not look for days: whoever raised it is told whom they may ring, and never to ask the lead.
    for (const words of ['the Local Authority Designated Officer (LADO) yourself', 'the young person</a> as well'])
      expect(body).toContain(words)
    expect(body).not.toMatch(/safeguarding lead/i)
  })

  test('stands on the trustee’s Today and nowhere in the manager’s', async () => {
    const trustee = await signedIn('safeguarding-trustee')
    expect((await trustee.get('/today')).body).toContain(`/concerns/${id}`)
    expect((await trustee.get(`/concerns/${id}`)).body).toContain('Was picked up by a car')
    for (const person of ['manager', 'therapist', 'data-lead', 'trustee']) {
      const other = await signedIn(person)
      expect((await other.get(`/concerns/${id}`)).statusCode).toBe(404)
      expect((await other.get('/concerns')).body).not.toContain(id)
      expect((await other.get('/today')).body).not.toContain(id)
    }
  })

  test('where nobody hears such concerns the page says whom to ring, and it is kept', async () => {
    // A charity that has just begun has no safeguarding trustee yet; once there is one, one remains.
    await database.asOwner('alter table people.person disable trigger a_trustee_remains')
    await database.asOwner(`update people.person set left_on = '2026-03-01' where id = $1`, [
      team.safeguardingTrustee.id,
    ])
    const answer = await worker.post('/concerns/new', { ...worry, about: 'staff', who: 'Somebody' })
    const told = await worker.get(String(answer.headers['location']))
    expect(told.body).toContain('the Local Authority Designated Officer (LADO)')
    expect(told.body).toContain('href="tel:03448008021"')
    expect(told.body).not.toMatch(/your own safeguarding lead/i)
    expect(await notices(idOf(answer))).toEqual([])
    expect(await raised('Somebody')).toHaveLength(1)
    await database.asOwner('update people.person set left_on = null where id = $1', [team.safeguardingTrustee.id])
    await database.asOwner('alter table people.person enable trigger a_trustee_remains')
  })
})
