import { beforeAll, expect, test } from 'vitest'
import { useApp, type Visitor } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { LINE, lineForms } from '../harness/help-line.ts'
import { beginReferral } from '../harness/referral.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam, team } from '../harness/team.ts'
import { vouchedOn } from '../harness/vouched-lines.ts'
import { makeRecords, type Records } from './access-records.ts'
import { EVERY_ROUTE } from './every-route.ts'

/**
 * The county's front door has two numbers, and they stand on pages of words, in forms, on staff pages and in mails. Each of
 * those is asked here for what it says before and after somebody corrects a help line, and when six months have passed.
 */
const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database, undefined, vouchedOn('2026-03-01'))
const { front_door: door, adult_safeguarding: adults } = setting().organisation
const OLD = [door.number('public'), door.number('professionals')]
const NEW = ['01632 960101', '01632 960102']
const HOURS = 'Day and night, every day.'
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  records = await makeRecords(database, { manager: team.manager })
})

// What a help line was, and what is to be checked of it, stays in its own history.
const pages = EVERY_ROUTE.filter(({ method, url }) => method === 'GET' && !/^\/manage\/|help-lines/.test(url))

/** Every page that answers, as a manager and as a visitor in the middle of a referral see it, by its address. */
async function everyPage(): Promise<Map<string, string>> {
  const referrer = visitor()
  await beginReferral(referrer)
  const found = new Map<string, string>()
  for (const [who, person] of [['manager', await signedIn('manager')] as const, ['visitor', referrer] as const])
    for (const { url } of pages) {
      const answer = await person.get(records.urlOf(url, 'manager', 'own'))
      if (answer.statusCode === 200 && String(answer.headers['content-type']).includes('text/html'))
        found.set(`${who} ${url}`, textOf(answer.body))
    }
  return found
}

/** The number of adult social care is another service's, though it has the same figures. */
function textOf(html: string): string {
  const text = html.replaceAll('\u00a0', ' ')
  return text.includes(adults.name) ? text.replaceAll(adults.telephone, '') : text
}

const thatSay = (found: Map<string, string>, words: readonly string[]) =>
  [...found].filter(([, text]) => words.some((one) => text.includes(one))).map(([at]) => at)

async function correct(comms: Visitor, code: string, telephone: string): Promise<void> {
  const { change } = lineForms()
  const professionals = code === 'cads-professionals'
  const line = {
    ...LINE,
    name: `The front door, ${code}`,
    for: professionals ? 'professionals' : 'adults',
    telephone,
    how: 'rang',
  }
  expect((await change(comms, `/manage/help-lines/${code}`, line)).statusCode).toBe(303)
}

test('a number that is corrected is right everywhere at once, and its hours are nowhere once nobody has checked them for six months', async () => {
  const before = await everyPage()
  const old = thatSay(before, OLD)
  for (const page of ['visitor /', 'visitor /you/help', 'visitor /families', 'visitor /refer', 'manager /concerns/new'])
    expect(old).toContain(page)
  expect(old.length).toBeGreaterThan(25)
  const hours = thatSay(before, [HOURS])
  for (const page of ['visitor /about', 'visitor /you/help', 'visitor /refer', 'manager /concerns/new'])
    expect(hours).toContain(page)

  const comms = await signedIn('communications')
  await correct(comms, 'cads', NEW[0] ?? '')
  await correct(comms, 'cads-professionals', NEW[1] ?? '')
  const after = await everyPage()
  expect(thatSay(after, OLD)).toEqual([])
  expect(thatSay(after, NEW)).toEqual(old)

  // In a year whose bank holidays nobody has listed as well.
  for (const later of ['2026-10-01T10:00:00Z', '2031-03-17T10:00:00Z']) {
    clock.now = new Date(later)
    const found = await everyPage()
    expect([later, thatSay(found, [HOURS, 'Open now', '9am to 5pm, Monday to Friday. Closed'])]).toEqual([later, []])
    expect(thatSay(found, NEW).length).toBeGreaterThan(10)
  }
  clock.now = NOW
})

test('a mail to a referrer has the number of that day, and no hours that nobody can correct', async () => {
  const referrer = visitor()
  await beginReferral(referrer)
  await referrer.post('/refer/link', { email: 'worker@example.org' })
  const [mail] = await database.asOwner<{ body: string }>(
    `select body from platform.mail where recipient = 'worker@example.org'`,
  )
  expect(mail?.body).toContain(`CADS: ${NEW[1]}.`)
  expect(mail?.body).not.toMatch(/Day and night|Monday|Emergency Duty/)
})

test('the front door cannot be taken off the site, nor be left without a telephone', async () => {
  const comms = await signedIn('communications')
  const { press, change } = lineForms()
  const off = await press(comms, '/manage/help-lines/cads', 'showing', { shown: 'no' })
  const silent = { ...LINE, name: 'The front door cads', for: 'adults', telephone: '', text: '85258' }
  const mute = await change(comms, '/manage/help-lines/cads', silent)
  // A version of before somebody made this line the front door.
  await database.asOwner(
    `insert into publishing.help_line_version (id, code, version, line, deed, how, facts, made_by, made_at, send_key)
     select gen_random_uuid(), code, 2, line, deed, how, facts, made_by, made_at, gen_random_uuid()
     from publishing.help_line_version where code = 'cads'`,
  )
  await database.asOwner(
    `update publishing.help_line_version set line = (line - 'telephone') || '{"text": "85258"}'::jsonb
     where code = 'cads' and version = 1`,
  )
  const earlier = '/manage/help-lines/cads/versions/1'
  const back = await press(comms, earlier, 'restoring', { how: 'rang' })
  for (const { statusCode, body } of [off, mute, back])
    expect([statusCode, body.includes('This is the county’s front door.')]).toEqual([422, true])
  expect((await visitor().get('/')).body).toContain(NEW[0])
})
