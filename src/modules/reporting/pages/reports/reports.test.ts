import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { record, seatYoungPeople } from '../../../../../tests/harness/figures.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn } = useApp(database)
beforeAll(async () => {
  await seatTeam(database)
  await seatYoungPeople(database, 8)
  await record(database, [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((person) => ({ person, at: '2025-05-01T10:00:00Z' })),
    { person: 1, at: '2025-05-02T10:00:00Z' },
    { person: 1, at: '2024-05-02T10:00:00Z' },
    { person: 2, at: '2025-05-02T10:00:00Z', kind: 'MESSAGE' },
  ])
  await database.asOwner(`insert into referrals.referral (id, reference, send_key, state, urgency, received_at, answers,
      referrer_name, referrer_agency, referrer_email, given_name, family_name, folded_name, name_keys)
    select gen_random_uuid(), 'R-' || n, gen_random_uuid(), case when n <= 7 then 'accepted' else 'declined' end, 'routine',
      '2025-05-01T10:00:00Z', '{}', '', '', '', '', '', '', '{}' from generate_series(1, 9) n`)
})

/** The figure that stands beside a measure's name. */
function figure(body: string, name: string): string | undefined {
  const row = body.split('<tr').find((one) => one.includes(`>${name}</a>`))
  return /--numeric">(.*?)<\/td>/s
    .exec(row ?? '')?.[1]
    ?.replace(/<span class="govuk-visually-hidden">.*?<\/span>/, '')
    .replaceAll(/<[^>]*>/g, '')
}

describe('/reports', () => {
  test('for the manager: exact, by year, financial year and quarter', async () => {
    const v = await signedIn('manager')
    for (const slug of ['2025', '2025-26', '2025-q2']) {
      const { body, statusCode } = await v.get(`/reports?period=${slug}`)
      expect([slug, statusCode]).toEqual([slug, 200])
      expect(figure(body, 'Young people supported')).toBe('8')
      expect(figure(body, 'Support sessions')).toBe('9')
      expect(figure(body, 'Sessions per young person')).toBe('1.1')
      expect(figure(body, 'Other contact with young people')).toBe('1')
      expect(figure(body, 'Referrals declined')).toBe('2')
    }
    const before = (await v.get('/reports?period=2024')).body
    expect([figure(before, 'Young people supported'), figure(before, 'Support sessions')]).toEqual(['1', '1'])
  })

  test('for a trustee: whole years, small figures and what would give them away left out', async () => {
    const v = await signedIn('trustee')
    const { body } = await v.get('/reports?period=2025')
    expect(figure(body, 'Young people supported')).toBe('8')
    expect(figure(body, 'Other contact with young people')).toBe('left out')
    // 9 received less 7 accepted would leave 2 for declined.
    expect(figure(body, 'Referrals received')).toBe('9')
    expect(figure(body, 'Referrals accepted')).toBe('left out')
    expect(figure(body, 'Referrals declined')).toBe('left out')
    const before = (await v.get('/reports?period=2024')).body
    expect(figure(before, 'Sessions per young person')).toBe('left out')
    expect(body).not.toMatch(/-q[1-4]"|Publish</)
    expect((await v.get('/reports?period=2025-q2')).statusCode).toBe(404)
  })

  test('a financial year gives way to the calendar years that it overlaps, when a piece that they share is small', async () => {
    await database.asOwner(`insert into cases.episode (id, reference, young_person_id, offer, state, opened_on, worker_id)
      select gen_random_uuid(), 'X-' || n, '00000001-0000-4000-8000-000000000001', 'one-to-one', 'open',
        case when n <= 2 then '2022-02-01'::date else '2022-09-01' end, '00000000-0000-4000-8000-000000000002'
      from generate_series(1, 12) n`)
    const trustee = await signedIn('trustee')
    const opened = async (slug: string) => figure((await trustee.get(`/reports?period=${slug}`)).body, 'Cases opened')
    // With 12 in 2022 and 10 in 2022-23, January to March would be 2.
    expect(await opened('2022')).toBe('12')
    expect([await opened('2021-22'), await opened('2022-23')]).toEqual(['left out', 'left out'])
    expect([await opened('2020-21'), await opened('2023-24')]).toEqual(['0', '0'])
    const manager = await signedIn('manager')
    expect(figure((await manager.get('/reports?period=2022-23')).body, 'Cases opened')).toBe('10')
  })

  test('opens on this year, and an address that names no period is no page', async () => {
    const v = await signedIn('manager')
    expect((await v.get('/reports')).body).toContain('Figures: 2026')
    for (const odd of ['2025-27', 'x', '2025-q9', "2025'"])
      expect((await v.get(`/reports?period=${encodeURIComponent(odd)}`)).statusCode).toBe(404)
  })

  test('is shut for everybody else', async () => {
    for (const person of ['practitioner', 'therapist', 'outreach', 'communications', 'data-lead', 'volunteer'])
      expect((await (await signedIn(person)).get('/reports')).statusCode).toBe(404)
    expect((await visitor().get('/reports')).headers['location']).toBe('/sign-in')
  })

  test('says in the page’s own count that it asks few questions, also with many years', async () => {
    const v = await signedIn('trustee')
    const timing = String((await v.get('/reports?period=2025-26')).headers['server-timing'])
    expect(Number(/desc="(\d+)"/.exec(timing)?.[1])).toBeLessThanOrEqual(8)
  })
})
