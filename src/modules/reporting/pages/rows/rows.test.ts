import { sql } from 'kysely'
import { render } from 'preact-render-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { collected } from '../../../../../tests/harness/collected.ts'
import { record, seatYoungPeople } from '../../../../../tests/harness/figures.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { sqlOf } from '../../../../platform/db/sql.ts'
import { EMPTY_FORM } from '../../../../platform/http/form.ts'
import type { Staff } from '../../../../platform/viewer.ts'
import type { BehindRow, RowsBehind } from '../../extension.ts'
import { showRows } from './rows.ts'

const database = useDatabase()
beforeAll(async () => {
  await seatTeam(database)
  await seatYoungPeople(database, 3)
  const at = (n: number) => `2025-05-${String((n % 28) + 1).padStart(2, '0')}T10:00:00Z`
  await record(
    database,
    Array.from({ length: 60 }, (_, n) => ({ person: (n % 3) + 1, at: at(n) })),
  )
  await database.asOwner(`update young_people.young_person set restricted = true where reference = 'YP-3'`)
})

/** Support sessions, newest first, as the viewer of the transaction sees them. */
const sessionsBehind: RowsBehind = async (tx, { from, to, after, most }) => {
  const [day, id] = after?.split('_') ?? []
  const { rows } = await sql<BehindRow & { id: string; seen: number }>`
    select s.id, s.session_date as date, 'One-to-one' as what, '/sessions/' || s.id as url, 'Robin Ashby' as worker,
      jsonb_build_object('id', y.id, 'name', y.given_name) as "youngPerson", count(*) over () as seen
    from sessions.session s join young_people.young_person y on y.id = s.young_person_id
    where s.counts and s.session_date between ${from} and ${to}
    order by s.session_date desc, s.id desc`.execute(sqlOf(tx))
  const rest = rows.filter((r) => day === undefined || r.date < day || (r.date === day && r.id < (id ?? '')))
  const shown = rest.slice(0, most)
  const last = shown.at(-1)
  return { rows: shown, next: rest.length > most && last ? `${last.date}_${last.id}` : null, seen: rows[0]?.seen ?? 0 }
}

const figures = collected().figures.map((one) =>
  one.slug === 'support-sessions' ? { ...one, rows: sessionsBehind } : one,
)

async function open(viewer: Staff, query: Record<string, string>, measure = 'support-sessions'): Promise<string> {
  const handler = showRows({ views: database.reporting, figures })
  return database.undone(viewer, async (tx) => {
    const around = { form: EMPTY_FORM, now: NOW, csrf: '', path: '', door: null, network: null }
    const answer = await handler({ viewer, tx, params: { measure }, query, ...around })
    return answer !== 'not-found' && answer.kind === 'page' ? render(answer.body) : 'not found'
  })
}

describe('the rows behind a figure', () => {
  test('are what the manager may open; the others are counted and said', async () => {
    const body = await open(team.manager, { period: '2025' })
    expect(body).toContain('Support sessions, 2025: 60')
    expect(body.match(/<a class="govuk-link" href="\/sessions\//g)).toHaveLength(40)
    expect(body).toContain('20 more belong to records you may not open')
    expect(body).not.toContain('Child 3')
  })

  test('are paged by a cursor when there are more than fifty', async () => {
    await database.asOwner(`update young_people.young_person set restricted = false`)
    const first = await open(team.manager, { period: '2025' })
    expect(first.match(/<a class="govuk-link" href="\/sessions\//g)).toHaveLength(50)
    expect(first).not.toContain('more belong')
    const after = /after=([^"]+)"/.exec(first)?.[1] ?? ''
    const second = await open(team.manager, { period: '2025', after: decodeURIComponent(after) })
    expect(second.match(/<a class="govuk-link" href="\/sessions\//g)).toHaveLength(10)
    expect(second).not.toContain('Older rows')
    const links = [first, second].flatMap((body) => body.match(/\/sessions\/[0-9a-f-]+/g) ?? [])
    expect(new Set(links).size).toBe(60)
  })

  test('a measure without rows and a period that is none are no page', async () => {
    expect(await open(team.manager, { period: '2025' }, 'sessions-per-young-person')).toBe('not found')
    expect(await open(team.manager, { period: '2025' }, 'constructor')).toBe('not found')
    expect(await open(team.manager, { period: 'never' })).toBe('not found')
  })
})
