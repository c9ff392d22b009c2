import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(() => {
  clock.now = NOW
})

const first = { 'first-day': '23', 'first-month': '3', 'first-year': '2026' }
const nell = { name: 'Nell  Okoro', email: ' Nell.Okoro@Example.org ', role: 'practitioner', job: '', ...first }
const people = () =>
  database.asOwner<{ id: string; name: string; email: string }>(
    `select id, name, email from people.person where email like 'nell%' order by email`,
  )
const mails = () =>
  database.asOwner<{ recipient: string; subject: string; body: string }>(
    `select recipient, subject, body from platform.mail where recipient like 'nell%' order by written_at`,
  )

describe('the manager invites somebody', () => {
  test('the person and their invitation are made together; the link is in their post and nowhere else', async () => {
    const asha = await signedIn('manager')
    const answer = await asha.post('/people/new', { ...nell, send_key: crypto.randomUUID() })
    const [made] = await people()
    expect(made).toMatchObject({ name: 'Nell Okoro', email: 'nell.okoro@example.org' })
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `/people/${made?.id}?done=invited`])
    const [mail] = await mails()
    expect([mail?.recipient, mail?.subject]).toEqual(['nell.okoro@example.org', 'Rose: your account waits for you'])
    const secret = /\/invitations\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? 'none'
    const page = (await asha.get(`/people/${made?.id}`)).body
    for (const said of [
      'Open until 19 March 2026',
      'No way in set up yet',
      'Invited: CSE practitioner',
      'Send a new invitation',
    ])
      expect(page).toContain(said)
    expect(page).not.toContain(secret)
    const trail = await database.asOwner<{ event: string }>('select to_jsonb(e)::text as event from audit.event e')
    expect(trail.filter(({ event }) => event.includes(secret))).toEqual([])
    expect(trail.some(({ event }) => event.includes('invited somebody'))).toBe(true)
    expect((await asha.get('/people')).body).toMatch(/Nell Okoro[\s\S]{0,300}Invited/)
  })

  test.each([
    ['in other letters and with a space', ' NELL.okoro@EXAMPLE.org'],
    ['of a colleague', 'Practitioner@example.org'],
  ])('an address that is known, %s: one sentence, every word kept, nothing made', async (_how, email) => {
    const before = (await people()).length
    const answer = await (await signedIn('manager')).post('/people/new', { ...nell, name: 'Nell Other', email })
    expect(answer.statusCode).toBe(422)
    for (const kept of ['has this address already', 'Nell Other', 'value="2026"']) expect(answer.body).toContain(kept)
    expect(await people()).toHaveLength(before)
  })

  test('pressed twice it is one person and one invitation', async () => {
    const asha = await signedIn('manager')
    const twice = { ...nell, email: 'nell2@example.org', send_key: crypto.randomUUID() }
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await asha.get('/people/new')).body)?.[1] ?? ''
    const both = await Promise.all([1, 2].map(() => asha.send('/people/new', { _csrf: csrf, ...twice })))
    expect(both.map((answer) => answer.statusCode)).toEqual([303, 303])
    expect(new Set(both.map((answer) => answer.headers['location'])).size).toBe(1)
    expect((await mails()).filter(({ recipient }) => recipient === 'nell2@example.org')).toHaveLength(1)
  })

  test.each([
    ['no name', { name: ' ' }, 'Write their name.'],
    ['no address', { email: '' }, 'Write their e-mail address.'],
    ['something that is none', { email: 'nell at example.org' }, 'like name@example.org'],
    ['two addresses', { email: 'a@example.org,b@example.org' }, 'like name@example.org'],
    ['no role', { role: '' }, 'Choose what they do here.'],
    ['a role that is none', { role: 'owner' }, 'Choose what they do here.'],
    ['no first day', { 'first-day': '' }, 'The first day must include a day'],
    ['a first day years away', { 'first-year': '2036' }, 'more than a year away'],
  ])('%s: one sentence', async (_what, change, sentence) => {
    const asha = await signedIn('manager')
    const answer = await asha.post('/people/new', { ...nell, email: 'nell3@example.org', ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('to everybody else there is no such page; and the manager shows anew who they are after a while', async () => {
    for (const who of ['practitioner', 'data-lead', 'safeguarding-trustee', 'trustee'])
      expect((await (await signedIn(who)).get('/people/new')).statusCode).toBe(404)
    const asha = await signedIn('manager')
    clock.now = new Date(NOW.getTime() + 16 * 60_000)
    const answer = await asha.get('/people/new')
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in/again?to=%2Fpeople%2Fnew'])
  })
})

describe('an invitation', () => {
  const linkOf = async () => /\/invitations\/\S+/.exec((await mails()).at(-1)?.body ?? '')?.[0] ?? ''

  test('sent again ends the one before; ended by the manager it opens nothing', async () => {
    const asha = await signedIn('manager')
    await asha.post('/people/new', { ...nell, email: 'nell4@example.org', send_key: crypto.randomUUID() })
    const id = (await people()).find(({ email }) => email === 'nell4@example.org')?.id ?? ''
    const earlier = await linkOf()
    clock.now = new Date(NOW.getTime() + 60_000)
    await asha.post(`/people/${id}/invitation`, {}, `/people/${id}`)
    const later = await linkOf()
    expect(later).not.toBe(earlier)
    const open = () =>
      database.asOwner(
        'select 1 from people.invitation where person_id = $1 and ended_at is null and used_at is null',
        [id],
      )
    expect(await open()).toHaveLength(1)
    await asha.post(`/people/${id}/invitation/ending`, {}, `/people/${id}`)
    expect(await open()).toHaveLength(0)
    expect((await asha.get(`/people/${id}`)).body).toContain('The invitation was taken back')
  })

  test('is not sent to somebody who can come in, nor to oneself: an attacker at the desk would take them over', async () => {
    await database.asOwner(
      `insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$v=19$x', now())`,
      [team.practitioner.id],
    )
    const asha = await signedIn('manager')
    for (const id of [team.practitioner.id, team.manager.id]) {
      const answer = await asha.post(`/people/${id}/invitation`, {}, '/people')
      expect(answer.headers['location']).toBe(`/people/${id}?done=not-invited`)
    }
    expect(
      await database.asOwner('select 1 from people.invitation where person_id = any ($1::uuid[])', [
        [team.practitioner.id, team.manager.id],
      ]),
    ).toEqual([])
  })
})
