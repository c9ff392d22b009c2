import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock } = useApp(database)

const dutyOn = async (...days: string[]) => {
  await database.asOwner('delete from people.duty')
  for (const day of days) await onDuty(database, team.colleague, day)
}

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  await database.asOwner('delete from people.day_off')
  await dutyOn('2026-03-17', '2026-03-18', '2026-03-19')
  clock.now = NOW
})
const missingFrom = (body: string, words: readonly string[]) => words.filter((word) => !body.includes(word))

/** Who reads it, when, how long a reply takes, what it is not for, and when we would have to tell someone. */
const SAID_FIRST = [
  'the worker on duty and the team manager, now, until 5pm today',
  'Somebody reads this now, until 5pm today.',
  'we try to reach you by the end of tomorrow',
  'This is not for emergencies.',
  'If you or another child is not safe, we must tell someone',
]

describe('the page on which a young person asks to be called', () => {
  test('is a form without a box for a story, a mail address or a birthday, and warns before the first box', async () => {
    const { body, statusCode, headers } = await visitor().get('/you/call')
    expect(statusCode).toBe(200)
    expect(body.match(/<textarea|type="(?:email|date|file|password)"|birth/gi)).toBeNull()
    const before = body.slice(0, body.indexOf('name="nickname"'))
    expect(missingFrom(before, ['may record what you type', ...SAID_FIRST])).toEqual([])
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toMatch(/<title>Rose[^<]*<\/title>/)
    expect(missingFrom(body, ['noindex'])).toEqual([])
  })

  test('says who is there to read it, from the rota', async () => {
    await dutyOn('2026-03-17', '2026-03-18', '2026-03-19')
    const said = async (now: string) => {
      clock.now = new Date(now)
      return (await visitor().get('/you/call')).body
    }
    expect(missingFrom(await said('2026-03-17T10:00:00Z'), ['Somebody reads this now, until 5pm today.'])).toEqual([])
    expect(missingFrom(await said('2026-03-17T07:00:00Z'), ['Somebody reads this today from 9am.'])).toEqual([])
    expect(
      missingFrom(await said('2026-03-17T19:00:00Z'), ['Somebody reads this tomorrow, Wednesday 18 March, from 9am.']),
    ).toEqual([])
  })

  test('says by when somebody tries to reach them, where the rota skips two working days, and so does the page after', async () => {
    await dutyOn('2026-03-17', '2026-03-20', '2026-03-25')
    clock.now = new Date('2026-03-17T18:00:00Z')
    const by = 'we try to reach you by the end of Wednesday 25 March, or at your next safe time.'
    const { body } = await visitor().get('/you/call')
    expect(missingFrom(body, ['Somebody reads this on Friday 20 March from 9am.', by])).toEqual([])
    const next = (await visitor().get('/you/call/next')).body
    expect(missingFrom(next, ['Somebody reads this on Friday 20 March from 9am.', by.replace('we', 'We')])).toEqual([])
    expect(body + next).not.toMatch(/next working day|Monday to Friday/)
  })

  test('closes itself when nobody is on the rota, and says whom one can reach', async () => {
    await dutyOn('2026-03-24')
    clock.now = NOW
    const { body, statusCode } = await visitor().get('/you/call')
    expect(statusCode).toBe(200)
    expect(missingFrom(body, ['Nobody is here to read what you write.'])).toEqual([])
    expect(missingFrom(body, ['Somebody is here again on Tuesday 24 March from 9am.'])).toEqual([])
    expect(missingFrom(body, ['Childline'])).toEqual([])
    expect(body.includes('name="nickname"')).toBe(false)
  })

  test.each([
    [
      'is away that day',
      `insert into people.day_off (person_id, on_date) values ('${team.colleague.id}', '2026-03-17')`,
    ],
    ['has left', `update people.person set left_on = '2026-03-16' where id = '${team.colleague.id}'`],
    ['was shut out', `update people.person set shut_out_at = now() where id = '${team.colleague.id}'`],
    ['has another role now', `update people.person set role = 'trustee' where id = '${team.colleague.id}'`],
  ])('is closed when whoever is on the rota %s', async (_, sql) => {
    clock.now = NOW
    await dutyOn('2026-03-17')
    await database.asOwner(sql)
    expect(missingFrom((await visitor().get('/you/call')).body, ['Nobody is here to read'])).toEqual([])
    await database.asOwner(
      `update people.person set left_on = null, shut_out_at = null, role = 'practitioner' where id = $1`,
      [team.colleague.id],
    )
  })
})
