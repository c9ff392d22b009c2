import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { tokenOn } from '../../../../../tests/harness/call-request.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { LINE, lineForms } from '../../../../../tests/harness/help-line.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
const read = async () => (await visitor().get('/you/call')).body

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague, '2026-03-17')
})
beforeEach(() => {
  clock.now = new Date('2026-03-17T08:59:59Z')
})

test('each page has a key of its own and is else the same', async () => {
  const pages = [await read(), await read()]
  expect(new Set(pages.map(tokenOn)).size).toBe(2)
  expect(new Set(pages.map((body) => body.replace(tokenOn(body), ''))).size).toBe(1)
})

test('it is drawn anew with the minute in which somebody begins or ends to read', async () => {
  expect(await read()).toContain('Somebody reads this today from 9am.')
  clock.now = new Date('2026-03-17T09:00:00Z')
  expect(await read()).toContain('Somebody reads this now, until 5pm today.')
  clock.now = new Date('2026-03-17T17:00:00Z')
  expect(await read()).toContain('Nobody is here to read what you write.')
  clock.now = new Date('2026-03-17T08:59:59Z')
  expect(await read()).toContain('Somebody reads this today from 9am.')
})

test('what was tomorrow is today from midnight on', async () => {
  clock.now = new Date('2026-03-16T23:59:59Z')
  expect(await read()).toContain('Somebody reads this tomorrow, Tuesday 17 March, from 9am.')
  clock.now = new Date('2026-03-17T00:00:00Z')
  expect(await read()).toContain('Somebody reads this today from 9am.')
})

test('a number of a help line that somebody corrects is right here with the next visit', async () => {
  expect(await read()).toContain('0800 1111')
  const comms = await signedIn('communications')
  for (const telephone of ['0808 800 5001', '0808 800 5002']) {
    // The second time its number alone is another one.
    await lineForms().change(comms, '/manage/help-lines/childline', { ...LINE, name: 'Childline', telephone })
    const numbers = (await read()).match(/0800 1111|0808 800 500\d/g)
    expect([...new Set(numbers)]).toEqual([telephone])
  }
})

test('while the database fails nobody is shown a form that cannot be sent', async () => {
  expect(await read()).toContain('name="nickname"')
  await database.asOwner('revoke execute on function call_requests.duty_days(date, date) from public, rose_app')
  try {
    const { statusCode, body } = await visitor().get('/you/call')
    expect([statusCode, body.includes('name="nickname"')]).toEqual([503, false])
  } finally {
    await database.asOwner('grant execute on function call_requests.duty_days(date, date) to public')
  }
  expect(await read()).toContain('name="nickname"')
})
