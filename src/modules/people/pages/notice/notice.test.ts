import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { clearNotices, tell } from '../../store/notices.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(() => database.asOwner('delete from people.notice'))

const HREF = '/cases'

/** Tells the practitioner something, and answers the notice's id. */
async function told(said: string, urgent = false, at = NOW): Promise<string> {
  const robin = { id: team.practitioner.id, email: 'practitioner@example.org' }
  await database.transactions.run(team.manager, at, (tx) => tell(tx, [robin], { said, href: HREF, urgent }, at))
  const [row] = await database.asOwner<{ id: string }>('select id from people.notice where said = $1', [said])
  return row?.id ?? ''
}

const seenAt = async (id: string) =>
  (await database.asOwner<{ seen_at: Date | null }>('select seen_at from people.notice where id = $1', [id]))[0]
    ?.seen_at

describe('what somebody is told', () => {
  test('stands on top of Today, the urgent first, and on nobody else’s', async () => {
    await told('A case was given to you.')
    await told('Somebody needs you.', true)
    const { body } = await (await signedIn('practitioner')).get('/today')
    expect(body).toMatch(/For you to know.*Somebody needs you\..*A case was given to you\.[^]*My sessions/s)
    for (const other of ['other-practitioner', 'manager'])
      expect((await (await signedIn(other)).get('/today')).body).not.toContain('For you to know')
  })

  test('is opened by one tap, which marks it as seen and leads on', async () => {
    const id = await told('A case was given to you.')
    const robin = await signedIn('practitioner')
    const answer = await robin.post(`/notices/${id}/seen`, { open: 'yes' }, '/today')
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, HREF])
    expect(await seenAt(id)).toEqual(NOW)
    expect((await robin.get('/today')).body).not.toContain('A case was given to you.')
  })

  test('is put away without opening it, and twice is once', async () => {
    const id = await told('A case was given to you.')
    const robin = await signedIn('practitioner')
    for (let click = 0; click < 2; click++)
      expect((await robin.post(`/notices/${id}/seen`, {}, '/today')).headers['location']).toBe('/today')
    expect(await seenAt(id)).toEqual(NOW)
  })

  test('is put away by nobody else', async () => {
    const id = await told('A case was given to you.')
    expect((await (await signedIn('manager')).post(`/notices/${id}/seen`, {}, '/today')).statusCode).toBe(404)
    expect(await seenAt(id)).toBeNull()
  })
})

describe('the daily clearing', () => {
  const clear = (task: string) => database.transactions.run({ kind: 'task', task }, NOW, clearNotices)
  const DAY = 86_400_000

  test('takes what was seen more than 90 days ago, and never what nobody has seen', async () => {
    const old = await told('Seen in autumn.')
    const recent = await told('Seen last week.')
    const unseen = await told('Not seen yet.', true, new Date(NOW.getTime() - 400 * DAY))
    const see = (id: string, days: number) =>
      database.asOwner('update people.notice set seen_at = $2 where id = $1', [
        id,
        new Date(NOW.getTime() - days * DAY),
      ])
    await see(old, 91)
    await see(recent, 89)
    expect(await clear('seal')).toBe(0)
    expect(await clear('notices')).toBe(1)
    const left = await database.asOwner<{ id: string }>('select id from people.notice')
    expect(left.map((row) => row.id).sort()).toEqual([recent, unseen].sort())
  })

  test('is no way for a person to remove or read what others were told', async () => {
    await told('Somebody needs you.')
    await database.asOwner(`update people.notice set seen_at = '2020-01-01'`)
    for (const viewer of [team.manager, team.practitioner])
      expect(await database.transactions.run(viewer, NOW, clearNotices)).toBe(0)
  })
})
