import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { record, seatYoungPeople } from '../../../../../tests/harness/figures.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { publish } from '../../store/published.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
beforeAll(async () => {
  await seatTeam(database)
  await seatYoungPeople(database, 7)
  await record(database, [
    ...[1, 2, 3, 4, 5, 6].map((person) => ({ person, at: '2025-05-01T10:00:00Z' })),
    { person: 1, at: '2024-05-01T10:00:00Z' },
  ])
})

const FORM = '/reports/publication?measure=young-people-supported&period=2025'
const fields = { measure: 'young-people-supported', period: '2025', figure: '6' }

async function manager(): Promise<Visitor> {
  const v = await signedIn('manager')
  return v
}

describe('publishing a figure', () => {
  test('freezes it at its own address, for anybody, whatever changes afterwards', async () => {
    const v = await manager()
    expect((await v.get(FORM)).body).toContain('Young people supported, 2025: 6')
    const sent = await v.post('/reports/publication', fields, FORM)
    const address = String(sent.headers['location'])
    expect([sent.statusCode, address]).toEqual([303, '/reports/published/young-people-supported-2025-on-2026-03-17'])
    const before = (await visitor().get(address)).body
    expect(before).toContain('<strong>6</strong> young people')
    expect(before).toContain('Different children and young people with at least one support session')
    expect(before).toContain('Published on 17 March 2026 by our team manager and safeguarding lead')
    expect(before).not.toContain('Asha')

    await record(database, [{ person: 7, at: '2025-06-01T10:00:00Z' }])
    clock.now = new Date('2027-05-01T10:00:00Z')
    expect((await visitor().get('/impact.json')).body).toContain('{"year":2025,"youngPeople":7')
    expect((await visitor().get(address)).body).toBe(before)
    clock.now = new Date('2026-03-17T10:00:00Z')
  })

  test('pressed twice is published once; a figure that changed the same day gets an address of its own', async () => {
    const v = await manager()
    const now = { ...fields, figure: '7' }
    const first = await v.post('/reports/publication', now, FORM)
    const second = await v.post('/reports/publication', now, FORM)
    expect(first.headers['location']).toBe('/reports/published/young-people-supported-2025-on-2026-03-17-2')
    expect(second.headers['location']).toBe(first.headers['location'])
    const rows = await database.asOwner('select 1 from reporting.published_figure')
    expect(rows).toHaveLength(2)
  })

  test('a figure that changed since it was shown is shown again, not published', async () => {
    // Within two minutes the very same form would be the second half of a double click.
    clock.now = new Date(clock.now.getTime() + 3 * 60_000)
    const v = await manager()
    const answer = await v.post('/reports/publication', fields, FORM)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('It was 6 when you opened this page and is 7 now')
  })

  test('a small figure cannot be published, by the page or past it', async () => {
    const v = await manager()
    const small = { measure: 'young-people-supported', period: '2024', figure: '1' }
    const page = await v.get('/reports/publication?measure=young-people-supported&period=2024')
    expect(page.body).toContain('This figure cannot be published')
    const answer = await v.post('/reports/publication', small, FORM)
    expect(answer.statusCode).toBe(422)
    await expect(publishing(team.manager, 1)).rejects.toThrow(/check constraint/)
  })

  test('only the manager, in the page and in the database', async () => {
    const v = await signedIn('trustee')
    expect((await v.get(FORM)).statusCode).toBe(404)
    expect((await v.send('/reports/publication', fields)).statusCode).toBe(404)
    await expect(publishing(team.trustee, 10)).rejects.toThrow(/row-level security/)
    await publishing(team.manager, 10)
  })

  test('nobody changes or removes one', async () => {
    await expect(database.asOwner(`update reporting.published_figure set figure = 99`)).rejects.toThrow(/stays/)
    await expect(database.asOwner(`delete from reporting.published_figure`)).rejects.toThrow(/stays/)
    await expect(database.asOwner(`truncate reporting.published_figure`)).rejects.toThrow(/stays/)
  })

  test('an address that was never published is no page', async () => {
    expect((await visitor().get('/reports/published/support-sessions-2025')).statusCode).toBe(404)
  })
})

function publishing(who: typeof team.manager, figure: number): Promise<void> {
  const frozen = { slug: `s-${who.role}`, measure: 'support-sessions', name: 'S', unit: 'sessions', period: '2025' }
  const when = { from: '2025-01-01', to: '2025-12-31', definition: 'D', publishedAt: new Date('2026-03-17T10:00:00Z') }
  const by = { id: '00000000-0000-4000-8000-0000000000aa', publishedBy: who.id, publishedAs: who.role }
  return database.undone(who, (tx) => publish(tx, { ...frozen, ...when, ...by, figure }))
}
