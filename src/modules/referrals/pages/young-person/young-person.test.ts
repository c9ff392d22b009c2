import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { bothOn } from '../../../../../tests/harness/two-people.ts'
import { findReferral } from '../../store/referrals.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let duty: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
  manager = await signedIn('manager')
  duty = await signedIn('practitioner')
})

const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const choose = async (v: Visitor, id: string, who: string) => {
  const url = `/referrals/${id}/young-person`
  return v.post(url, { who, version: versionOn((await v.get(url)).body) })
}
const linked = async (id: string) =>
  (
    await database.asOwner<{ id: string | null }>(
      'select young_person_id as id from referrals.referral where id = $1',
      [id],
    )
  )[0]?.id

describe('who is this?', () => {
  test('a spelling and a nickname away: shown with the reasons in words, and linked by choice', async () => {
    const { youngPersonId } = await makeScene(database, {
      given: 'Niamh',
      family: 'O’Dowdall',
      born: '2011-02-03',
      worker: team.colleague,
    })
    const id = await putReferral(database, { given: 'Neve', family: 'Odowdall', born: '2011-02-03' })
    const { body } = await duty.get(`/referrals/${id}/young-person`)
    expect(body).toContain('Niamh O’Dowdall')
    expect(body).toContain('The date of birth is the same.')
    expect((await choose(duty, id, youngPersonId)).headers['location']).toBe(`/referrals/${id}?done=young-person`)
    expect(await linked(id)).toBe(youngPersonId)
    // Whoever is on duty has no case with them, and so does not open the record.
    expect((await duty.get(`/referrals/${id}`)).body).toContain('Said, and not yours to open.')
    expect((await manager.get(`/referrals/${id}`)).body).toContain(`/young-people/${youngPersonId}`)
  })

  test('somebody else is not shown', async () => {
    await makeScene(database, { given: 'Barnaby', family: 'Thurlow', born: '2009-09-09' })
    const id = await putReferral(database, { given: 'Zuzanna', family: 'Wick', born: '2012-12-12' })
    const { body } = await duty.get(`/referrals/${id}/young-person`)
    expect(body).toContain('We found no record that is alike.')
    expect(body).not.toContain('Barnaby')
  })

  test('a new record is made of what the referral says, with who said it', async () => {
    const id = await putReferral(database, {
      given: 'Ffion',
      family: 'Brackenbury',
      answers: { preferred_name: 'Fi', pronouns: 'they/them' },
    })
    expect((await choose(duty, id, 'new')).statusCode).toBe(303)
    const rows = await database.asOwner(
      'select given_name, preferred_name, details from young_people.young_person where id = $1',
      [await linked(id)],
    )
    expect(rows).toEqual([
      {
        given_name: 'Ffion',
        preferred_name: 'Fi',
        details: { pronouns: { value: 'they/them', source: 'the referrer' } },
      },
    ])
  })

  test('pressed twice makes one record, and whoever comes second keeps their words', async () => {
    const id = await putReferral(database, { given: 'Kestrel', family: 'Dunmow' })
    const url = `/referrals/${id}/young-person`
    const version = versionOn((await duty.get(url)).body)
    const answers = [await duty.post(url, { who: 'new', version }), await manager.post(url, { who: 'new', version })]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 409])
    const { both } = bothOn(answers[1]?.body ?? '')
    for (const said of ['Somebody changed this referral', 'Kestrel Dunmow, Y-', 'A new record'])
      expect(both).toContain(said)
    const made = await database.asOwner(`select 1 from young_people.young_person where given_name = 'Kestrel'`)
    expect(made).toHaveLength(1)
  })

  test('nothing chosen, an id that was not shown, or a decided referral: refused', async () => {
    const { youngPersonId } = await makeScene(database, { given: 'Hal', family: 'Quite-Different', born: '2008-01-01' })
    const id = await putReferral(database, { given: 'Una', family: 'Pell', born: '2012-06-06' })
    for (const who of ['', youngPersonId, crypto.randomUUID()]) {
      const answer = await choose(duty, id, who)
      expect([answer.statusCode, answer.body.includes('Choose one of these records')]).toEqual([422, true])
    }
    const decided = await putReferral(database, { given: 'Una', family: 'Pell', state: 'declined' })
    expect((await choose(manager, decided, 'new')).statusCode).toBe(422)
    expect(await linked(id)).toBeNull()
  })
})

describe('a restricted referral', () => {
  test('stays with its named people when it is about a young person whose worker somebody else is', async () => {
    const { youngPersonId } = await makeScene(database, { given: 'Tabitha', family: 'Greywell', born: '2011-11-11' })
    const id = await putReferral(database, {
      given: 'Tabitha',
      family: 'Greywell',
      born: '2011-11-11',
      restricted: true,
    })
    await database.asOwner('insert into referrals.named (referral_id, person_id, since) values ($1, $2, now())', [
      id,
      team.manager.id,
    ])
    expect((await choose(manager, id, youngPersonId)).statusCode).toBe(303)
    // The worry may be about that very worker, who opens the young person's record as before.
    expect((await duty.get(`/young-people/${youngPersonId}`)).statusCode).toBe(200)
    expect((await duty.get(`/referrals/${id}`)).statusCode).toBe(404)
    expect((await duty.get(`/young-people/${youngPersonId}`)).body).not.toContain(id)
    expect((await manager.get(`/referrals/${id}`)).statusCode).toBe(200)
    const seen = await database.undone(team.practitioner, (tx) => findReferral(tx, id))
    expect(seen).toBeNull()
  })
})

describe('a new record from a restricted referral', () => {
  test('is made by a manager: anybody else who is named is told so, and nothing is made', async () => {
    const id = await putReferral(database, { given: 'Ottoline', family: 'Fairbrass', restricted: true })
    await database.asOwner('insert into referrals.named (referral_id, person_id, since) values ($1, $2, now())', [
      id,
      team.practitioner.id,
    ])
    const answer = await choose(duty, id, 'new')
    expect([answer.statusCode, answer.body.includes('a manager says whose record')]).toEqual([422, true])
    expect(await linked(id)).toBeNull()
  })
})

describe('a restricted record', () => {
  test('leaves no trace for somebody who is not named: the same page with it and without it', async () => {
    const id = await putReferral(database, { given: 'Peregrine', family: 'Vossberg', born: '2010-08-08' })
    const url = `/referrals/${id}/young-person`
    // Each look gives the form's words a key of their own; it says nothing about anybody.
    const look = async (visitor: Visitor) => (await visitor.get(url)).body.replace(/name="_unsaved" value="[^"]+"/, '')
    const without = [await look(manager), await look(duty)]
    const scene = await makeScene(database, {
      given: 'Peregrine',
      family: 'Vossberg',
      born: '2010-08-08',
      worker: null,
      named: [team.therapist],
    })
    expect([await look(manager), await look(duty)]).toEqual(without)
    const tried = await choose(manager, id, scene.youngPersonId)
    const madeUp = await choose(manager, id, crypto.randomUUID())
    const plain = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    expect([tried.statusCode, plain(tried.body)]).toEqual([422, plain(madeUp.body)])
  })

  test('is shown to a named manager, and then the referral is seen by named people alone', async () => {
    const scene = await makeScene(database, {
      given: 'Isolde',
      family: 'Marrable',
      born: '2010-07-07',
      worker: null,
      named: [team.manager],
    })
    const id = await putReferral(database, { given: 'Isolde', family: 'Marrable', born: '2010-07-07' })
    expect((await duty.get(`/referrals/${id}/young-person`)).body).not.toContain('value="' + scene.youngPersonId)
    expect((await choose(manager, id, scene.youngPersonId)).statusCode).toBe(303)
    expect((await manager.get(`/referrals/${id}`)).statusCode).toBe(200)
    expect((await duty.get(`/referrals/${id}`)).statusCode).toBe(404)
  })
})
