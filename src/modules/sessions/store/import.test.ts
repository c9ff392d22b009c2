import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyTrail } from '#modules/audit'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { importSessions, type Report } from '../import-sessions.ts'

const database = useDatabase()
let report: Report

const HEADING = 'young_person,date_of_birth,session_date,kind,attendance,minutes,practitioner,note'
const GOOD = {
  name: 'Wren Applegarth',
  born: '2004-03-05',
  on: '4 March 2020',
  kind: '1:1',
  att: 'att',
  minutes: '45',
  who: 'Robin Ashby',
  note: 'Walked by the river',
}
const row = (
  change: Partial<Record<'name' | 'born' | 'on' | 'kind' | 'att' | 'minutes' | 'who' | 'note', string>> = {},
) => {
  const { name, born, on, kind, att, minutes, who, note } = {
    ...GOOD,
    ...change,
  }
  return [name, born, on, kind, att, minutes, who, note].join(',')
}
const bring = (rows: string[], wish: { dryRun?: boolean; keepReport?: (r: Report) => Promise<void> } = {}) =>
  importSessions(database.owner, {
    bytes: new TextEncoder().encode([HEADING, ...rows].join('\r\n')),
    now: NOW,
    dryRun: false,
    keepReport: async (made) => {
      report = made
    },
    ...wish,
  })
const totals = (imported: number, already: number, refused: number) => ({
  imported,
  already,
  refused,
  total: imported + already + refused,
})
const outcomes = () => report.rows.map(({ line, outcome, reason }) => `${line} ${outcome} ${reason}`.trim())
const count = async (what: string) =>
  (await database.asOwner<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n
const everything = () =>
  Promise.all(
    ['sessions.session', 'cases.episode', 'young_people.young_person', 'people.person', 'audit.event'].map(count),
  )

beforeAll(async () => {
  await seatTeam(database)
  // Reviews are only ever added to, which would keep every young person of the test before.
  await database.asOwner('alter table need_to_know.review disable trigger user')
})
beforeEach(async () => {
  await database.asOwner('truncate young_people.young_person cascade')
  await database.asOwner('delete from people.person where imported')
})

describe('importing sessions', () => {
  test('a person, a practitioner and a case nobody knows are made and marked', async () => {
    expect(await bring([row({ who: 'Sol Tidewell' }), row({ on: '2020-05-01', who: '' })])).toEqual(totals(2, 0, 0))
    expect(
      await database.asOwner(
        `select y.given_name, y.family_name, y.folded_name, y.imported, e.imported as case_too, e.state, e.opened_on,
           e.closed_on, p.name, p.imported as worker_too, s.imported as session_too, s.time_known, s.session_date, s.did,
           s.counts, s.starts_at from sessions.session s join cases.episode e on e.id = s.episode_id
           join young_people.young_person y on y.id = s.young_person_id join people.person p on p.id = s.worker_id
         order by s.session_date`,
      ),
    ).toMatchObject([
      {
        given_name: 'Wren',
        family_name: 'Applegarth',
        folded_name: 'wrenapplegarth',
        imported: true,
        case_too: true,
        state: 'closed',
        opened_on: '2020-03-04',
        closed_on: '2020-05-01',
        name: 'Sol Tidewell',
        worker_too: true,
        session_too: true,
        time_known: false,
        session_date: '2020-03-04',
        did: 'Walked by the river',
        counts: true,
      },
      { name: 'Not written down', session_date: '2020-05-01', starts_at: new Date('2020-05-01T11:00:00Z') },
    ])
  })

  test('again in the file, and stored already, are there; two different sessions on a day are two', async () => {
    const rows = [
      row(),
      row({ name: 'wren  APPLEGARTH', who: 'robin ashby', kind: 'face to face' }),
      row({ minutes: '30' }),
    ]
    expect(await bring(rows)).toEqual(totals(2, 1, 0))
    expect(outcomes()).toEqual(['2 imported', '3 already there The same session as on line 2.', '4 imported'])
    expect(await bring([...rows, row({ on: '2020-07-01' })])).toEqual(totals(1, 3, 0))
    expect(await count('young_people.young_person')).toBe(1)
    expect(await count('cases.episode')).toBe(1)
    expect(await database.asOwner('select opened_on, closed_on from cases.episode')).toEqual([
      { opened_on: '2020-03-04', closed_on: '2020-07-01' },
    ])
    expect(await count('sessions.session where worker_id = $$' + team.practitioner.id + '$$')).toBe(3)
  })

  test('a session is known again after it and the young person’s name were put right', async () => {
    await bring([row()])
    await database.asOwner(`update sessions.session set did = 'Walked by the sea', version = 2`)
    await database.asOwner(
      `update young_people.young_person set given_name = 'Wrenna', folded_name = 'wrennaapplegarth'`,
    )
    expect(await bring([row()])).toEqual(totals(0, 1, 0))
    expect(await count('young_people.young_person')).toBe(1)
  })

  test('one recorded in Rose by hand is there already, and its case takes new ones of its days', async () => {
    await bring([row()])
    await database.asOwner(`update sessions.session set send_key = gen_random_uuid(), imported = false`)
    await database.asOwner(
      `update cases.episode set imported = false, opened_on = '2020-01-01', closed_on = '2020-12-31'`,
    )
    expect(await bring([row(), row({ on: '2020-12-31' }), row({ on: '2021-01-01' })])).toEqual(totals(2, 1, 0))
    expect(await database.asOwner('select imported, opened_on from cases.episode order by opened_on')).toEqual([
      { imported: false, opened_on: '2020-01-01' },
      { imported: true, opened_on: '2021-01-01' },
    ])
  })

  test('the same name with another birthday is another person; twins of a name keep their sessions', async () => {
    expect(await bring([row(), row({ born: '2004-03-06' })])).toEqual(totals(2, 0, 0))
    expect(await count('young_people.young_person')).toBe(2)
  })

  test('what is not right is refused with its reason and the row as given, and nobody is made for it', async () => {
    const bad = [
      row({ kind: 'coffee', name: 'Ada Peake' }),
      row({ on: '05/03/20' }),
      'half a row',
      row({ on: '2027-01-01' }),
    ]
    expect(await bring([row(), ...bad])).toEqual(totals(1, 0, 4))
    expect(outcomes()[1]).toBe('3 refused kind is not a word that is known.')
    expect(report.rows[3]?.cells).toEqual(['half a row'])
    expect(report.headings.join(',')).toBe(HEADING)
    expect(await count('young_people.young_person')).toBe(1)
  })

  test('a dry run says the same and changes nothing', async () => {
    await bring([row()])
    const [rows, before] = [[row(), row({ name: 'Bo Quill', who: 'Sol' }), row({ att: 'perhaps' })], await everything()]
    expect(await bring(rows, { dryRun: true })).toEqual(totals(1, 1, 1))
    expect(await everything()).toEqual(before)
    expect(await bring(rows)).toEqual(totals(1, 1, 1))
  })

  test('when the report cannot be kept, nothing is', async () => {
    const before = await everything()
    const full = async () => Promise.reject(new Error('the disk is full'))
    await expect(bring([row()], { keepReport: full })).rejects.toThrow('the disk is full')
    expect(await everything()).toEqual(before)
  })

  test('the trail says how many, in the operator’s name, and nobody’s name', async () => {
    await bring([row(), row(), row({ kind: '' })])
    const [last] = await database.asOwner('select actor, act, detail from audit.event order by no desc limit 1')
    expect(last).toEqual({
      actor: 'operator',
      act: 'imported sessions',
      detail: { imported: 1, alreadyThere: 1, refused: 1, total: 3 },
    })
    await database.asOwner(`select audit.seal_committed(now(), 1000)`)
    expect((await verifyTrail(database.owner)).broken).toBeNull()
  })

  test('two imports of one file at once store it once', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => row({ minutes: String(i) }))
    const both = await Promise.all([bring(rows), bring(rows)])
    expect(both).toContainEqual(totals(50, 0, 0))
    expect(both).toContainEqual(totals(0, 50, 0))
  })
})
