import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { FOX, tokenOn } from '../../../../../tests/harness/call-request.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock, lines } = useApp(database)

/** The database refuses whatever has to do with a request, as one that is away refuses everything. */
async function whileItFails<T>(work: () => Promise<T>): Promise<T> {
  await database.asOwner('revoke usage on schema call_requests from rose_app')
  try {
    return await work()
  } finally {
    await database.asOwner('grant usage on schema call_requests to rose_app')
  }
}

const minuteLater = () => {
  clock.now = new Date(clock.now.getTime() + 60_000)
}
const kept = () => database.asOwner<{ nickname: string }>('select nickname from call_requests.request')
const plain = (body: string) =>
  body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const missingFrom = (body: string, words: readonly string[]) => words.filter((word) => !plain(body).includes(word))

/** The frame of pages for young people, and of no other: a neutral title, and nothing of the charity. */
function expectYou(body: string): void {
  expect(body).toMatch(/<title>Rose[^<]*<\/title>/)
  expect(missingFrom(body, ['Leave this page', 'Pages for you', 'noindex'])).toEqual([])
  expect(body).not.toMatch(/schema\.org|Professionals|Something went wrong on our side/)
}

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague, '2026-03-17')
})
beforeEach(() => database.asOwner('delete from call_requests.request'))

describe('with a database that fails', () => {
  test('the form is closed, and says that it is our fault and whom one can reach', async () => {
    const { body, statusCode, headers } = await whileItFails(() => visitor().get('/you/call'))
    expect(statusCode).toBe(503)
    expectYou(body)
    expect(missingFrom(body, ['Something is not working here.', 'It is our fault, not yours.'])).toEqual([])
    expect(missingFrom(body, ['This is not for emergencies.', 'tel:999', 'Childline', 'tel:08001111'])).toEqual([])
    expect(body).not.toContain('name="nickname"')
    expect([headers['cache-control'], headers['set-cookie']]).toEqual(['no-store', undefined])
    expect((await visitor().get('/you/call')).statusCode).toBe(200)
  })

  test('every word that was sent comes back, and sent again it is one request', async () => {
    const guest = visitor()
    const page = tokenOn((await guest.get('/you/call')).body)
    minuteLater()
    const sent = { ...FOX, page, others: ['parent', 'unsafe'], line: 'own', own_line: '"Hi" & <b>', topic: 'pictures' }
    const { body, statusCode } = await whileItFails(() => guest.send('/you/call', sent))
    expect(statusCode).toBe(503)
    expectYou(body)
    expect(missingFrom(body, ['It is our fault, not yours.', 'Your words are still here', 'Childline'])).toEqual([])
    expect(missingFrom(body, ['value="Fox"', 'value="07700 900 123"', 'value=""Hi" & <b>"'])).toEqual([])
    expect(body.match(/ checked/g)).toHaveLength(8)
    expect(body).not.toContain('govuk-error-summary')
    expect(tokenOn(body)).toBe(page)
    expect(await kept()).toEqual([])
    for (let i = 0; i < 2; i += 1)
      expect((await guest.send('/you/call', sent)).headers['location']).toBe('/you/call/next')
    expect(await kept()).toEqual([{ nickname: 'Fox' }])
  })

  test('the page after the form still says that we have it', async () => {
    const { body, statusCode } = await whileItFails(() => visitor().get('/you/call/next'))
    expect([statusCode, missingFrom(body, ['Thank you. We have it.', 'tel:999'])]).toEqual([200, []])
    expectYou(body)
  })

  test('the fault is in the log, and nothing that was typed', async () => {
    const before = lines.length
    await whileItFails(() => visitor().send('/you/call', { ...FOX, nickname: 'Quillon' }))
    const log = lines.slice(before).join('\n')
    expect(log).toContain('POST /you/call')
    expect(log).not.toMatch(/Quillon|7700|127\.0\.0\.1/)
  })
})
