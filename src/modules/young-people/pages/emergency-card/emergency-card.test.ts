import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putConnection } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock, lines } = useApp(database)
let theirs: Scene
let restricted: Scene
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  theirs = await makeScene(database, { given: 'Imogen', family: 'Vale' })
  restricted = await makeScene(database, { given: 'Quill', family: 'Hart', named: [team.therapist] })
  await fill(theirs)
})

async function fill({ youngPersonId }: Scene) {
  await database.asOwner(
    `insert into young_people.safe_contact (young_person_id, telephone, text_message, never_contact, code_phrase, changed_at)
     values ($1, '07700 900111', true, 'Stepdad', 'The library rang', now())`,
    [youngPersonId],
  )
  await database.asOwner(
    `insert into young_people.connection (id, young_person_id, name, relationship, telephone, lead_professional, note, added_at)
     values (gen_random_uuid(), $1, 'Bo Carr', 'Social worker', '01603 555 0199', true, 'A note', now()),
       (gen_random_uuid(), $1, 'Aunt Wilhelmina', 'aunt', '01603 555 0111', false, '', now())`,
    [youngPersonId],
  )
}

const cardUrl = (id: string) => `/young-people/${id}/emergency-card`
/** The button sends the token of the page it stands on, here the search. */
const tap = (v: Visitor, id: string) => v.post(cardUrl(id), {}, '/search')
const openings = (id: string) =>
  database.asOwner<{ opened_by: string; until: Date }>(
    'select opened_by, until from young_people.card_opening where young_person_id = $1',
    [id],
  )
const told = async (id: string) =>
  (await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [id])).map(
    (n) => n.said,
  )

describe('the emergency card of somebody whose record is not theirs', () => {
  test('opens in one tap for whoever is on duty, is written down, and the worker is told without a name', async () => {
    const maja = await signedIn('other-practitioner')
    expect((await maja.get(`/young-people/${theirs.youngPersonId}`)).statusCode).toBe(404)
    const opened = await tap(maja, theirs.youngPersonId)
    expect([opened.statusCode, opened.headers['location']]).toEqual([303, cardUrl(theirs.youngPersonId)])
    const { body } = await maja.get(cardUrl(theirs.youngPersonId))
    for (const words of [
      'Imogen Vale',
      '>07700 900111<',
      'Stepdad',
      'The library rang',
      'Bo Carr',
      'tel:016035550199',
      'Level of harm towards them: High, chosen on 12 January 2026',
      'Robin Ashby',
      'Open for you until 11:00',
    ])
      expect(body).toContain(words)
    // Facts of the card, never the record.
    for (const words of [
      'Wilhelmina',
      'A note',
      'Draws comics',
      theirs.caseId,
      `"/young-people/${theirs.youngPersonId}"`,
    ])
      expect(body).not.toContain(words)
    for (const url of [`/young-people/${theirs.youngPersonId}`, `/cases/${theirs.caseId}`])
      expect((await maja.get(url)).statusCode).toBe(404)
    expect(await openings(theirs.youngPersonId)).toMatchObject([{ opened_by: team.colleague.id }])
    expect(await told(team.practitioner.id)).toEqual(['Maja Lis opened the emergency card of one of your cases.'])
    expect(await database.asOwner('select subject from platform.mail')).toEqual([{ subject: 'Rose: please look now' }])
    const acts = await database.asOwner<{ act: string; actor: string }>(
      'select act, actor from audit.event where young_person_id = $1',
      [theirs.youngPersonId],
    )
    for (const act of ['opened an emergency card', 'looked at an emergency card'])
      expect(acts).toContainEqual({ act, actor: team.colleague.id })
    expect(lines.join('')).not.toContain('Imogen')
  })

  test('has no number to tap of a lead who is not safe to contact', async () => {
    const scene = await makeScene(database)
    await putConnection(database, scene.youngPersonId, { name: 'Lee Orme', lead: true, safe: false })
    const maja = await signedIn('other-practitioner')
    await tap(maja, scene.youngPersonId)
    const { body } = await maja.get(cardUrl(scene.youngPersonId))
    expect(body).toMatch(/Lee Orme[^]*not safe to contact/)
    expect(body).not.toContain('07700900456')
    expect(body).not.toContain('07700 900456')
  })

  test('has no number to tap of a mother ticked as lead, nor of a worker under whose name stands a family’s number', async () => {
    const scene = await makeScene(database)
    await putConnection(database, scene.youngPersonId, { name: 'Di Vale', relationship: 'Mum', lead: true })
    await putConnection(database, scene.youngPersonId, { name: 'Kit Orr', relationship: 'Social worker', lead: true })
    const bo = await putConnection(database, scene.youngPersonId, {
      name: 'Bo Carr',
      relationship: 'Advocate',
      lead: true,
    })
    await database.asOwner(`update young_people.connection set telephone = '01603 555044' where id = $1`, [bo])
    const maja = await signedIn('other-practitioner')
    await tap(maja, scene.youngPersonId)
    const { body } = await maja.get(cardUrl(scene.youngPersonId))
    expect([body.includes('tel:07700900456'), body.includes('tel:01603555044')]).toEqual([false, true])
    expect(body.match(/it may reach the family/g)).toHaveLength(2)
  })

  test('tapped twice it is opened and told of once', async () => {
    const scene = await makeScene(database)
    const maja = await signedIn('other-practitioner')
    const before = (await told(team.practitioner.id)).length
    for (const _ of [1, 2]) expect((await tap(maja, scene.youngPersonId)).statusCode).toBe(303)
    expect(await openings(scene.youngPersonId)).toHaveLength(1)
    expect((await told(team.practitioner.id)).length).toBe(before + 1)
  })

  test('shuts after an hour, and when the duty ends', async () => {
    const scene = await makeScene(database, { given: 'Wren' })
    const maja = await signedIn('other-practitioner')
    await tap(maja, scene.youngPersonId)
    // Each time signed in anew: nobody stays signed in for an hour without a tap.
    const shows = async () =>
      (await (await signedIn('other-practitioner')).get(cardUrl(scene.youngPersonId))).body.includes('Wren')
    clock.now = new Date(NOW.getTime() + 59 * 60_000)
    expect(await shows()).toBe(true)
    clock.now = new Date(NOW.getTime() + 60 * 60_000)
    expect(await shows()).toBe(false)
    clock.now = NOW
    await database.asOwner('delete from people.duty where person_id = $1', [team.colleague.id])
    expect((await maja.get(cardUrl(scene.youngPersonId))).statusCode).toBe(404)
    await onDuty(database, team.colleague)
    expect(await shows()).toBe(true)
  })

  test('a look opens nothing: without a tap there is only the button', async () => {
    const scene = await makeScene(database, { given: 'Wren' })
    const maja = await signedIn('other-practitioner')
    const { statusCode, body } = await maja.get(cardUrl(scene.youngPersonId))
    expect([statusCode, body.includes('Wren'), body.includes('their worker is told')]).toEqual([200, false, true])
    expect(await openings(scene.youngPersonId)).toEqual([])
    expect((await maja.send(cardUrl(scene.youngPersonId), {})).statusCode).toBe(403)
  })
})

describe('what it says', () => {
  test('missing now, a live investigation, an open concern and the parts of the safety plan', async () => {
    const scene = await makeScene(database, { given: 'Elowen' })
    const maja = await signedIn('other-practitioner')
    await tap(maja, scene.youngPersonId)
    const calm = (await maja.get(cardUrl(scene.youngPersonId))).body
    for (const words of ['Not missing, as far as we know', 'No safeguarding concern is open', 'None is written yet'])
      expect(calm).toContain(words)
    const put = (sql: string) => database.asOwner(sql, [scene.youngPersonId, team.practitioner.id])
    await put(`insert into concerns.concern (id, reference, about, who, young_person_id, what, raised_by, raised_at, send_key)
      values (gen_random_uuid(), 'K-TEST-0001', 'young-person', 'Elowen', $1, 'A secret worry', $2, now(), gen_random_uuid())`)
    await put(`insert into concerns.investigation (id, young_person_id, since, contact, begun_by, begun_at)
      values (gen_random_uuid(), $1, '2026-03-16', 'DS Lane', $2, now())`)
    await database.asOwner(
      `insert into partners.missing_episode (id, young_person_id, episode_id, reported_at, police_reference, send_key,
         written_by, written_at)
       values (gen_random_uuid(), $1, $2, '2026-03-17T08:15Z', 'NC-1703', gen_random_uuid(), $3, now())`,
      [scene.youngPersonId, scene.caseId, team.practitioner.id],
    )
    const plan = {
      signs: 'I go quiet.',
      people: [{ name: 'Nan', number: '07700 900222', word: 'umbrella' }],
      home: 'Nan drives.',
    }
    await database.asOwner(
      `insert into plans.safety_plan (id, young_person_id, version, content, agreed, agreed_words, written_with, review_on,
         made_by, made_at, send_key)
       values (gen_random_uuid(), $1, 1, $2, 'yes', '', '', '2026-06-01', $3, now(), gen_random_uuid())`,
      [scene.youngPersonId, JSON.stringify(plan), team.practitioner.id],
    )
    const { body } = await maja.get(cardUrl(scene.youngPersonId))
    for (const words of [
      'since 17 March 2026, 08:15',
      'NC-1703',
      'do not ask about what happened',
      'A safeguarding concern is open.',
      'I go quiet.',
      'Nan, 07700 900222 (their word: umbrella)',
    ])
      expect(body).toContain(words)
    expect(body).not.toContain('A secret worry')
  })
})

describe('who has it', () => {
  test.each([
    ['practitioner', true],
    ['manager', true],
    ['other-practitioner', true],
    ['therapist', false],
    ['outreach', false],
    ['trustee', false],
    ['data-lead', false],
    ['communications', false],
    ['safeguarding-trustee', false],
    ['volunteer', false],
  ])('%s: %s', async (person, opens) => {
    const v = await signedIn(person)
    const from = person === 'trustee' ? '/reports' : '/today'
    const posted = await v.post(cardUrl(theirs.youngPersonId), {}, from)
    const { statusCode, body } = await v.get(cardUrl(theirs.youngPersonId))
    expect([posted.statusCode, statusCode]).toEqual(opens ? [303, 200] : [404, 404])
    expect(body.includes('Imogen Vale')).toBe(opens)
  })

  test('the case’s own worker opens it from the case, and tells nobody but the trail', async () => {
    const scene = await makeScene(database)
    const robin = await signedIn('practitioner')
    const before = (await told(team.practitioner.id)).length
    expect((await robin.get(`/cases/${scene.caseId}`)).body).toContain(`action="${cardUrl(scene.youngPersonId)}"`)
    expect((await robin.post(cardUrl(scene.youngPersonId), {}, `/cases/${scene.caseId}`)).statusCode).toBe(303)
    expect((await robin.get(cardUrl(scene.youngPersonId))).body).toContain('Imogen Vale')
    expect((await told(team.practitioner.id)).length).toBe(before)
  })

  test('a restricted record has a card for its named people only; to others it is absent, byte for byte', async () => {
    const nobody = crypto.randomUUID()
    for (const person of ['manager', 'other-practitioner', 'practitioner']) {
      const v = await signedIn(person)
      const looks = [await v.get(cardUrl(nobody)), await v.get(cardUrl(restricted.youngPersonId))]
      const taps = [await tap(v, nobody), await tap(v, restricted.youngPersonId)]
      expect([...looks, ...taps].map((a) => a.statusCode)).toEqual([404, 404, 404, 404])
      expect(looks[0]?.body).toBe(looks[1]?.body)
      expect(taps[0]?.body).toBe(taps[1]?.body)
    }
    const tomas = await signedIn('therapist')
    await tap(tomas, restricted.youngPersonId)
    expect((await tomas.get(cardUrl(restricted.youngPersonId))).body).toContain('Quill Hart')
    expect(await openings(restricted.youngPersonId)).toHaveLength(1)
  })

  test('of a restricted record without a worker the manager hears nothing', async () => {
    const nobodys = await makeScene(database, { given: 'Quill', worker: null, named: [team.therapist] })
    const before = await told(team.manager.id)
    expect((await tap(await signedIn('therapist'), nobodys.youngPersonId)).statusCode).toBe(303)
    expect(await told(team.manager.id)).toEqual(before)
  })

  test('the card’s functions answer nobody who has not opened it', async () => {
    const scene = await makeScene(database)
    const { cardPerson } = await import('../../store/card.ts')
    // The case's part of the card, on a higher floor, asked as the database gives it.
    const { sqlOf } = await import('#platform/db/sql.ts')
    const { sql } = await import('kysely')
    const cardCase = async (tx: Parameters<typeof cardPerson>[0], id: string) =>
      (await sql`select id from cases.card_case(${id}::uuid)`.execute(sqlOf(tx))).rows[0] ?? null
    for (const viewer of [
      team.manager,
      { ...team.colleague, onDuty: true },
      team.outreach,
      { kind: 'public' } as const,
    ])
      for (const ask of [cardPerson, cardCase])
        expect(await database.undone<unknown>(viewer, (tx) => ask(tx, scene.youngPersonId))).toBeNull()
  })

  test('nobody stretches an opening, opens one in another’s name, or of a restricted record', async () => {
    const open = (opened_by: string, id: string, hours: number) =>
      database.undone(team.manager, async (tx) => {
        const { sqlOf } = await import('#platform/db/sql.ts')
        const { sql } = await import('kysely')
        await sql`insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
          values (gen_random_uuid(), ${id}, ${opened_by}, ${NOW}, ${new Date(NOW.getTime() + hours * 3_600_000)})`.execute(
          sqlOf(tx),
        )
      })
    await expect(open(team.manager.id, theirs.youngPersonId, 1)).resolves.toBeUndefined()
    await expect(open(team.manager.id, theirs.youngPersonId, 2)).rejects.toThrow(/check constraint/)
    await expect(open(team.colleague.id, theirs.youngPersonId, 1)).rejects.toThrow(/row-level security/)
    await expect(open(team.manager.id, restricted.youngPersonId, 1)).rejects.toThrow(/row-level security/)
  })
})
