import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { newId } from '../../../platform/secrets.ts'
import type { Staff } from '../../../platform/viewer.ts'

/** Plain SQL as the application's own log-in: what no page offers, the database refuses as well. */
const database = useDatabase()
let open: Scene
let restricted: Scene
const [cover, naming, death, request] = [newId(), newId(), newId(), newId()]

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  open = await makeScene(database)
  restricted = await makeScene(database, { worker: team.therapist, named: [team.therapist] })
})

const access = (person: Staff, more = { columns: '', values: '' }) =>
  `insert into young_people.access (id, young_person_id, person_id, because, because_of, since${more.columns})
   values ('${newId()}', '${restricted.youngPersonId}', '${person.id}', 'named', '${restricted.caseId}', now()${more.values})`

const put = (id: string, until: string | null, coverId: string | null) =>
  database.asOwner(
    `insert into young_people.access (id, young_person_id, person_id, because, because_of, since, until, cover_id, from_on, to_on)
     values ($1, $2, $3, 'named', $4, now(), $5, $6, $7, $8)`,
    [
      id,
      restricted.youngPersonId,
      team.manager.id,
      restricted.caseId,
      until,
      coverId,
      ...(coverId === null ? [null, null] : ['2026-03-16', '2026-03-20']),
    ],
  )

describe('a manager who covers a restricted record for some days', () => {
  beforeAll(() => put(newId(), null, cover))

  test('opens it, and neither stays, nor passes it on, nor opens it to others', async () => {
    const { youngPersonId: id } = restricted
    const tried = (sql: string) => attempt(database, team.manager, sql)
    expect(await tried(`select from young_people.young_person where id = '${id}'`)).toBe(1)
    const longer = {
      columns: ', cover_id, from_on, to_on',
      values: `, '${cover}', '2026-03-20', '2027-03-20'`,
    }
    for (const sql of [
      access(team.manager),
      access(team.colleague),
      access(team.manager, longer),
      `update young_people.young_person set restricted = false where id = '${id}'`,
      `update young_people.young_person set merged_into = '${open.youngPersonId}' where id = '${id}'`,
    ])
      expect([sql, await tried(sql)]).toEqual([sql, 'refused'])
    expect(
      await tried(`update young_people.access set until = now() where person_id = '${team.therapist.id}'
      and young_person_id = '${id}'`),
    ).toBe(0)
  })

  test('begins nothing again that has ended, neither cover nor being named', async () => {
    await database.asOwner('update young_people.access set until = now() where cover_id = $1', [cover])
    await put(naming, '2026-03-01', null)
    for (const which of [`cover_id = '${cover}'`, `id = '${naming}'`])
      expect(await attempt(database, team.manager, `update young_people.access set until = null where ${which}`)).toBe(
        'refused',
      )
  })
})

describe('an emergency card', () => {
  test.each([
    ['now', '2026-03-17T10:00Z', 1],
    ['for tomorrow', '2026-03-18T10:00Z', 'refused'],
    ['as if it had been last week', '2026-03-10T10:00Z', 'refused'],
  ])('opened %s: %s, %s', async (_when, at, outcome) => {
    const sql = `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
      values ('${newId()}', '${open.youngPersonId}', '${team.colleague.id}', '${at}', '${at}'::timestamptz + interval '1 hour')`
    expect(await attempt(database, team.colleague, sql)).toBe(outcome)
  })
})

describe('what was taken back or answered', () => {
  test('stays as it was written, also for the manager', async () => {
    await database.asOwner(
      `insert into young_people.death (id, young_person_id, died_on, told_by, recorded_by, recorded_at, taken_back_by,
         taken_back_at, taken_back_because) values ($1, $2, '2026-03-01', 'A nurse', $3, now(), $3, now(), 'A mistake')`,
      [death, open.youngPersonId, team.practitioner.id],
    )
    await database.asOwner(
      `insert into young_people.look_request (id, asked_by, words, why, at, send_key, answered_by, answered_at)
       values ($1, $2, 'Wren', 'A school rang', now(), gen_random_uuid(), $3, now())`,
      [request, team.practitioner.id, team.manager.id],
    )
    for (const sql of [
      `update young_people.death set taken_back_by = viewer.id(), taken_back_because = 'Other words' where id = '${death}'`,
      `update young_people.look_request set answered_by = viewer.id(), answered_at = now() where id = '${request}'`,
    ])
      expect(await attempt(database, team.manager, sql)).toBe(0)
  })

  test('is not written down as taken back by somebody else from the beginning', async () => {
    const sql = `insert into young_people.death (id, young_person_id, died_on, told_by, recorded_by, recorded_at, taken_back_by,
        taken_back_at, taken_back_because)
      values ('${newId()}', '${open.youngPersonId}', '2026-03-01', 'A nurse', '${team.practitioner.id}', now(),
        '${team.manager.id}', now(), 'A mistake')`
    expect(await attempt(database, team.practitioner, sql)).toBe('refused')
  })
})
