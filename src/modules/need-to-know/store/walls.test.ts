import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { putSafeContact } from '../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import type { Staff } from '../../../platform/viewer.ts'

const database = useDatabase()
let theirs: Scene
let hidden: Scene
let [reference, caseReference, hiddenReference] = ['', '', '']

const referenceOf = async (table: string, id: string) =>
  (await database.asOwner<{ reference: string }>(`select reference from ${table} where id = $1`, [id]))[0]?.reference ??
  ''
beforeAll(async () => {
  await seatTeam(database)
  theirs = await makeScene(database, { worker: team.outreach })
  hidden = await makeScene(database, { worker: null, named: [team.therapist] })
  reference = await referenceOf('young_people.young_person', theirs.youngPersonId)
  caseReference = await referenceOf('cases.episode', theirs.caseId)
  hiddenReference = await referenceOf('young_people.young_person', hidden.youngPersonId)
})
beforeEach(() => database.asOwner('delete from need_to_know.glass'))

const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString()

type Wish = { by?: Staff; of?: string; reference?: string; from?: number; minutes?: number }

/** One opening by plain SQL, as if no page stood before it. */
const opening = ({ by = team.practitioner, of, from = 0, minutes = 60, ...wish }: Wish = {}) =>
  `insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until) values (gen_random_uuid(),
    '${of ?? theirs.youngPersonId}', '${by.id}', '${wish.reference ?? reference}', 'Her school rang, nobody else is here.',
    '${after(from)}', '${after(from + minutes)}')`

const seen = (viewer: Staff, minutes = 0) =>
  database.undone(
    viewer,
    async (tx) => {
      const { summaryOf } = await import('#modules/young-people')
      return (await summaryOf(tx, theirs.youngPersonId)) !== null
    },
    new Date(NOW.getTime() + minutes * 60_000),
  )

describe('a glass', () => {
  test('opens a colleague’s record for an hour, for whoever opened it and nobody else', async () => {
    expect(await seen(team.practitioner)).toBe(false)
    await database.asOwner(opening())
    for (const [minutes, open] of [
      [-1, false],
      [0, true],
      [59, true],
      [60, false],
    ] as const)
      expect(await seen(team.practitioner, minutes)).toBe(open)
    for (const other of [team.colleague, team.therapist, team.trustee, team.safeguardingTrustee])
      expect(await seen(other)).toBe(false)
  })

  test('is opened by whoever carries cases, by the exact reference of the person or the case', async () => {
    for (const by of [team.practitioner, team.colleague, team.therapist, team.manager])
      for (const exact of [reference, caseReference])
        expect(await attempt(database, by, opening({ by, reference: exact }))).toBe(1)
    for (const by of [team.trustee, team.safeguardingTrustee, team.dataLead, team.volunteer, team.communications])
      expect(await attempt(database, by, opening({ by }))).toBe('refused')
  })

  test.each([
    ['for longer than an hour', { minutes: 61 }, /check constraint/],
    ['from yesterday on', { from: -1440 }, /refused/],
    ['for tomorrow', { from: 1440 }, /refused/],
    ['beside its end', { from: 59 }, /refused/],
    ['that ends before it begins', { minutes: -1 }, /check constraint/],
    ['by another reference', { reference: 'Y-0000-0000' }, /refused/],
    ['in another’s name', { by: team.colleague }, /refused/],
  ] as const)('is not opened %s', async (_how, wish, said) => {
    expect(String(await attempt(database, team.practitioner, opening(wish)))).toMatch(said)
  })

  test('never opens a restricted record, nor one that is restricted meanwhile', async () => {
    const wish = { of: hidden.youngPersonId, reference: hiddenReference }
    expect(await attempt(database, team.practitioner, opening(wish))).toBe('refused')
    await database.asOwner(opening(wish))
    const rows = 'select from young_people.young_person'
    expect(await attempt(database, team.practitioner, rows)).toBe(0)
    expect(await attempt(database, team.practitioner, 'select from need_to_know.glass')).toBe(0)
  })

  test('is of a record that is not theirs, and is not opened twice', async () => {
    expect(await attempt(database, team.outreach, opening({ by: team.outreach }))).toBe('refused')
    await database.asOwner(opening())
    expect(await attempt(database, team.practitioner, opening())).toBe('refused')
  })

  test('is closed once, now, by whoever opened it, and nothing else of it is changed', async () => {
    await database.asOwner(opening())
    const close = (at: number) => `update need_to_know.glass set closed_at = '${after(at)}'`
    expect(await attempt(database, team.practitioner, close(0))).toBe(1)
    expect(await attempt(database, team.practitioner, close(90))).toBe('refused')
    for (const other of [team.manager, team.outreach]) expect(await attempt(database, other, close(0))).toBe(0)
    for (const change of [
      `update need_to_know.glass set until = '${after(120)}'`,
      `update need_to_know.glass set why = 'x'`,
      'delete from need_to_know.glass',
    ])
      for (const viewer of [team.practitioner, team.manager])
        expect(await attempt(database, viewer, change)).toBe('refused')
    await database.asOwner(close(0))
    expect(await seen(team.practitioner, 1)).toBe(false)
    expect(await attempt(database, team.practitioner, 'update need_to_know.glass set closed_at = null')).not.toBe(1)
  })

  test('lets nobody judge or close the case, cover it or end who covers it', async () => {
    await database.asOwner(opening())
    await database.asOwner(
      `insert into young_people.access (id, young_person_id, person_id, because, because_of, cover_id, from_on, to_on, since)
       values (gen_random_uuid(), $1, $2, 'cover', $3, gen_random_uuid(), '2026-03-01', '2026-04-01', now())`,
      [theirs.youngPersonId, team.therapist.id, theirs.caseId],
    )
    const deeds = [
      `update cases.episode set level = 'low'`,
      `update young_people.access set until = now() where cover_id is not null`,
    ]
    for (const deed of deeds) {
      expect(await attempt(database, team.outreach, deed)).toBe(1)
      expect(await attempt(database, team.practitioner, deed)).toBe(0)
    }
    const lasting = [
      `update young_people.young_person set given_name = 'X' where id = '${theirs.youngPersonId}'`,
      `update young_people.young_person set died_on = '2026-03-01' where id = '${theirs.youngPersonId}'`,
      `update young_people.safe_contact set telephone = '01' where young_person_id = '${theirs.youngPersonId}'`,
      `update sessions.session set did = 'x' where young_person_id = '${theirs.youngPersonId}'`,
      `update concerns.investigation set ended_on = '2026-03-17', ended_by = viewer.id()
        where young_person_id = '${theirs.youngPersonId}'`,
    ]
    await putWhatLasts()
    for (const deed of lasting) {
      expect([deed, await attempt(database, team.outreach, deed)]).toEqual([deed, 1])
      expect([deed, await attempt(database, team.practitioner, deed)]).toEqual([deed, 0])
    }
    const death = (by: Staff) =>
      `insert into young_people.death (id, young_person_id, died_on, told_by, recorded_by, recorded_at)
       values (gen_random_uuid(), '${theirs.youngPersonId}', '2026-03-01', 'x', '${by.id}', now())`
    expect(await attempt(database, team.outreach, death(team.outreach))).toBe(1)
    expect(await attempt(database, team.practitioner, death(team.practitioner))).toBe('refused')
    const judgement = (by: Staff) =>
      `insert into cases.judgement (id, episode_id, young_person_id, level, reasons, form, review_on, judged_by, judged_at)
       values (gen_random_uuid(), '${theirs.caseId}', '${theirs.youngPersonId}', 'low', 'x', '{}', '2026-06-01', '${by.id}', now())`
    expect(await attempt(database, team.outreach, judgement(team.outreach))).toBe(1)
    expect(await attempt(database, team.practitioner, judgement(team.practitioner))).toBe('refused')
    const session = (
      by: Staff,
    ) => `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance,
        worker_id, send_key, written_at) values (gen_random_uuid(), '${theirs.youngPersonId}', '${theirs.caseId}', now(),
        'ONE-TO-ONE', 'ATT', '${by.id}', gen_random_uuid(), now())`
    expect(await attempt(database, team.practitioner, session(team.practitioner))).toBe(1)
    expect(await attempt(database, team.colleague, session(team.colleague))).toBe('refused')
    await database.asOwner('delete from young_people.access where cover_id is not null')
  })
})

/** What a colleague wrote of them, and what the police still ask. */
async function putWhatLasts() {
  const { youngPersonId, caseId } = theirs
  await putSafeContact(database, youngPersonId, { telephone: '07700 900111' })
  await database.asOwner(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
     values (gen_random_uuid(), $1, $2, now(), 'ONE-TO-ONE', 'ATT', $3, gen_random_uuid(), now())`,
    [youngPersonId, caseId, team.outreach.id],
  )
  await database.asOwner(
    `insert into concerns.investigation (id, young_person_id, since, contact, begun_by, begun_at)
     values (gen_random_uuid(), $1, '2026-03-10', 'The police', $2, now())`,
    [youngPersonId, team.outreach.id],
  )
}

describe('a review', () => {
  const review = (by: Staff, of: Staff, glass = 'null', at = 0) =>
    `insert into need_to_know.review (id, of_person, kind, glass_id, on_date, decision, words, by_person, at)
     values (gen_random_uuid(), '${of.id}', ${glass === 'null' ? `'many'` : `'glass'`}, ${glass}, '2026-03-17', 'right',
       'She was needed.', '${by.id}', '${after(at)}')`

  test('is the manager’s of the team, a safeguarding trustee’s of a manager, and nobody’s of themselves', async () => {
    const may = async (by: Staff, of: Staff) => attempt(database, by, review(by, of))
    expect(await may(team.manager, team.practitioner)).toBe(1)
    expect(await may(team.safeguardingTrustee, team.manager)).toBe(1)
    expect(await may(team.manager, team.manager)).toBe('refused')
    expect(await may(team.safeguardingTrustee, team.practitioner)).toBe('refused')
    for (const by of [team.practitioner, team.colleague, team.dataLead, team.trustee]) {
      expect(await may(by, team.practitioner)).toBe('refused')
      expect(await may(by, team.manager)).toBe('refused')
    }
    expect(await attempt(database, team.manager, review(team.practitioner, team.colleague))).toBe('refused')
    expect(await attempt(database, team.manager, review(team.manager, team.colleague, 'null', -60))).toBe('refused')
  })

  test('a second manager does not review the first', async () => {
    await database.asOwner(`update people.person set role = 'manager' where id = $1`, [team.colleague.id])
    expect(await attempt(database, team.colleague, review(team.colleague, team.manager))).toBe('refused')
    await database.asOwner(`update people.person set role = 'practitioner' where id = $1`, [team.colleague.id])
  })

  test('is of the opening’s own person, and is changed by nobody, the owner included', async () => {
    await database.asOwner(opening())
    const glass = '(select id from need_to_know.glass)'
    expect(String(await attempt(database, team.manager, review(team.manager, team.colleague, glass)))).toMatch(
      /foreign key/,
    )
    expect(await attempt(database, team.manager, review(team.manager, team.practitioner, glass))).toBe(1)
    await database.asOwner(review(team.manager, team.colleague))
    for (const change of [`update need_to_know.review set words = 'x'`, 'delete from need_to_know.review']) {
      expect(await attempt(database, team.manager, change)).toBe('refused')
      await expect(database.asOwner(change)).rejects.toThrow(/only ever added to/)
    }
    for (const other of [team.colleague, team.safeguardingTrustee, team.dataLead])
      expect(await attempt(database, other, 'select from need_to_know.review')).toBe(0)
  })

  test('of a manager shows the trustee who, when, why and how much, and neither row nor record', async () => {
    await database.asOwner(opening({ by: team.manager }))
    const all = `select from need_to_know.openings('-infinity')`
    expect(await attempt(database, team.safeguardingTrustee, `${all} where record is null`)).toBe(1)
    for (const table of ['need_to_know.glass', 'young_people.young_person', 'cases.episode'])
      expect(await attempt(database, team.safeguardingTrustee, `select from ${table}`)).toBe(0)
    for (const other of [team.manager, team.practitioner, team.dataLead])
      expect(await attempt(database, other, all)).toBe(0)
  })

  test('of an opening that was restricted since shows the manager no record', async () => {
    await database.asOwner(opening({ of: hidden.youngPersonId, reference: hiddenReference }))
    const all = `select from need_to_know.openings('-infinity')`
    expect(await attempt(database, team.manager, `${all} where record is null`)).toBe(1)
    expect(await attempt(database, team.manager, `${all} where record is not null`)).toBe(0)
  })
})
