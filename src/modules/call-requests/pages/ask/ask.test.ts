import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { londonDate, londonTime } from '#platform/pure/dates.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { askToBeCalled, FOX, tokenOn } from '../../../../../tests/harness/call-request.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, app, clock, lines } = useApp(database)

type Kept = {
  id: string
  nickname: string
  held_because: string[]
  read_from: Date
  asked_at: Date
  telephone: string
  [more: string]: unknown
}
const kept = () =>
  database.asOwner<Kept>(
    'select * from call_requests.request r join call_requests.number n on n.request_id = r.id order by asked_at, id',
  )
const dutyOn = async (...days: string[]) => {
  await database.asOwner('delete from people.duty')
  for (const day of days) await onDuty(database, team.colleague, day)
}

beforeAll(() => seatTeam(database))
let week = 0
let start = NOW
const daysOn = (days: number) => londonDate(new Date(start.getTime() + days * 86_400_000))
beforeEach(async () => {
  // Each test on a Tuesday of its own: what came an hour ago is forgotten.
  week += 1
  start = new Date(NOW.getTime() - week * 7 * 86_400_000)
  await database.asOwner('delete from call_requests.request')
  await database.asOwner('delete from people.day_off')
  await dutyOn(daysOn(0), daysOn(1), daysOn(2))
  clock.now = start
})
/** As the browser would show it. */
const plain = (body: string) =>
  body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const missingFrom = (body: string, words: readonly string[]) => words.filter((word) => !plain(body).includes(word))

describe('what was sent', () => {
  test('is kept whole, leads to a page that repeats nothing, and sets no cookie', async () => {
    const full = {
      ...FOX,
      way: 'relay',
      number: ' +44 7700 900123 ',
      others: ['parent', 'unsafe'],
      line: 'club',
      message: 'yes',
      speaks: 'outside',
      language: 'Polish',
      topic: 'pictures',
    }
    const guest = visitor()
    const answer = await askToBeCalled(guest, clock, full)
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/you/call/next'])
    expect(answer.headers['clear-site-data']).toContain('"cache"')
    expect(answer.headers['set-cookie']).toBeUndefined()
    const [one] = await kept()
    expect(one).toMatchObject({
      nickname: 'Fox',
      way: 'relay',
      telephone: '+44 7700 900123',
      number_key: '07700900123',
      days: ['monday', 'tuesday'],
      times: ['after-school'],
      others: ['parent', 'unsafe'],
      say: 'I am calling about a club.',
      may_leave_message: true,
      language: 'Polish',
      outside_community: true,
      topic: 'pictures',
      held_because: [],
    })
    const { body: next, headers } = await guest.get('/you/call/next')
    expect(headers['etag']).toBeUndefined()
    expect(missingFrom(next, ['Fox', '7700', 'Polish', 'a club'])).toHaveLength(4)
    expect(missingFrom(next, ['Going back does not show it'])).toEqual([])
    expect((await guest.get('/you/call')).body.includes('Fox')).toBe(false)
  })

  test('leaves no number, name or network in the log, in the trail, in a mail or in an address', async () => {
    const answer = await askToBeCalled(visitor(), clock, { ...FOX, nickname: 'Quillon' })
    const rows =
      await database.asOwner(`select to_jsonb(e)::text as row from audit.event e where act = 'asked to be called'
      union all select to_jsonb(m)::text from platform.mail m`)
    const all = [...lines, JSON.stringify(rows), String(answer.headers['location'])].join('\n')
    expect(rows.length).toBeGreaterThan(0)
    for (const word of ['Quillon', '7700', '127.0.0.1']) expect(all).not.toContain(word)
    const tables = await database.asOwner<{ row: string }>(
      'select to_jsonb(r)::text as row from call_requests.request r',
    )
    expect(tables[0]?.row).not.toMatch(/127\.0\.0\.1|Mozilla|light-my-request/)
  })

  test('at night is promised for the morning, and the clock runs from then', async () => {
    clock.now = new Date(start.getTime() + 11 * 3_600_000)
    await askToBeCalled(visitor(), clock)
    const from = (await kept())[0]?.read_from ?? start
    expect([londonDate(from), londonTime(from)]).toEqual([daysOn(1), '09:00'])
  })

  test('twice at once is one', async () => {
    const guest = visitor()
    const page = tokenOn((await guest.get('/you/call')).body)
    clock.now = new Date(start.getTime() + 60_000)
    const answers = await Promise.all([1, 2, 3].map(() => guest.send('/you/call', { page, ...FOX })))
    expect(answers.map(({ headers }) => headers['location'])).toEqual(Array(3).fill('/you/call/next'))
    expect(await kept()).toHaveLength(1)
  })

  test('again with other words from the same page is another, and no word is lost', async () => {
    const guest = visitor()
    const page = tokenOn((await guest.get('/you/call')).body)
    clock.now = new Date(start.getTime() + 60_000)
    await guest.send('/you/call', { page, ...FOX })
    await guest.send('/you/call', { page, ...FOX, nickname: 'Hare', number: '07700 900 777' })
    expect((await kept()).map(({ nickname }) => nickname).sort()).toEqual(['Fox', 'Hare'])
  })
})

describe('a form with faults', () => {
  test.each<[string, Record<string, string | string[]>, string]>([
    ['no name', { nickname: ' ' }, 'Write a name that we can use. Any name is fine.'],
    ['no way', { way: '' }, 'Choose how we can reach you.'],
    ['a way that is not there', { way: 'pigeon' }, 'Choose how we can reach you.'],
    ['no number', { number: '' }, 'Write the number that we can use.'],
    [
      'words for a number',
      { number: 'ask my sister' },
      'Check the number. Write only one, with at least 7 figures and no letters.',
    ],
    ['no day', { days: [] }, 'Choose at least one day that is safe.'],
    ['a day that is not there', { days: ['someday'] }, 'Choose at least one day that is safe.'],
    ['no time', { times: '' }, 'Choose at least one time that is safe.'],
    [
      'own words chosen and not written',
      { line: 'own', own_line: '' },
      'Write what we should say, or choose a line above.',
    ],
    [
      'a language wanted and not named',
      { speaks: 'language', language: '' },
      'Write which language you would like to speak.',
    ],
    ['a name that is a story', { nickname: 'x'.repeat(41) }, 'Shorten this by one letter: it may have 40.'],
    [
      'a story where a line is asked for',
      { line: 'own', own_line: 'y'.repeat(201) },
      'Shorten this by one letter: it may have 200.',
    ],
  ])('%s: one sentence, every word kept, nothing changed', async (_, wrong, sentence) => {
    const sent = { ...FOX, others: ['friend'], language: 'Dari & <b>', own_line: '"Hi"', topic: 'not-sure', ...wrong }
    const { statusCode, body } = await askToBeCalled(visitor(), clock, sent)
    expect(statusCode).toBe(422)
    // Once above and once at the box.
    expect(body.split(sentence)).toHaveLength(3)
    expect(body.match(/<li><a href="#/g)).toHaveLength(1)
    const typed = Object.values<string | string[]>(sent)
      .flat()
      .filter((one) => !/^(?:pigeon|someday)$/.test(one))
    expect(missingFrom(body, typed)).toEqual([])
    expect(body.match(/ checked/g)?.length).toBe(
      Object.entries(sent)
        .flatMap(([name, value]) => (/nickname|number|own_line|language/.test(name) ? [] : [value].flat()))
        .filter((one) => !/^(?:pigeon|someday|)$/.test(one)).length,
    )
    expect(await kept()).toEqual([])
    expect(
      await database.asOwner(`select 1 from audit.event where act = 'asked to be called' and at between $1 and $2`, [
        start,
        clock.now,
      ]),
    ).toEqual([])
  })

  test('goes on being the page it was, so that mending a fault does not look like being quick', async () => {
    const guest = visitor()
    const { body } = await askToBeCalled(guest, clock, { ...FOX, nickname: '' })
    await guest.send('/you/call', { page: tokenOn(body), ...FOX })
    expect((await kept())[0]?.held_because).toEqual([])
  })

  test('shows nothing when its page was sent since: it is a browser going back, perhaps for the next person', async () => {
    const guest = visitor()
    const faulty = { ...FOX, nickname: '' }
    const { body } = await askToBeCalled(guest, clock, faulty)
    await guest.send('/you/call', { page: tokenOn(body), ...FOX })
    const again = await guest.send('/you/call', { page: tokenOn(body), ...faulty })
    expect([again.statusCode, again.headers['location']]).toEqual([303, '/you/call?again=yes'])
    expect(again.headers['clear-site-data']).toContain('"cache"')
    const page = (await guest.get('/you/call?again=yes')).body
    expect(missingFrom(page, ['This page was sent already'])).toEqual([])
    expect(page.includes('900 123')).toBe(false)
  })

  test('that was closed while somebody wrote says so, and keeps every word', async () => {
    const guest = visitor()
    const page = tokenOn((await guest.get('/you/call')).body)
    await dutyOn()
    const { statusCode, body } = await guest.send('/you/call', { page, ...FOX })
    expect(statusCode).toBe(409)
    expect(missingFrom(body, ['we did not get this'])).toEqual([])
    expect(missingFrom(body, ['value="07700 900 123"'])).toEqual([])
    expect(missingFrom(body, ['Childline'])).toEqual([])
    expect(await kept()).toEqual([])
  })
})

test('a name that nobody can see is asked for again, and no mark turns around what staff read', async () => {
  const guest = visitor()
  const sent = (fields: Record<string, string>) => askToBeCalled(guest, clock, { ...FOX, ...fields })
  const unseen = await sent({ nickname: '\u200b\u3164' })
  expect([unseen.statusCode, missingFrom(unseen.body, ['Write a name that we can use.'])]).toEqual([422, []])
  // What a history shows does not tell that something was sent.
  expect(unseen.body).toContain('<title>Rose</title>')
  const turned = await sent({
    nickname: '\u202eFox',
    number: '\u202a٠٧٧٠٠ ٩٠٠١٢٣\u202c',
    line: 'own',
    own_line: '\u2067Hi',
  })
  expect(turned.statusCode).toBe(303)
  expect(await kept()).toMatchObject([{ nickname: 'Fox', telephone: '07700 900123', say: 'Hi' }])
})

test('whatever is sent, nothing breaks and nothing is refused for its words', async () => {
  for (const word of ['\u0000', '\ud800', '<script>', "'; drop table", '{{call}}', '\u202e', 'ß'.repeat(40), '💚']) {
    const answer = await askToBeCalled(visitor(), clock, {
      ...FOX,
      nickname: `${word} a`.slice(0, 40),
      language: word.slice(0, 40),
    })
    expect([303, 422]).toContain(answer.statusCode)
  }
  const huge = await app().inject({
    method: 'POST',
    url: '/you/call',
    headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `nickname=${'x'.repeat(300_000)}`,
  })
  expect(huge.statusCode).toBe(413)
})
