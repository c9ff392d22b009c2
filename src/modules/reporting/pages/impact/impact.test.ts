import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { record, seatYoungPeople } from '../../../../../tests/harness/figures.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock } = useApp(database)

describe('/impact', () => {
  test('says plainly when there is nothing yet', async () => {
    const answer = await visitor().get('/impact')
    expect(answer.body).toContain('We have not recorded any support sessions yet')
    expect((await visitor().get('/impact.json')).json()).toEqual({ years: [] })
  })

  describe('with sessions', () => {
    beforeAll(async () => {
      await seatTeam(database)
      await seatYoungPeople(database, 12)
      const people = Array.from({ length: 12 }, (_, i) => i + 1)
      await record(database, [
        ...[1, 2, 3].flatMap((person) => [
          { person, at: '2023-05-01T10:00:00Z' },
          { person, at: '2023-05-02T10:00:00Z' },
        ]),
        ...people.map((person) => ({ person, at: '2025-05-01T10:00:00Z' })),
        { person: 1, at: '2025-12-31T23:30:00Z' },
        ...people.slice(0, 6).map((person) => ({ person, at: '2026-02-01T10:00:00Z' })),
        { person: 1, at: '2026-03-18T10:00:00Z', attendance: 'FUTURE' },
      ])
    })

    test('counts every year from the first to this one, and leaves a small figure out', async () => {
      const answer = await visitor().get('/impact.json')
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(answer.json()).toEqual({
        years: [
          { year: 2023, youngPeople: null, sessions: 6, partial: false },
          { year: 2024, youngPeople: 0, sessions: 0, partial: false },
          { year: 2025, youngPeople: 12, sessions: 13, partial: false },
          { year: 2026, youngPeople: 6, sessions: 6, partial: true },
        ],
      })
    })

    test('says the same in sentences, in the table and in the bars, without script or cookie', async () => {
      const { body, headers } = await visitor().get('/impact')
      expect(body).toContain('In 2025, 12 children and young people received 13 support sessions.')
      expect(body).toContain('So far in 2026, 6 children and young people have received 6 support sessions.')
      expect(body).toContain('In 2023, fewer than five children and young people received 6 support sessions.')
      expect(body).toMatch(/<th[^>]*>2025<\/th><td[^>]*>12<\/td><td[^>]*>13<\/td>/)
      expect(body).toMatch(/<th[^>]*>2023<\/th><td[^>]*>under 5<\/td><td[^>]*>6<\/td>/)
      expect(body.match(/<svg.*<\/svg>/s)?.[0]).toContain('>12</text>')
      expect(body).not.toMatch(/<script|style=/)
      expect(headers['set-cookie']).toBeUndefined()
      expect(body).not.toMatch(/\b3 children and young people/)
    })

    test('is counted live: a session recorded now is in the next answer', async () => {
      await record(database, [{ person: 7, at: '2026-03-01T10:00:00Z' }])
      const { years } = (await visitor().get('/impact.json')).json<{ years: unknown[] }>()
      expect(years.at(-1)).toEqual({ year: 2026, youngPeople: 7, sessions: 7, partial: true })
    })

    test('the page is the same for everybody, is known again, and turns with the first session more', async () => {
      const before = await visitor().get('/impact')
      const mark = String(before.headers['etag'])
      expect((await visitor().get('/impact', { 'if-none-match': mark })).statusCode).toBe(304)
      await record(database, [{ person: 7, at: '2026-03-02T10:00:00Z' }])
      const after = await visitor().get('/impact', { 'if-none-match': mark })
      expect(after.statusCode).toBe(200)
      expect(after.body).toContain('So far in 2026, 7 children and young people have received 8 support sessions.')
    })

    test('while the database fails, the page stays as it was counted last, and is counted again when it is back', async () => {
      const last = (await visitor().get('/impact')).body
      await database.asOwner('revoke select on reporting.person_period from rose_reporting')
      try {
        await record(database, [{ person: 7, at: '2026-03-03T10:00:00Z' }])
        const { statusCode, body } = await visitor().get('/impact')
        expect([statusCode, body === last]).toEqual([200, true])
        expect((await visitor().get('/impact.json')).statusCode).toBe(500)
      } finally {
        await database.asOwner('grant select on reporting.person_period to rose_reporting')
      }
      expect((await visitor().get('/impact')).body).toContain('have received 9 support sessions.')
    })

    test('a year ends when it ends in London', async () => {
      clock.now = new Date('2027-01-01T00:10:00Z')
      const { years } = (await visitor().get('/impact.json')).json<{ years: unknown[] }>()
      expect(years.slice(-2)).toEqual([
        { year: 2026, youngPeople: 7, sessions: 9, partial: false },
        { year: 2027, youngPeople: 0, sessions: 0, partial: true },
      ])
      expect((await visitor().get('/impact')).body).toContain('So far in 2027, no support sessions have been recorded.')
    })
  })
})
