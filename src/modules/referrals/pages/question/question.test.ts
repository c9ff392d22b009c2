import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { answerPage, beginReferral, NEEDED, versionOn } from '../../../../../tests/harness/referral.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
const { visitor, clock } = useApp(database)

async function begun(): Promise<Visitor> {
  const v = visitor()
  await beginReferral(v)
  return v
}

describe('a page of the form', () => {
  test('without a draft leads to the start, and an unknown page is missing', async () => {
    expect((await visitor().get('/refer/pages/you')).headers['location']).toBe('/refer')
    const v = await begun()
    expect((await v.get('/refer/pages/nowhere')).statusCode).toBe(404)
    expect((await v.get('/refer/pages/constructor')).statusCode).toBe(404)
  })

  test('is saved, says so on the next one, and comes back filled in', async () => {
    const v = await begun()
    await answerPage(v, 'young-person', { given_name: 'Wren', family_name: 'O’Neil & <b>Sons</b>' })
    expect((await v.get('/refer/pages/birth')).body).toContain('Saved on 17 March 2026 at 10:00.')
    const again = (await v.get('/refer/pages/young-person')).body
    expect(again).toContain('value="O’Neil &amp; &lt;b>Sons&lt;/b>"')
    expect(again).not.toContain('<b>Sons')
  })

  test('with faults comes back with every word and keeps nothing', async () => {
    const v = await begun()
    const back = await answerPage(v, 'you', { ...NEEDED['you'], referrer_name: '', referrer_email: 'hilary at school' })
    expect(back.statusCode).toBe(422)
    for (const word of ['Enter your name.', 'hilary at school', 'Larkfield Academy', 'href="#referrer_name"', 'Error:'])
      expect(back.body).toContain(word)
    expect((await v.get('/refer/pages/you')).body).not.toContain('Larkfield Academy')
  })

  test('can be left unfinished, and what is there is kept', async () => {
    const v = await begun()
    const left = await answerPage(v, 'you', { referrer_name: 'Hilary Quill', next: 'list' })
    expect(left.headers['location']).toBe('/refer/sections')
    expect((await v.get('/refer/sections')).body).toContain('Started')
    expect((await v.get('/refer/pages/you')).body).toContain('value="Hilary Quill"')
  })

  test.each([
    ['a hundred thousand letters', 'a'.repeat(100_000), '100,000 letters'],
    ['a hundred thousand emoji', '🌹'.repeat(100_000), '100,000 letters'],
    ['right-to-left text', '\u202Eמילים\u202C'.repeat(2_000), '14,000 letters'],
  ])('%s come back whole with one sentence', async (_, words, sentence) => {
    const v = await begun()
    const back = await answerPage(v, 'why-now', { why_now: words, urgency: 'routine' })
    expect(back.statusCode).toBe(422)
    expect(back.body).toContain(sentence)
    expect(back.body.includes(words)).toBe(true)
  })

  test('NUL and half letters are not stored, everything else is as it was typed', async () => {
    const v = await begun()
    const saved = await answerPage(v, 'why-now', {
      why_now: 'a\u0000b 🏳️‍🌈 \u202Eאב\u202C\nline two',
      urgency: 'routine',
    })
    expect(saved.statusCode).toBe(303)
    expect((await v.get('/refer/pages/why-now')).body).toContain('ab 🏳️‍🌈 \u202Eאב\u202C\nline two')
  })

  test('what has happened takes several entries, one after the other, and one can be removed', async () => {
    const v = await begun()
    const one = { 'happened-1-what': 'Given a phone', 'happened-1-source': 'School', 'happened-1-when': 'March' }
    const another = await answerPage(v, 'happened', { ...one, next: 'another' })
    expect(another.headers['location']).toBe('/refer/pages/happened')
    const two = { 'happened-2-what': 'Out at night', 'happened-2-source': 'Mother', 'happened-2-when': '9 March' }
    await answerPage(v, 'happened', { ...one, ...two })
    expect((await v.get('/refer/pages/happened')).body).toContain('Event 3')
    await answerPage(v, 'happened', { ...one, ...two, 'happened-1-remove': 'yes' })
    const left = (await v.get('/refer/pages/happened')).body
    expect([left.includes('Given a phone'), left.includes('Out at night'), left.includes('Event 3')]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('opened from the check page leads back to it', async () => {
    const v = await begun()
    expect((await v.get('/refer/pages/district?from=check')).body).toContain('name="from" value="check"')
    const saved = await answerPage(v, 'district', { district: 'norwich', from: 'check' })
    expect(saved.headers['location']).toBe('/refer/check')
  })
})

describe('two tabs with the same page', () => {
  const url = '/refer/pages/young-person'
  const name = { given_name: 'Wren', family_name: 'Oakapple' }

  test('the second to save sees both answers, and chooses for each question', async () => {
    const v = await begun()
    await answerPage(v, 'young-person', name)
    const version = versionOn((await v.get(url)).body)
    await v.post(url, { version, ...name, family_name: 'Oakapple-Reed' })
    const late = await v.post(url, { version, ...name, family_name: 'Oakapple-Ash', preferred_name: 'W' })
    expect(late.statusCode).toBe(409)
    for (const words of ['Oakapple-Reed', 'Oakapple-Ash', 'keep-family_name', 'keep-preferred_name'])
      expect(late.body).toContain(words)
    expect(late.body).not.toContain('keep-given_name')
    expect((await v.get(url)).body).toContain('value="Oakapple-Reed"')
    const choice = {
      ...name,
      version: versionOn(late.body),
      family_name: 'Oakapple-Ash',
      preferred_name: 'W',
      'keep-family_name': 'saved',
      'keep-preferred_name': 'typed',
    }
    expect((await v.post(url, choice)).statusCode).toBe(303)
    const kept = (await v.get(url)).body
    expect([kept.includes('value="Oakapple-Reed"'), kept.includes('value="W"')]).toEqual([true, true])
  })

  test('saving the same, or another page, is no conflict', async () => {
    const v = await begun()
    const version = versionOn((await v.get(url)).body)
    expect((await v.post(url, { version, ...name })).statusCode).toBe(303)
    expect((await v.post(url, { version, ...name })).statusCode).toBe(303)
    expect((await answerPage(v, 'district', { district: 'norwich' })).statusCode).toBe(303)
  })

  test('a page that came back with faults does not forget which answer it was opened on', async () => {
    const v = await begun()
    await answerPage(v, 'young-person', name)
    const version = versionOn((await v.get(url)).body)
    await answerPage(v, 'young-person', { ...name, family_name: 'Oakapple-Reed' })
    const faulty = await v.post(url, { version, ...name, given_name: '' })
    expect([faulty.statusCode, versionOn(faulty.body)]).toEqual([422, version])
    expect((await v.post(url, { version, ...name })).statusCode).toBe(409)
  })
})

describe('a draft that has ended', () => {
  test('gives back what was just typed, and says that nothing was sent', async () => {
    const v = await begun()
    await answerPage(v, 'young-person', { given_name: 'Wren', family_name: 'Oakapple' })
    const form = (await v.get('/refer/pages/why-now')).body
    const fields = { _csrf: /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? '', why_now: 'Words that took long' }
    clock.now = new Date(NOW.getTime() + 14 * 86_400_000)
    const late = await v.send('/refer/pages/why-now', fields)
    const gone = await v.get('/refer/sections')
    clock.now = NOW
    expect(late.statusCode).toBe(410)
    expect(late.body).toContain('Words that took long')
    expect(late.body).toContain('Nothing was sent from here.')
    expect([gone.statusCode, gone.body.includes('Wren')]).toEqual([410, false])
  })

  test('lives on from the last save', async () => {
    const v = await begun()
    clock.now = new Date(NOW.getTime() + 13 * 86_400_000)
    await answerPage(v, 'district', { district: 'norwich' })
    clock.now = new Date(NOW.getTime() + 26 * 86_400_000)
    const shown = await v.get('/refer/sections')
    clock.now = NOW
    expect(shown.statusCode).toBe(200)
  })
})

test('closing the form takes its key out of the browser', async () => {
  const v = await begun()
  expect((await v.get('/refer')).body).toContain('You have begun a referral in this browser')
  expect((await v.post('/refer/leave', {}, '/refer/sections')).headers['location']).toBe('/refer')
  expect((await v.get('/refer/sections')).headers['location']).toBe('/refer')
  expect((await v.get('/refer')).headers['set-cookie']).toBeUndefined()
})
