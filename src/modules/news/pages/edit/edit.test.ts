import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useNews, withoutNews } from '../../../../../tests/harness/news.ts'
import { hidden, mainOf, NEWS, ON_THE_29TH, write } from '../../../../../tests/harness/news-forms.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, look, clock } = useNews(database, () => ({ sources: [] }))
beforeAll(() => seatTeam(database))
withoutNews(database, clock)

/** The list of news, after the background has looked. */
const listOf = async (url = '/news') => {
  await look()
  return (await visitor().get(url)).body
}
const onSite = async (path = '/news/our-door-is-open') => (await visitor().get(path)).statusCode

describe('an item of news', () => {
  test('is written in Markdown, and stands on the site at once, as a page, in the list and in the feed', async () => {
    const comms = await signedIn('communications')
    const saved = await write(comms, '/manage/news/new', NEWS)
    expect([saved.statusCode, saved.headers['location']]).toEqual([303, '/manage/news/our-door-is-open?done=saved'])
    const main = mainOf((await visitor().get('/news/our-door-is-open')).body)
    for (const words of [
      '<h1 itemprop="headline">Our door is open</h1>',
      '17 March 2026',
      '<strong>Tea</strong>',
      'For families</h2>',
      'href="/families"',
      'href="tel:',
    ])
      expect(main).toContain(words)
    const list = mainOf(await listOf())
    expect(list).toContain('href="/news/our-door-is-open"')
    expect(list).toContain('We have moved to a new house.')
    expect((await visitor().get('/news/feed.atom')).body).toContain('/news/our-door-is-open')
    for (const body of [await listOf(), main]) expect(body).not.toContain('Ferhat')
  })

  test.each([
    ['on the site', { when: 'on' }, 'It is saved. Visitors see it now.'],
    ['not on the site', { when: 'off' }, 'It is saved. Visitors do not see it.'],
    [
      'planned',
      { when: 'at', 'from-day': '29', 'from-month': '3', 'from-year': '2026', from_time: '9:30' },
      'It is saved. Visitors see it from 29 March 2026, 09:30 on.',
    ],
  ])('that is %s when it is saved says so to whoever saved it', async (_, when, says) => {
    const comms = await signedIn('communications')
    const { headers } = await write(comms, '/manage/news/new', { ...NEWS, ...when })
    expect((await comms.get(String(headers['location']))).body).toContain(says)
  })

  test('is looked at before it is saved, and nothing is kept of the look but the words in the form', async () => {
    const comms = await signedIn('communications')
    const looked = await write(comms, '/manage/news/new', { ...NEWS, look: 'yes' })
    expect(looked.statusCode).toBe(200)
    expect(mainOf(looked.body)).toMatch(
      /This is how it will look[\s\S]*<strong>Tea<\/strong>[\s\S]*<textarea[\s\S]*\*\*Tea\*\*/,
    )
    expect(await database.asOwner('select 1 from news.item')).toEqual([])
  })

  test('waits for its day and its hour, in London', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', { ...NEWS, ...ON_THE_29TH })
    expect((await comms.get('/manage/news')).body).toContain('Planned for 29 March 2026, 09:30')
    expect(await onSite()).toBe(404)
    clock.now = new Date('2026-03-29T08:29:59Z')
    expect(await onSite()).toBe(404)
    expect(await listOf()).not.toContain('Our door')
    expect((await visitor().get('/news/feed.atom')).body).not.toContain('Our door')
    clock.now = new Date('2026-03-29T08:30:00Z')
    expect(await onSite()).toBe(200)
    expect(mainOf((await visitor().get('/news/our-door-is-open')).body)).toContain('29 March 2026')
  })

  test('is the same page for everybody and is known again, stays while the database fails, and goes at once', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    const address = '/news/our-door-is-open'
    const first = await visitor().get(address)
    const mark = String(first.headers['etag'])
    expect((await visitor().get(address, { 'if-none-match': mark })).statusCode).toBe(304)
    await database.asOwner('revoke select on news.item from rose_app')
    try {
      const { statusCode, body } = await visitor().get(address)
      expect([statusCode, body === first.body]).toEqual([200, true])
      expect(await onSite('/news/never-asked-for')).toBe(500)
    } finally {
      await database.asOwner('grant select on news.item to rose_app')
    }
    const { body } = await comms.get('/manage/news/our-door-is-open')
    const keys = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key') }
    await comms.send('/manage/news/our-door-is-open/removal', { _csrf: comms.token(), ...keys })
    expect((await visitor().get(address, { 'if-none-match': mark })).statusCode).toBe(404)
  })

  test('keeps its day and its address when a word is mended, and each version can be read and brought back', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    clock.now = new Date('2026-03-20T12:00:00Z')
    const later = await signedIn('communications')
    await write(later, '/manage/news/our-door-is-open/change', { ...NEWS, title: 'Come in', words: 'Shorter.' })
    let main = mainOf((await visitor().get('/news/our-door-is-open')).body)
    expect(main).toContain('<h1 itemprop="headline">Come in</h1>')
    expect(main).toContain('17 March 2026')
    const history = mainOf((await later.get('/manage/news/our-door-is-open')).body)
    expect(history).toMatch(
      /Version 2<\/a>: written, 20 March 2026, 12:00, Ferhat Oz[\s\S]*Version 1<\/a>: written, 17 March 2026, 10:00, Ferhat Oz/,
    )
    const first = '/manage/news/our-door-is-open/versions/1'
    const { body } = await later.get(first)
    expect(mainOf(body)).toContain('<strong>Tea</strong>')
    const keys = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key') }
    const back = () => later.send(`${first}/restoring`, { _csrf: later.token(), ...keys })
    expect((await back()).headers['location']).toBe('/manage/news/our-door-is-open?done=back')
    expect((await back()).statusCode).toBe(303)
    main = mainOf((await visitor().get('/news/our-door-is-open')).body)
    expect(main).toContain('<h1 itemprop="headline">Our door is open</h1>')
    expect(await database.asOwner('select version, deed from news.version order by version')).toEqual([
      { version: 1, deed: 'written' },
      { version: 2, deed: 'written' },
      { version: 3, deed: 'brought back' },
    ])
  })

  test('is taken off the site at once, from every page, and its words are kept', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    const { body } = await comms.get('/manage/news/our-door-is-open')
    const keys = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key') }
    const off = await comms.send('/manage/news/our-door-is-open/removal', { _csrf: comms.token(), ...keys })
    expect(off.statusCode).toBe(303)
    expect(await onSite()).toBe(404)
    for (const url of ['/news', '/news/feed.atom']) expect(await listOf(url)).not.toContain('Our door')
    expect((await comms.get('/manage/news/our-door-is-open')).body).toContain('<strong>Tea</strong>')
  })
})

describe('two at once', () => {
  test('see what the other has changed, choose, and save on that', async () => {
    const [comms, manager] = [await signedIn('communications'), await signedIn('manager')]
    await write(comms, '/manage/news/new', NEWS)
    const url = '/manage/news/our-door-is-open/change'
    const seen = (await comms.get(url)).body
    await write(manager, url, { ...NEWS, title: 'The manager’s title' })
    const mine = { ...NEWS, summary: 'My summary.' }
    const stale = await comms.send(url, {
      _csrf: comms.token(),
      version: hidden(seen, 'version'),
      send_key: hidden(seen, 'send_key'),
      ...mine,
    })
    expect(stale.statusCode).toBe(409)
    const both = mainOf(stale.body)
    expect(both).toContain('Asha Mbeki saved a version while you were writing')
    expect(both).toMatch(/The manager’s title[\s\S]*Our door is open/)
    expect(both).toMatch(/We have moved to a new house\.[\s\S]*My summary\./)
    expect(hidden(stale.body, 'version')).toBe('2')
    const choice = { '_choose-title': 'theirs', '_theirs-title': JSON.stringify({ title: 'The manager’s title' }) }
    const saved = await comms.send(url, {
      _csrf: comms.token(),
      version: '2',
      send_key: hidden(seen, 'send_key'),
      ...mine,
      ...choice,
    })
    expect(saved.statusCode).toBe(303)
    expect(await database.asOwner('select title, summary, version from news.item')).toEqual([
      { title: 'The manager’s title', summary: 'My summary.', version: 3 },
    ])
  })

  test('who takes off what was just changed is shown the change first', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    const page = (await comms.get('/manage/news/our-door-is-open')).body
    await write(await signedIn('manager'), '/manage/news/our-door-is-open/change', { ...NEWS, title: 'Changed' })
    const keys = { version: hidden(page, 'version'), send_key: hidden(page, 'send_key') }
    const off = await comms.send('/manage/news/our-door-is-open/removal', { _csrf: comms.token(), ...keys })
    expect(off.statusCode).toBe(409)
    expect(mainOf(off.body)).toMatch(/Nothing was changed[\s\S]*Asha Mbeki saved a version/)
    expect(await onSite()).toBe(200)
  })

  test('pressed twice is saved once; two of the same title have addresses of their own', async () => {
    const comms = await signedIn('communications')
    const { body } = await comms.get('/manage/news/new')
    const fields = { _csrf: comms.token(), version: '0', send_key: hidden(body, 'send_key'), ...NEWS }
    const both = await Promise.all([comms.send('/manage/news/new', fields), comms.send('/manage/news/new', fields)])
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await database.asOwner('select slug from news.item')).toEqual([{ slug: 'our-door-is-open' }])
    await write(comms, '/manage/news/new', { ...NEWS, summary: 'Another.' })
    expect(await onSite('/news/our-door-is-open-2')).toBe(200)
  })
})

test.each([
  [{ title: '' }, 'Write a title.'],
  [{ summary: ' ' }, 'Write in one or two sentences'],
  [{ words: '' }, 'Write the news.'],
  [{ words: 'x'.repeat(6_001) }, 'Shorten this by one letter'],
  [{ title: 'Hello {name}' }, 'without { and }'],
  [{ words: 'See <script>alert(1)</script>' }, 'This cannot be shown'],
  [{ words: '![a picture](/x.png)' }, 'This cannot be shown'],
  [{ words: '[away](https://elsewhere.example.org/)' }, 'which is no address of ours'],
  [{ words: '[nowhere](/no-such-page)' }, 'no page of ours'],
  [{ words: 'Ring {nobody}' }, '{nobody} stands for nothing'],
  [{ words: 'Ring \u202e0800 1111' }, 'there is a hidden sign in it that turns what follows round'],
  [{ title: 'Ring \u202e0800 1111' }, 'There is a hidden sign in this'],
  [{ summary: 'Ring \u202e0800 1111. A sentence to keep.' }, 'There is a hidden sign in this'],
  [{ when: '' }, 'Choose whether it is on the site.'],
  [{ 'review_by-day': '' }, 'The day of the next review'],
  [{ 'review_by-month': '3' }, 'still to come for the next review'],
  [{ 'review_by-year': '2027' }, 'within a year for the next review'],
  [{ when: 'at' }, 'The day must have'],
  [{ when: 'at', 'from-day': '16', 'from-month': '3', 'from-year': '2026', from_time: '9:30' }, 'have passed'],
  [
    { when: 'at', 'from-day': '18', 'from-month': '3', 'from-year': '2027', from_time: '0:00' },
    'more than a year ahead',
  ],
  [{ when: 'at', 'from-day': '1', 'from-month': '1', 'from-year': '9999', from_time: '9:30' }, 'up to 17 March 2027'],
  [{ when: 'at', 'from-day': '18', 'from-month': '3', 'from-year': '2026', from_time: 'soon' }, 'Write the time like'],
])(
  '%j comes back with a sentence, every word kept, and nothing is saved',
  async (change: Record<string, string>, says) => {
    const comms = await signedIn('communications')
    const typed = { ...NEWS, summary: 'A sentence to keep.', ...change }
    const { statusCode, body } = await write(comms, '/manage/news/new', typed)
    expect(statusCode).toBe(422)
    expect(body).toContain(says)
    if (typed.summary.trim() !== '') expect(body).toContain('A sentence to keep.')
    expect(await database.asOwner('select 1 from news.item')).toEqual([])
  },
)

test.each(['practitioner', 'trustee', 'data-lead', 'volunteer'])(
  'a %s neither reads what is not on the site nor writes',
  async (person) => {
    await write(await signedIn('communications'), '/manage/news/new', { ...NEWS, when: 'off' })
    const other = await signedIn(person)
    for (const url of ['/manage/news', '/manage/news/our-door-is-open', '/manage/feeds', '/news/our-door-is-open'])
      expect((await other.get(url)).statusCode).toBe(404)
  },
)

test('many items are read page by page, the newest first, and no further', async () => {
  for (let i = 1; i <= 23; i++)
    await database.asOwner(
      `insert into news.item values (gen_random_uuid(), $1, 1, $2, 'In short.', 'Words.', $3::timestamptz - make_interval(days => $4), null, $3)`,
      [`item-${i}`, `Item ${i}.`, NOW, i],
    )
  const titles = async (url: string) => [...(await listOf(url)).matchAll(/>Item (\d+)\./g)].map(([, n]) => Number(n))
  expect(await titles('/news')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await titles('/news/page/3')).toEqual([21, 22, 23])
  const { body } = await visitor().get('/news/page/2')
  expect(body).toContain('href="/news"')
  expect(body).toContain('href="/news/page/3"')
  for (const page of ['4', '1', '0', '-1', 'x', '99999', '1e3', '02'])
    expect((await visitor().get(`/news/page/${page}`)).statusCode).toBe(404)
})
