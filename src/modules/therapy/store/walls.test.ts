import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OTHER_THERAPIST, putTherapy } from '../../../../tests/database/wall-rows.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { deputise, onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { giveCoverAccess } from '../../young-people/index.ts'
import { agree, askedOfMe } from './agreements.ts'

/** A record of therapy is read and written by the one therapist who holds it, whatever anybody asks the database. */
const database = useDatabase()
let scene: Scene
let ids: { therapy: string; course: string }

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.outreach)
})
beforeEach(async () => {
  scene = await makeScene(database)
  ids = await putTherapy(database, scene, team.therapist)
})

const as = (viewer: (typeof team)['manager'], sql: string) => attempt(database, viewer, sql)
const OWN = ['therapy.entry', 'therapy.earlier_entry'] as const
const KNOWN = ['therapy.course', 'therapy.holding', 'therapy.shared'] as const
const of = (table: string) => `select from ${table} where young_person_id = '${scene.youngPersonId}'`
const everybodyElse = Object.values(team).filter((one) => one.id !== team.therapist.id)

describe('the words of therapy', () => {
  test.each(OWN)('in %s are the therapist’s alone', async (table) => {
    expect(await as(team.therapist, of(table))).toBe(1)
    for (const viewer of everybodyElse) expect([viewer.name, await as(viewer, of(table))]).toEqual([viewer.name, 0])
  })

  test.each(KNOWN)('in %s is what the case may know, and nobody beside it', async (table) => {
    for (const viewer of [team.therapist, team.practitioner, team.manager])
      expect([viewer.name, await as(viewer, of(table))]).toEqual([viewer.name, 1])
    for (const viewer of everybodyElse.filter((one) => ![team.practitioner.id, team.manager.id].includes(one.id)))
      expect([viewer.name, await as(viewer, of(table))]).toEqual([viewer.name, 0])
  })

  test('are shown to nobody who covers the case, nor to whoever has its emergency card open', async () => {
    const cover = {
      coverId: crypto.randomUUID(),
      personId: team.outreach.id,
      from: '2026-03-16',
      to: '2026-03-20',
      cases: [{ episodeId: scene.caseId, youngPersonId: scene.youngPersonId }],
    }
    await database.transactions.run(team.manager, NOW, (tx) => giveCoverAccess(tx, cover, NOW))
    expect(await as(team.outreach, of('therapy.shared'))).toBe(1)
    await database.asOwner(
      `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
       values (gen_random_uuid(), $1, $2, $3, $3::timestamptz + interval '1 hour')`,
      [scene.youngPersonId, team.colleague.id, NOW],
    )
    for (const viewer of [team.outreach, team.colleague])
      for (const table of OWN) expect(await as(viewer, of(table))).toBe(0)
  })

  test('are changed, added to and taken away by nobody else', async () => {
    const insert = (viewer: (typeof team)['manager']) =>
      `insert into therapy.entry (id, course_id, young_person_id, held_on, kind, notes, written_by, written_at, changed_by, changed_at)
       values (gen_random_uuid(), '${ids.course}', '${scene.youngPersonId}', '2026-03-10', 'met', 'x', '${viewer.id}', now(), '${viewer.id}', now())`
    const share = (viewer: (typeof team)['manager']) =>
      `insert into therapy.shared (id, course_id, young_person_id, text, told, shared_by, shared_at)
       values (gen_random_uuid(), '${ids.course}', '${scene.youngPersonId}', 'x', 'agreed', '${viewer.id}', now())`
    expect(await as(team.therapist, insert(team.therapist))).toBe(1)
    expect(await as(team.therapist, share(team.therapist))).toBe(1)
    expect(await as(team.therapist, insert(team.manager)), 'in somebody else’s name').toBe('refused')
    for (const viewer of everybodyElse) {
      expect(await as(viewer, insert(viewer))).toBe('refused')
      expect(await as(viewer, share(viewer))).toBe('refused')
      expect(await as(viewer, `update therapy.entry set notes = 'x', version = version + 1`)).toBe(0)
    }
    for (const viewer of Object.values(team)) {
      expect(await as(viewer, 'delete from therapy.entry')).toBe('refused')
      expect(await as(viewer, 'update therapy.earlier_entry set notes = notes')).toBe('refused')
      expect(await as(viewer, 'update therapy.shared set text = text')).toBe('refused')
    }
  })

  test('keep what stood there before, whoever forgets to', async () => {
    const change = (version: string) =>
      `update therapy.entry set notes = 'Other', version = ${version}, changed_by = viewer.id() where id = '${ids.therapy}'`
    expect(await as(team.therapist, change('version + 1'))).toBe(1)
    expect(await as(team.therapist, change('version'))).toMatch(/once for each version/)
    await database.asOwner('delete from therapy.earlier_entry')
    await database.asOwner(`update therapy.entry set notes = 'Other', version = 3 where id = $1`, [ids.therapy])
    expect(await database.asOwner('select version, notes from therapy.earlier_entry')).toEqual([
      { version: 2, notes: 'She drew for an hour' },
    ])
  })

  test('hang on no other young person’s therapy', async () => {
    const other = await makeScene(database, { worker: team.therapist })
    const bent = `insert into therapy.entry (id, course_id, young_person_id, held_on, kind, written_by, written_at, changed_by, changed_at)
      values (gen_random_uuid(), '${ids.course}', '${other.youngPersonId}', '2026-03-10', 'not-met', '${team.therapist.id}', now(), '${team.therapist.id}', now())`
    expect(await as(team.therapist, bent)).toBe('refused')
  })
})

describe('who holds it', () => {
  const give = (to: string, by: string) =>
    `insert into therapy.holding (id, course_id, young_person_id, therapist_id, since, given_by)
     values (gen_random_uuid(), '${ids.course}', '${scene.youngPersonId}', '${to}', now(), '${by}')`
  const end = `update therapy.holding set until = viewer.now()`

  test('the manager hands it to another therapist, to nobody else, and never to themselves', async () => {
    expect(await as(team.manager, `with gone as (${end} where course_id = '${ids.course}') select`)).toBe(1)
    await database.asOwner('update therapy.holding set until = now() where course_id = $1', [ids.course])
    expect(await as(team.manager, give(OTHER_THERAPIST, team.manager.id))).toBe(1)
    for (const to of [team.manager, team.practitioner, team.outreach, team.trustee])
      expect(await as(team.manager, give(to.id, team.manager.id))).toBe('refused')
    for (const viewer of [team.practitioner, team.therapist, team.colleague, team.safeguardingTrustee])
      expect(await as(viewer, give(team.therapist.id, viewer.id))).toBe('refused')
  })

  test('once it is handed over, the one before reads none of it, and their own again when it comes back', async () => {
    await database.asOwner('update therapy.holding set until = now() where course_id = $1', [ids.course])
    expect(await as(team.therapist, of('therapy.entry'))).toBe(0)
    await database.asOwner(give(team.therapist.id, team.manager.id))
    expect(await as(team.therapist, of('therapy.entry'))).toBe(1)
  })

  describe('after another', () => {
    const agreeTo = (writer: string) => `select 1 where therapy.agree('${holding}', '${writer}') is not null`
    /** What this therapist reads of the record: entries, earlier versions, and what they could change. */
    const reads = async (viewer = team.therapist) => [
      await as(viewer, of('therapy.entry')),
      await as(viewer, of('therapy.earlier_entry')),
      await as(
        viewer,
        `update therapy.entry set version = version + 1, changed_by = viewer.id() where course_id = '${course}'`,
      ),
    ]
    const asked = () => `select from therapy.asked_of_me() where holding_id = '${holding}'`
    const shut = () => `select 1 where therapy.shut_to_me(array['${course}']::uuid[]) = 1`
    let [course, holding] = ['', '']
    async function hand() {
      await database.asOwner('update therapy.holding set until = now() where course_id = $1', [course])
      holding = crypto.randomUUID()
      await database.asOwner(
        `insert into therapy.holding (id, course_id, young_person_id, therapist_id, since, given_by)
         values ($1, $2, $3, $4, now(), $5)`,
        [holding, course, scene.youngPersonId, team.therapist.id, team.manager.id],
      )
    }
    beforeEach(async () => {
      scene = await makeScene(database)
      course = (await putTherapy(database, scene, null)).course
      await hand()
    })

    test('reads nothing that was said before, and may say so to nobody but who wrote it', async () => {
      expect(await reads()).toEqual([0, 0, 0])
      expect(await as(team.therapist, shut())).toBe(1)
      for (const viewer of Object.values(team)) {
        expect([viewer.name, await as(viewer, agreeTo(OTHER_THERAPIST))]).toEqual([viewer.name, 0])
        expect([viewer.name, await as(viewer, asked())]).toEqual([viewer.name, 0])
        for (const sql of [
          'select from therapy.agreement',
          'insert into therapy.agreement select * from therapy.agreement',
        ])
          expect(await as(viewer, sql)).toBe('refused')
      }
    })

    test('reads it when whoever wrote it says so, for this handover alone', async () => {
      const wrote = { ...team.therapist, id: OTHER_THERAPIST }
      expect(await as(wrote, `${asked()} and young_person <> ''`)).toBe(1)
      await database.transactions.run(wrote, NOW, async (tx) => {
        const row = (await askedOfMe(tx)).find(({ holdingId }) => holdingId === holding)
        if (row) await agree(tx, row)
      })
      expect(await reads()).toEqual([1, 1, 1])
      expect(await as(team.therapist, shut())).toBe(0)
      expect(await as(wrote, asked())).toBe(0)
      await hand()
      expect(await reads()).toEqual([0, 0, 0])
    })

    test('reads what a therapist who has left wrote when a safeguarding trustee says so, who is told no young person', async () => {
      await database.asOwner(`update people.person set left_on = '2026-03-16' where id = $1`, [OTHER_THERAPIST])
      for (const viewer of Object.values(team).filter((one) => one.id !== team.safeguardingTrustee.id))
        expect([viewer.name, await as(viewer, agreeTo(OTHER_THERAPIST))]).toEqual([viewer.name, 0])
      expect(await as(team.safeguardingTrustee, `${asked()} and young_person = ''`)).toBe(1)
      expect(await as(team.safeguardingTrustee, agreeTo(OTHER_THERAPIST))).toBe(1)
      expect(await as(team.safeguardingTrustee, agreeTo(team.practitioner.id))).toBe(0)
      await database.asOwner('update people.person set left_on = null where id = $1', [OTHER_THERAPIST])
    })
  })

  test('nobody else ends a holding, and none ends in the past or begins again', async () => {
    for (const viewer of [team.practitioner, team.therapist, team.colleague]) expect(await as(viewer, end)).toBe(0)
    expect(await as(team.manager, `update therapy.holding set until = viewer.now() - interval '1 year'`)).toBe(
      'refused',
    )
    await database.asOwner('update therapy.holding set until = now() where course_id = $1', [ids.course])
    expect(await as(team.manager, `update therapy.holding set until = null where course_id = '${ids.course}'`)).toBe(0)
  })

  test('who leaves, or is no therapist any more, reads nothing', async () => {
    await database.asOwner(`update people.person set left_on = '2026-03-16' where id = $1`, [team.therapist.id])
    expect(await as(team.therapist, of('therapy.entry'))).toBe(0)
    await database.asOwner(`update people.person set left_on = null, role = 'practitioner' where id = $1`, [
      team.therapist.id,
    ])
    expect(await as(team.therapist, of('therapy.entry'))).toBe(0)
    await database.asOwner(`update people.person set role = 'therapist' where id = $1`, [team.therapist.id])
    expect(await as(team.therapist, of('therapy.entry'))).toBe(1)
  })

  test('the case alone opens nothing: a therapist who has the case and not the therapy reads what every worker reads', async () => {
    const own = await makeScene(database, { worker: team.therapist })
    await putTherapy(database, own, null)
    const found = (table: string) =>
      as(team.therapist, `select from ${table} where young_person_id = '${own.youngPersonId}'`)
    expect([await found('therapy.entry'), await found('therapy.shared')]).toEqual([0, 1])
  })
})

describe('what the database tells beside its rows', () => {
  const held = 'select from therapy.held()'
  const days = () => `select from therapy.days_of(array['${scene.youngPersonId}']::uuid[])`

  test('the manager hears days, and nobody else', async () => {
    expect(await as(team.manager, days())).toBe(1)
    for (const viewer of Object.values(team).filter((one) => one.id !== team.manager.id))
      expect(await as(viewer, days())).toBe(0)
    const columns =
      await database.asOwner(`select from information_schema.routines r join information_schema.parameters p
      using (specific_name) where r.routine_name = 'days_of' and p.parameter_mode = 'OUT'`)
    expect(columns).toHaveLength(3)
  })

  test('the therapist hears whose it is and how to reach them, and nobody else; the rest of the record stays shut', async () => {
    expect(Number(await as(team.therapist, held))).toBeGreaterThan(0)
    for (const viewer of everybodyElse) expect(await as(viewer, held)).toBe(0)
    const record = `where y.id = '${scene.youngPersonId}'`
    expect(await as(team.therapist, `select from young_people.young_person y ${record}`)).toBe(0)
    expect(await as(team.therapist, `select from cases.episode e where e.id = '${scene.caseId}'`)).toBe(0)
  })

  test('of a restricted record: its named people, and the therapist only while they are named', async () => {
    const shut = await makeScene(database, { named: [team.practitioner] })
    await putTherapy(database, shut, team.therapist)
    const found = (viewer: (typeof team)['manager'], table: string) =>
      as(viewer, `select from ${table} where young_person_id = '${shut.youngPersonId}'`)
    expect(await found(team.therapist, 'therapy.entry')).toBe(0)
    expect(await as(team.therapist, `${held} h where h.own_id = '${shut.youngPersonId}'`)).toBe(0)
    expect(await as(team.manager, `select from therapy.days_of(array['${shut.youngPersonId}']::uuid[])`)).toBe(0)
    for (const table of KNOWN) {
      expect(await found(team.manager, table)).toBe(0)
      expect(await found(team.practitioner, table)).toBe(1)
    }
    for (const viewer of [team.manager, team.practitioner, team.therapist])
      expect(
        await as(viewer, `select 1 where therapy.may_hold('${team.therapist.id}', '${shut.youngPersonId}')`),
        'nobody hears who is named',
      ).toBe(0)
    await database.asOwner(
      `insert into young_people.access (id, young_person_id, person_id, because, since) values (gen_random_uuid(), $1, $2, 'named', now())`,
      [shut.youngPersonId, team.therapist.id],
    )
    expect(await found(team.therapist, 'therapy.entry')).toBe(1)
  })
})
