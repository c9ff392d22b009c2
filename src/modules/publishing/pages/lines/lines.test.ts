import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { hidden, LINE, lineForms, mainOf } from '../../../../../tests/harness/help-line.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { vouchedOn } from '../../../../../tests/harness/vouched-lines.ts'

const NOW = new Date('2026-12-01T10:00:00Z')
const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database, undefined, vouchedOn('2026-11-29'))
const { change, press } = lineForms()
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['help_line_version', 'help_line_order'])
    await database.asOwner(`delete from publishing.${table}`)
  for (const table of ['done', 'sent']) await database.asOwner(`delete from unsaved.${table}`)
})

const HOME = '/manage/help-lines'
const helpFor = async (url = '/you/help') => mainOf((await visitor().get(url)).body)
const around = (body: string, name: string) =>
  new RegExp(`<li class="rose-line">(?:(?!</li>).)*<strong>${name}.*?</li>`, 's').exec(body)?.[0] ?? ''
const versions = () =>
  database.asOwner('select version, deed, how, facts from publishing.help_line_version order by code, version')

describe('the list of help lines', () => {
  test('says of each who is shown it, whether it is open, and what nobody has checked', async () => {
    const body = mainOf((await (await signedIn('communications')).get(HOME)).body)
    expect(body).toMatch(/Shout<\/a>.*?Young people, adults · 85258 · Open now, day and night/s)
    expect(body).toMatch(
      /Childline<\/a>.*?To check: telephone, web, hours, cost, languages\. Visitors do not see its hours/s,
    )
    expect(body).toMatch(/Not on the site<\/h2>.*?The Mix.*?No number is to be printed until it is checked/s)
    expect(body).not.toContain('Bank holidays are known until')
  })

  test('says half a year before that bank holidays are not known any more', async () => {
    clock.now = new Date('2028-07-03T10:00:00Z')
    const body = mainOf((await (await signedIn('communications')).get(HOME)).body)
    expect(body).toContain('Bank holidays are known until 31 December 2028.')
  })

  test.each(['practitioner', 'trustee', 'volunteer'])('is not for a %s', async (person) => {
    const other = await signedIn(person)
    for (const url of [HOME, `${HOME}/childline`, `${HOME}/childline/change`, `${HOME}/new`])
      expect((await other.get(url)).statusCode).toBe(404)
  })
})

describe('one press says that all of it is right', () => {
  test('and from then on visitors see the hours; who rang and when is kept', async () => {
    expect(around(await helpFor(), 'Childline')).not.toContain('Open now')
    const comms = await signedIn('communications')
    const right = await press(comms, `${HOME}/childline`, 'checking', { what: 'all', how: 'rang' })
    expect([right.statusCode, right.headers['location']]).toEqual([303, `${HOME}/childline?done=right`])
    expect(around(await helpFor(), 'Childline')).toContain('Open now, day and night')
    expect(await versions()).toEqual([
      { version: 1, deed: 'found right', how: 'rang', facts: ['telephone', 'web', 'hours', 'cost', 'languages'] },
    ])
    const body = mainOf((await comms.get(`${HOME}/childline`)).body)
    expect(body).toContain('Checked on 1 December 2026.')
    expect(body).toMatch(
      /found right \(telephone, web, hours, cost, languages; rang or texted it\), 1 December 2026, 10:00, Ferhat Oz/,
    )
    expect(body).not.toContain('To check')
  })

  test('six months later they are hidden again, with no word of open or closed', async () => {
    const comms = await signedIn('communications')
    await press(comms, `${HOME}/childline`, 'checking', { what: 'all', how: 'read' })
    clock.now = new Date('2027-06-01T10:00:00Z')
    expect(around(await helpFor(), 'Childline')).toContain('Open now')
    clock.now = new Date('2027-06-02T10:00:00Z')
    expect(around(await helpFor(), 'Childline')).toMatch(/0800 1111/)
    expect(around(await helpFor(), 'Childline')).not.toMatch(/Open now|Closed|Day and night/)
  })

  test('or only a part of it', async () => {
    const comms = await signedIn('communications')
    await press(comms, `${HOME}/childline`, 'checking', { what: 'part', how: 'read', facts: ['telephone', 'cost'] })
    expect(around(await helpFor(), 'Childline')).not.toContain('Open now')
    expect(mainOf((await comms.get(HOME)).body)).toContain('To check: web, hours, languages.')
  })

  test.each([
    [{ what: 'part', how: 'read' }],
    [{ what: 'part', facts: 'cost' }],
    [{ what: 'all', how: 'guessed' }],
    [{ what: 'part', how: 'rang', facts: 'text' }],
  ])('nothing is right without what and how: %j', async (fields: Record<string, string>) => {
    const comms = await signedIn('communications')
    const { statusCode, body } = await press(comms, `${HOME}/childline`, 'checking', fields)
    expect([statusCode, body.includes('Tick what you found to be right')]).toEqual([422, true])
    expect(await versions()).toEqual([])
  })
})

describe('on the site and off it', () => {
  test('a line is off every page at once, and comes back only once somebody has tried its number', async () => {
    const comms = await signedIn('communications')
    await press(comms, `${HOME}/childline`, 'showing', { shown: 'no' })
    for (const url of ['/', '/you/help', '/you/card', '/you/tell'])
      expect(await helpFor(url)).not.toContain('0800 1111')
    const untried = await press(comms, `${HOME}/childline`, 'showing', { shown: 'yes' })
    expect([untried.statusCode, untried.body.includes('Nobody has tried yet')]).toEqual([422, true])
    await press(comms, `${HOME}/childline`, 'checking', { what: 'all', how: 'rang' })
    expect((await press(comms, `${HOME}/childline`, 'showing', { shown: 'yes' })).statusCode).toBe(303)
    expect(await helpFor('/you/card')).toContain('0800 1111')
  })

  test('it moves to its place on every page', async () => {
    const names = async () =>
      [...(await helpFor()).matchAll(/rose-line__name"><strong>([^<]*)/g)].map(([, name]) => name)
    const before = await names()
    const comms = await signedIn('communications')
    await press(comms, `${HOME}/samaritans`, 'place', { after: '-' })
    expect(await names()).toEqual(['Samaritans', ...before.filter((name) => name !== 'Samaritans')])
    await press(comms, `${HOME}/samaritans`, 'place', { after: 'shout' })
    const after = await names()
    expect(after.indexOf('Samaritans')).toBe(after.indexOf('Shout') + 1)
    for (const nowhere of ['samaritans', 'nobody', ''])
      expect((await press(comms, `${HOME}/samaritans`, 'place', { after: nowhere })).statusCode).toBe(422)
  })
})

describe('two at once', () => {
  test('what was changed since the page was made is shown before anybody vouches for it', async () => {
    const comms = await signedIn('communications')
    const seen = (await comms.get(`${HOME}/shout`)).body
    await change(await signedIn('manager'), `${HOME}/shout`, {
      ...LINE,
      name: 'Shout',
      telephone: '',
      text: '85259',
      how: 'read',
    })
    const late = await comms.send(`${HOME}/shout/checking`, {
      _csrf: comms.token(),
      version: hidden(seen, 'version'),
      send_key: hidden(seen, 'send_key'),
      what: 'all',
      how: 'rang',
    })
    expect(late.statusCode).toBe(409)
    expect(mainOf(late.body)).toMatch(/Nothing was changed[\s\S]*85259[\s\S]*Asha Mbeki/)
    expect(await versions()).toHaveLength(1)
  })

  test('pressed twice is done once', async () => {
    const comms = await signedIn('communications')
    const { body } = await comms.get(`${HOME}/childline`)
    const fields = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key'), what: 'all', how: 'rang' }
    const send = () => comms.send(`${HOME}/childline/checking`, { _csrf: comms.token(), ...fields })
    expect((await Promise.all([send(), send()])).map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await versions()).toHaveLength(1)
  })
})

test('an earlier version is read and brought back; what differs from now is to be checked, unless somebody has', async () => {
  const comms = await signedIn('communications')
  await press(comms, `${HOME}/victim-care`, 'checking', { what: 'all', how: 'rang' })
  await change(comms, `${HOME}/victim-care`, {
    ...LINE,
    name: 'Victim Care',
    for: 'adults',
    telephone: '0300 303 3707',
    how: 'read',
  })
  const first = `${HOME}/victim-care/versions/1`
  const page = mainOf((await comms.get(first)).body)
  expect(page).toContain('0300 303 3706')
  const untried = await press(comms, first, 'restoring', { how: 'no' })
  expect([untried.statusCode, untried.body.includes('Nobody has tried yet')]).toEqual([422, true])
  const back = await press(comms, first, 'restoring', { how: 'rang' })
  expect(back.headers['location']).toBe(`${HOME}/victim-care?done=back`)
  expect(await helpFor('/worried-about-a-child')).toContain('0300 303 3706')
  expect((await versions()).map((one) => one['deed'])).toEqual(['found right', 'written', 'brought back'])
  for (const none of ['0', '9', 'x', '-1'])
    expect((await comms.get(`${HOME}/victim-care/versions/${none}`)).statusCode).toBe(404)
})
