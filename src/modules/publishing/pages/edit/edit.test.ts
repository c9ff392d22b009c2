import { beforeAll, beforeEach, expect, test } from 'vitest'
import { formsOf, hiddenOf, standingIn } from '../../../../../tests/database/page-forms.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { startingPage as starting, typedPage as typed } from '../../../../../tests/harness/page-words.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { hashOf, newId } from '../../../../platform/secrets.ts'

const database = useDatabase()
const { signedIn, visitor, clock } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
})

const CHANGE = '/manage/pages/about/change'
const count = async (path = 'about') =>
  (
    await database.asOwner<{ n: number }>('select count(*)::int n from publishing.page_version where path = $1', [path])
  )[0]?.n

test('words that are saved for the site are on it when one looks next, and the starting words no more', async () => {
  const ferhat = await signedIn('communications')
  const words = `${starting('about').words}\n\nWe moved to the corner house.`
  const { statusCode, headers } = await ferhat.post(CHANGE, typed('about', { words }))
  expect([statusCode, headers['location']]).toEqual([303, '/manage/pages/about?done=saved'])
  expect((await visitor().get('/about')).body).toContain('We moved to the corner house.')
  const shown = (await ferhat.get(String(headers['location']))).body
  expect(shown).toContain('It is saved, and visitors see it now.')
  expect(shown).toMatch(/On the site: <strong>version 1<\/strong>/)
  expect(shown).toContain('written')
})

test('the very same page sent twice makes one version, and whoever comes second sees both', async () => {
  const ferhat = await signedIn('communications')
  const before = (await count()) ?? 0
  const mine = typed('about', { version: String(before), when: 'off', title: 'About our team' })
  await ferhat.post(CHANGE, mine)
  await ferhat.post(CHANGE, mine)
  expect(await count()).toBe(before + 1)
  const said = (await ferhat.get('/manage/pages/about?done=saved')).body
  expect(said).toContain('It is saved as a draft. Visitors do not see it yet.')
  const asha = await signedIn('manager')
  const { statusCode, body } = await asha.post(
    CHANGE,
    typed('about', { version: String(before), title: 'Who we are now' }),
  )
  expect(statusCode).toBe(409)
  expect(body).toMatch(/Ferhat Oz saved a version while you were writing/)
  expect(body).toContain('About our team')
  expect(body).toContain('Who we are now')
  expect(await count()).toBe(before + 1)
  const asSent = typed('about', { version: String(before), title: 'Who we are now' })
  const words = asSent.words.replaceAll('\n', '\r\n')
  const both = (await asha.post(CHANGE, { ...asSent, words })).body
  expect([...both.matchAll(/name="_theirs-(\w+)"/g)].map(([, name]) => name)).toEqual(['title'])
})

test('a draft waits, and visitors go on seeing what is on the site', async () => {
  const ferhat = await signedIn('communications')
  await ferhat.post('/manage/pages/contact/change', typed('contact', { when: 'off', title: 'Find us' }))
  expect((await visitor().get('/contact')).body).not.toContain('Find us')
  expect((await ferhat.get('/manage/pages')).body).toMatch(/a draft waits/)
  const { body } = await ferhat.get('/manage/pages/contact/change')
  const form = formsOf(body).find(({ action }) => action === '/manage/pages/contact/change')
  // Whoever goes on with it shows nothing by a quick press.
  expect(form && standingIn(form)).toMatchObject({ title: ['Find us'], when: ['off'] })
})

test('a plan turns by the clock, and can be taken back before', async () => {
  const ferhat = await signedIn('communications')
  const plan = { when: 'at', 'from-day': '20', 'from-month': '3', 'from-year': '2026', from_time: '9:30' }
  await ferhat.post('/manage/pages/families/change', typed('families', { ...plan, title: 'For every family' }))
  expect((await visitor().get('/families')).body).not.toContain('For every family')
  expect((await ferhat.get('/manage/pages/families')).body).toMatch(/Planned: <strong>version 1<\/strong>/)
  const back = await ferhat.post(
    '/manage/pages/families/plan-removal',
    { version: '1', send_key: newId() },
    '/manage/pages/families',
  )
  expect(back.headers['location']).toBe('/manage/pages/families?done=taken-back')
  clock.now = new Date('2026-03-20T10:00:00Z')
  const later = await signedIn('communications')
  expect((await later.get('/manage/pages/families')).body).toMatch(/the starting words/)
  const again = await later.post(
    '/manage/pages/families/plan-removal',
    { version: '2', send_key: newId() },
    '/manage/pages/families',
  )
  expect(again.statusCode).toBe(409)
})

test.each([
  ['no heading', { title: '' }, 'Write the heading of the page.'],
  [
    'a sign that turns numbers round',
    { words: 'Ring \u202E0800 1111' },
    'This cannot be shown: there is a hidden sign in it',
  ],
  ['HTML', { words: 'Hello <b>you</b>' }, 'This cannot be shown: there is HTML in it'],
  [
    'a block that is none, by the words of its line',
    { words: 'Hello\n\n{{nothing}}' },
    'This cannot be shown: there is no block called nothing, in the line “{{nothing}}”.',
  ],
  ['a placeholder that is none', { words: 'Hello {nobody}' }, '{nobody} stands for nothing'],
  [
    'a lost link',
    { words: `${starting('about').words}\n[x](/nowhere)` },
    'A link leads to /nowhere, which is no page of ours.',
  ],
  ['the emergency number is gone', { words: 'Hello.' }, 'Put {emergency} back, where it can be seen at once'],
  ['a review too far away', { 'review_by-year': '2031' }, 'Choose a day within a year of the last review'],
  [
    'a moment that has passed',
    { when: 'at', 'from-day': '1', 'from-month': '3', 'from-year': '2026', from_time: '9:00' },
    'This day and time have passed.',
  ],
  [
    'a day of the year 9999',
    { when: 'at', 'from-day': '1', 'from-month': '3', 'from-year': '9999', from_time: '9:00' },
    'This is more than a year ahead. Choose a day up to 17 March 2027.',
  ],
  [
    'hours within a sentence',
    { words: `${starting('about').words}\nIt is open {door-hours}` },
    '{door-hours} is a sentence of its own, or nothing, so it comes after a full stop',
  ],
  ['no choice of when', { when: '' }, 'Choose when it is on the site.'],
  [
    'a page too heavy',
    { words: `${starting('about').words}\n\n${heavy()}` },
    'bytes too heavy to arrive at once on a bad line',
  ],
])('%s is told in one sentence, with every word kept, and changes nothing', async (_, wish, says) => {
  const ferhat = await signedIn('communications')
  const before = await count()
  const { statusCode, body } = await ferhat.post(CHANGE, typed('about', { version: String(before), ...wish }))
  expect(statusCode).toBe(422)
  expect(body.replaceAll('&lt;', '<').replaceAll('&#39;', "'")).toContain(says)
  expect(await count()).toBe(before)
})

/** Words that cannot be packed. */
function heavy(): string {
  const bytes = Buffer.concat(Array.from({ length: 600 }, (_, i) => Buffer.from(hashOf(String(i)), 'hex')))
  return Array.from({ length: 9_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (bytes.readUInt16BE(i * 2) & 0xfff)),
  ).join('')
}

test('a sentence that somebody may need is asked about once more when it goes, and may go when somebody is sure', async () => {
  const ferhat = await signedIn('communications')
  const url = '/manage/pages/you.private/change'
  const kept = 'If they are gone, you have done nothing wrong.'
  const words = starting('you/private').words.replace(` ${kept}`, '')
  const first = await ferhat.post(url, typed('you/private', { words }))
  expect([first.statusCode, await count('you/private')]).toEqual([422, 0])
  expect(first.body).toContain('The page would no longer say that nobody has done wrong if they are gone.')
  // A look asks nothing.
  expect((await ferhat.post(url, typed('you/private', { words, look: 'yes' }))).statusCode).toBe(200)
  const folded = `${words}\n\n{{more: More}}\n${kept}\n{{/more}}`
  expect((await ferhat.post(url, typed('you/private', { words: folded }))).statusCode).toBe(422)
  expect((await ferhat.post(url, typed('you/private', { words, when: 'off' }))).statusCode).toBe(303)
  const sure = await ferhat.post(url, typed('you/private', { words, version: '1', sure: 'yes' }))
  expect(sure.statusCode).toBe(303)
  expect((await visitor().get('/you/private')).body).not.toContain('you have done nothing wrong')
})

test.each(['Grooming', 'Rape', 'Victim', 'Friend'])('%s is no word for the history of a phone', async (tab) => {
  const ferhat = await signedIn('communications')
  const { statusCode, body } = await ferhat.post('/manage/pages/you.friend/change', typed('you/friend', { tab }))
  expect([statusCode, body.includes('Write “Rose”: this word stays in the history of a phone')]).toEqual([422, true])
})

test('the words around the form for a call are those of the last save from the next visit on', async () => {
  const before = (await visitor().get('/you/call')).body
  const ferhat = await signedIn('communications')
  const wish = { title: 'Ask for a call', sure: 'yes' }
  const saved = await ferhat.post('/manage/pages/you.call/change', typed('you/call', wish))
  const after = (await visitor().get('/you/call')).body
  const isThere = (body: string) => body.includes('<h1>Ask for a call</h1>')
  expect([isThere(before), saved.statusCode, isThere(after)]).toEqual([false, 303, true])
})

test('a page for young people leads to no form of adults, nor to news', async () => {
  const ferhat = await signedIn('communications')
  for (const href of ['/refer', '/news', '/what-is-exploitation']) {
    const words = `${starting('you/friend').words}\n\n[More](${href})`
    const { statusCode, body } = await ferhat.post('/manage/pages/you.friend/change', typed('you/friend', { words }))
    const isTold = body.includes(`A link leads to ${href}. From pages for young people links lead to their own pages`)
    expect([href, statusCode, isTold]).toEqual([href, 422, true])
  }
  expect(await count('you/friend')).toBe(0)
})

test('help for young people cannot be taken off their page', async () => {
  const ferhat = await signedIn('communications')
  const words = starting('you/help').words
  for (const [gone, said] of [
    ['{{help young-people}}', '{{help young-people}}'],
    ['{{call}}', '{{call}}'],
    ['{emergency}', '{emergency}'],
  ] as const) {
    const { statusCode, body } = await ferhat.post(
      '/manage/pages/you.help/change',
      typed('you/help', { words: words.replaceAll(gone, '') }),
    )
    expect([gone, statusCode, body.includes(`Put ${said} back`)]).toEqual([gone, 422, true])
  }
})

test('a heading of Easy Read cannot leave its picture behind', async () => {
  const ferhat = await signedIn('communications')
  const { words, about } = starting('easy-read/help')
  const [first] = about.picture ?? []
  const wish = { words: words.replace(`## ${first?.heading}`, '## Something else') }
  const { statusCode, body } = await ferhat.post('/manage/pages/easy-read.help/change', typed('easy-read/help', wish))
  expect([statusCode, body.includes(`there is a picture for “${first?.heading}”, which is no heading`)]).toEqual([
    422,
    true,
  ])
})

test('a page for young people that reads too hard, or words that may blame, are asked about once more', async () => {
  const ferhat = await signedIn('communications')
  const hard = `${starting('you/tell').words}\n\n${'Multi-agency safeguarding arrangements necessitate proportionate information sharing between organisations. '.repeat(20)}She puts herself at risk.`
  const url = '/manage/pages/you.tell/change'
  const mine = typed('you/tell', { words: hard })
  const first = await ferhat.post(url, mine)
  expect(first.statusCode).toBe(422)
  expect(first.body).toMatch(/A reader has to be about \d+ to read this with ease/)
  expect(first.body).toMatch(/Some words may blame a child: “[^”]*puts herself at risk”/i)
  expect(first.body).toContain('Shall it go on the site all the same?')
  expect(await count('you/tell')).toBe(0)
  expect((await ferhat.post(url, { ...mine, sure: 'yes' })).statusCode).toBe(303)
  expect((await visitor().get('/you/tell')).body).toContain('Multi-agency')
})

test('a look shows the page in its own frame, measures it, and saves nothing', async () => {
  const ferhat = await signedIn('communications')
  const { statusCode, body } = await ferhat.post(
    '/manage/pages/you.friend/change',
    typed('you/friend', { look: 'yes', title: 'A friend of mine' }),
  )
  expect(statusCode).toBe(200)
  const framed = /<iframe[^>]* sandbox(?:="")? srcdoc="([^"]*)"/.exec(body)?.[1] ?? ''
  expect(framed).toContain('Leave this page')
  expect(framed).toContain('A friend of mine')
  expect(body).toContain('rose-look--phone')
  expect(body).toMatch(/Reading age: \d+ \(Flesch and Kincaid\), \d+ \(automated index\): good\./)
  expect(await count('you/friend')).toBe(0)
})

test('words that were looked at wait as long as they are not saved, and no longer', async () => {
  const ferhat = await signedIn('communications')
  const url = '/manage/pages/families/change'
  const waiting = () => database.asOwner('select 1 from unsaved.words where ended_at is null and page = $1', [url])
  const formOn = (html: string) => {
    const form = formsOf(html).find(({ action }) => action === url)
    if (!form) throw new Error('there is no form')
    return { ...hiddenOf(form), ...standingIn(form) }
  }
  const before = (await count('families')) ?? 0
  const first = { ...formOn((await ferhat.get(url)).body), title: 'For families' }
  const looked = await ferhat.send(url, { ...first, look: 'yes' })
  expect([looked.statusCode, (await waiting()).length]).toEqual([200, 1])
  expect((await ferhat.get(url)).body).toContain('value="For families"')
  const again = await ferhat.send(url, { ...formOn(looked.body), title: 'For all families', look: 'yes' })
  expect([again.statusCode, (await waiting()).length]).toEqual([200, 1])
  expect((await ferhat.send(url, formOn(again.body))).statusCode).toBe(303)
  expect(await waiting()).toEqual([])
  expect(await count('families')).toBe(before + 1)
})

test('whoever does not write the site finds none of it', async () => {
  for (const who of ['practitioner', 'trustee']) expect((await (await signedIn(who)).get(CHANGE)).statusCode).toBe(404)
})
