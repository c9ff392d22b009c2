import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rss, rssItem, sends, useFeedServer } from '../../../tests/harness/feed-server.ts'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { useNews } from '../../../tests/harness/news.ts'
import { seatTeam } from '../../../tests/harness/team.ts'
import { WORST } from '../../../tests/harness/worst-feeds.ts'

/** A feed does its worst, and the page of news is looked at after each: no error, no wrong date, no word of a machine. */
const database = useDatabase()
const server = useFeedServer()
const { visitor, signedIn, fetch, look, clock } = useNews(database, () => ({
  sources: [{ code: 'partner', name: 'A partner', url: server.url() }],
}))

beforeAll(() => seatTeam(database))
const MINUTE = 60_000
/** Later, so that the feed is due again. */
const later = (minutes: number) => {
  clock.now = new Date(clock.now.getTime() + minutes * MINUTE)
}
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from news.feed')
})

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

const NEVER =
  '1970 9999 Invalid NaN undefined null <script <img <iframe alert( root: lol ERROR Error: Fatal Uncaught'.split(' ')

/** The page of news as a visitor sees it. Whatever it shows, and a page with the block of the latest, none of this is ever in it. */
async function page(): Promise<string> {
  await look()
  const [news, about] = [await visitor().get('/news'), await visitor().get('/about')]
  expect([news.statusCode, about.statusCode]).toEqual([200, 200])
  for (const never of NEVER) for (const { body } of [news, about]) expect(mainOf(body)).not.toContain(never)
  expect(mainOf(about.body).includes('A partner')).toBe(mainOf(news.body).includes('A partner'))
  return mainOf(news.body)
}

async function staffSees(): Promise<string> {
  const { body } = await (await signedIn('communications')).get('/manage/feeds')
  return mainOf(body)
}

const GOOD = sends(rss(rssItem('A day of learning')))

describe('a feed that has never come well', () => {
  test.each(WORST)('%s: visitors see nothing of it, and staff what it is', async (_, manner, says) => {
    server.behaves(manner)
    await fetch()
    const main = await page()
    expect(main).not.toContain('From elsewhere')
    expect(main).not.toContain('A partner')
    const staff = await staffSees()
    expect(staff).toContain(says)
    expect(staff).toContain('17 March 2026, 10:00')
    expect(staff).toContain('There is none.')
  })
})

describe('a feed that came well before', () => {
  test.each(WORST)('%s: its last good copy stays until it is stale', async (_, manner, says) => {
    server.behaves(GOOD)
    await fetch()
    expect(await page()).toContain('A day of learning')
    server.behaves(manner)
    later(31)
    await fetch()
    const main = await page()
    expect(main).toContain('A day of learning')
    expect(main).toContain('16 March 2026')
    const staff = await staffSees()
    expect(staff).toContain(says)
    expect(staff).toMatch(/Since[\s\S]*17 March 2026, 10:31/)
    expect(staff).toMatch(/Last good copy[\s\S]*17 March 2026, 10:00: 1 post/)
    later(60 * 24 * 60)
    expect(await page()).not.toContain('From elsewhere')
    expect(await staffSees()).toContain('older than 60 days')
  })
})

test('nobody listens there: visitors see nothing of it, staff that it is refused, and since when stays the first time', async () => {
  await server.shuts()
  await fetch()
  later(40)
  await fetch()
  expect(await page()).not.toContain('From elsewhere')
  const staff = await staffSees()
  expect(staff).toContain('it refused the connection')
  expect(staff).toMatch(
    /Since[\s\S]*17 March 2026, 10:00[\s\S]*There is none[\s\S]*Last tried[\s\S]*17 March 2026, 10:40/,
  )
  await server.opens()
})

test('nobody listens there any more: its last good copy stays until it is stale', async () => {
  server.behaves(GOOD)
  await fetch()
  await server.shuts()
  later(31)
  await fetch()
  expect(await page()).toContain('A day of learning')
  expect(await staffSees()).toMatch(/it refused the connection[\s\S]*Since[\s\S]*17 March 2026, 10:31/)
  later(60 * 24 * 60)
  expect(await page()).not.toContain('From elsewhere')
  await server.opens()
})

describe('what it says of when', () => {
  const DATES: readonly (readonly [string, string | null])[] = [
    ['', null],
    ['0', null],
    ['-1', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['1970-01-01', null],
    ['1970-01-01T00:00:00Z', null],
    ['Fri, 31 Dec 9999 23:59:59 GMT', null],
    ['9999-12-31T23:59:59Z', null],
    ['Wed, 18 Mar 2026 10:00:00 GMT', null],
    ['2026-03-18', null],
    ['yesterday', null],
    ['16/03/2026', null],
    ['0000-00-00 00:00:00', null],
    ['Mon, 30 Feb 2026 10:00:00 GMT', null],
    ['2026-02-30T10:00:00Z', null],
    ['Sun, 16 Mar 2026 10:00:00 GMT', null],
    ['Mon, 16 Mar 26 10:00:00 GMT', null],
    ['Mon, 16 Mar 2026 10:00:00', null],
    ['1773655200', null],
    ['Mon, 16 Mar 2026 10:00:00 GMT', '16 March 2026'],
    ['16 March 2026 10:00 UT', '16 March 2026'],
    ['2026-03-16', '16 March 2026'],
    ['2026-03-17', '17 March 2026'],
    ['2026-03-16T23:30:00-05:00', '17 March 2026'],
    ['2026-03-16T10:00:00.123+01:00', '16 March 2026'],
    ['Sun, 15 Mar 2026 23:30:00 -0100', '16 March 2026'],
  ]
  test.each(DATES)('%j: %j', async (date, shown) => {
    server.behaves(
      sends(
        rss(
          rssItem('A day of learning', { date }),
          rssItem('Another', { link: 'https://partner.example.org/2', date: '2026-03-02' }),
        ),
      ),
    )
    await fetch()
    const main = await page()
    expect(main).toContain('Another')
    expect(main.includes('A day of learning')).toBe(shown !== null)
    if (shown) expect(main).toContain(`A partner, ${shown}`)
    if (!shown) expect(await staffSees()).toMatch(/Left out[\s\S]*1 post with/)
  })
})

test('a thousand items: the newest few are shown and kept, each once', async () => {
  const day = (i: number) => new Date(NOW.getTime() - (i + 1) * 60 * MINUTE).toUTCString()
  const items = Array.from({ length: 1_000 }, (_, i) =>
    rssItem(`Post ${i}.`, { link: `https://partner.example.org/${i}`, date: day(i) }),
  )
  server.behaves(sends(rss(...items.toReversed(), ...items)))
  await fetch()
  const main = await page()
  expect([...main.matchAll(/Post (\d+)\./g)].map(([, n]) => n)).toEqual(['0', '1', '2', '3', '4'])
  expect(await database.asOwner('select count(*)::int as n from news.post')).toEqual([{ n: 20 }])
})

test('HTML with scripts, pictures, trackers and words that turn round: words alone are left', async () => {
  const words = `<![CDATA[<p onclick="alert(1)">Come <b>along</b>.</p><script>alert(2)</script><img src="https://track.example/p.gif?u=1">
    <style>p{}</style><iframe src="https://x.example"></iframe><a href="javascript:alert(3)">here</a>\u202edlrow &amp; co &lt;script&gt;x&lt;/script&gt;]]>`
  const link = 'https://partner.example.org/1?utm_source=rss&amp;fbclid=abc&amp;id=7'
  server.behaves(sends(rss(rssItem('&lt;img src=x onerror=alert(1)&gt;A day', { words, link }))))
  await fetch()
  await look()
  const { body } = await visitor().get('/news')
  const main = mainOf(body)
  expect(main).toContain('<strong>A day</strong>')
  expect(main).toContain('Come along. heredlrow &amp; co &lt;script>x&lt;/script>')
  expect(main).toContain('href="https://partner.example.org/1?id=7"')
  expect(main).toContain('rel="noreferrer nofollow external"')
  for (const never of [
    '<script',
    '<img',
    '<iframe',
    '<style',
    'onclick',
    'onerror',
    'javascript:',
    'utm_',
    'fbclid',
    'track.example',
    '\u202e',
  ])
    expect(main).not.toContain(never)
})

test('a link that leads to no public place is no link', async () => {
  const links = [
    'javascript:alert(1)',
    'http://localhost:3000/sign-out',
    'http://10.0.0.1/',
    'data:text/html,x',
    'https://printer.local/',
  ]
  server.behaves(sends(rss(...links.map((link, i) => rssItem(`Post ${i}.`, { link })))))
  await fetch()
  const main = await page()
  expect(main.match(/Post \d/g)).toHaveLength(5)
  expect(main).not.toContain('Read it at')
})

test('nothing is fetched while somebody visits, nor before its time, but soon when somebody presses “fetch now”', async () => {
  server.behaves(GOOD)
  await fetch()
  server.behaves(GOOD)
  for (const url of ['/news', '/news/feed.atom', '/']) await visitor().get(url)
  await (await signedIn('communications')).get('/manage/feeds')
  later(20)
  await fetch()
  expect(server.asked).toEqual([])
  const comms = await signedIn('communications')
  expect((await comms.post('/manage/feeds/fetching', {}, '/manage/feeds')).statusCode).toBe(303)
  await fetch()
  expect(server.asked).toEqual(['/feed'])
  await fetch()
  expect(server.asked).toEqual(['/feed'])
})

test('what was wrong and is well again is well', async () => {
  server.behaves(sends('', undefined, 500))
  await fetch()
  expect(await staffSees()).toContain('Something is wrong')
  server.behaves(GOOD)
  later(31)
  await fetch()
  expect(await staffSees()).not.toContain('Something is wrong')
  expect(await page()).toContain('A day of learning')
})

test('the block of the latest stands at the end of pages for adults, and not at all where there is nothing', async () => {
  await look()
  for (const url of ['/about', '/professionals']) expect((await visitor().get(url)).body).not.toContain('id="latest"')
  server.behaves(GOOD)
  await fetch()
  await look()
  for (const url of ['/about', '/professionals'])
    expect(mainOf((await visitor().get(url)).body)).toMatch(/id="latest"[\s\S]*A day of learning/)
  for (const url of ['/', '/you', '/you/help', '/families'])
    expect((await visitor().get(url)).body).not.toContain('A day of learning')
})

test('a feed that the settings name no more is forgotten, with its posts', async () => {
  await database.asOwner(`insert into news.feed (code, url) values ('old', 'https://old.example.org/')`)
  await database.asOwner(`insert into news.post values ('old', 0, 'Old', '', null, '2026-03-16')`)
  server.behaves(GOOD)
  expect(await page()).not.toContain('Old')
  await fetch()
  expect(await database.asOwner('select code from news.feed')).toEqual([{ code: 'partner' }])
})

test('plain links to where else we are stand on pages for adults, load nothing, and are on no page for young people', async () => {
  for (const url of ['/about', '/news', '/families']) {
    const { body } = await visitor().get(url)
    expect(body).toMatch(/<a[^>]*href="https:\/\/www\.facebook\.com\/[^>]*rel="noreferrer nofollow external"/)
    expect(body).toMatch(/<a[^>]*href="https:\/\/x\.com\//)
    expect(body).not.toMatch(/src="https:/)
  }
  for (const url of ['/', '/you', '/you/help', '/you/private'])
    expect((await visitor().get(url)).body).not.toMatch(/facebook|x\.com/)
})
