import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor } = useApp(database)
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
beforeAll(async () => {
  await seatTeam(database)
  await putReferral(database, { given: 'Late', family: 'Larch', urgency: 'this-week', receivedAt: daysAgo(8) })
  await putReferral(database, { given: 'Fresh', family: 'Fern', urgency: 'today' })
  await putReferral(database, { given: 'Done', family: 'Dogwood', state: 'declined', receivedAt: daysAgo(2) })
})

async function listFor(person: string, url = '/referrals') {
  const v = visitor()
  await v.signIn(person)
  return v.get(url)
}

describe('the queue of referrals', () => {
  test('shows who waits, the late one first and marked by a word and a shape', async () => {
    const { body } = await listFor('manager')
    expect(body).toContain('2 wait for a decision')
    expect(body).toContain('<strong>1 of them late</strong>')
    expect(body.indexOf('Late Larch')).toBeLessThan(body.indexOf('Fresh Fern'))
    expect(body).toMatch(/<svg[^>]*>.*<\/svg> Late by 3 days/)
    expect(body).not.toContain('Done Dogwood')
  })

  test('decided ones and all have a list of their own, and an address that we did not write begins at the beginning', async () => {
    expect((await listFor('manager', '/referrals?show=decided')).body).toContain('Done Dogwood')
    const all = await listFor('manager', '/referrals?show=all&after=DROP%20TABLE')
    expect([all.statusCode, all.body.includes('Late Larch')]).toEqual([200, true])
    expect((await listFor('manager', '/referrals?show=%00nonsense')).statusCode).toBe(200)
  })

  test('whoever is on duty sees those undecided and no others', async () => {
    await onDuty(database, team.practitioner)
    const { body } = await listFor('practitioner', '/referrals?show=all')
    expect(body).toContain('Late Larch')
    expect(body).not.toContain('Done Dogwood')
  })

  test('is missing for everybody else', async () => {
    for (const person of ['other-practitioner', 'therapist', 'outreach', 'trustee', 'data-lead', 'communications'])
      expect((await listFor(person)).statusCode).toBe(404)
    expect((await visitor().get('/referrals')).headers['location']).toBe('/sign-in')
  })

  test('goes on page by page, and asks as little for many as for few', async () => {
    const queries = async () =>
      Number(/desc="(\d+)"/.exec(String((await listFor('manager')).headers['server-timing']))?.[1])
    const few = await queries()
    for (let i = 0; i < 30; i += 1) await putReferral(database, { given: `Pupil${i}`, urgency: 'routine' })
    const first = await listFor('manager')
    const next = /href="(\/referrals\?show=waiting&amp;after=[^"]+)"/.exec(first.body)?.[1]?.replace('&amp;', '&') ?? ''
    const second = await listFor('manager', next)
    const names = [...`${first.body}${second.body}`.matchAll(/>(\w+) Oakapple</g)].map((m) => m[1])
    expect([names.length, new Set(names).size]).toEqual([30, 30])
    expect(await queries()).toBe(few)
    expect(few).toBeLessThanOrEqual(8)
  })
})
