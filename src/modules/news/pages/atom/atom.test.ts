import { parseFeed } from 'feedsmith'
import { beforeAll, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useNews } from '../../../../../tests/harness/news.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { faultOfXml } from '../../rules/xml-shape.ts'

const database = useDatabase()
const { visitor, signedIn, look, clock } = useNews(database, () => ({ sources: [] }))
beforeAll(() => seatTeam(database))

const ID = '0b9d7c1e-3f55-4f0c-9a6e-6d7c2a4b8e11'
const put = (id: string, slug: string, { title = 'A title', at = NOW, changed = NOW } = {}) =>
  database.asOwner(
    `insert into news.item values ($1, $2, 1, $3, $4, 'Words.', $5, (select id from people.person where role = 'communications'), $6)`,
    [id, slug, title, 'In short: <b>tea</b> & cake ]]> “x”', at, changed],
  )

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

test('with nothing on the site it is a valid feed with nothing in it', async () => {
  const { statusCode, headers, body } = await visitor().get('/news/feed.atom')
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  expect(faultOfXml(body)).toBe(null)
  expect(parseFeed(body)).toMatchObject({ format: 'atom', feed: { id: expect.stringMatching(/^urn:uuid:/) } })
  clock.now = new Date(NOW.getTime() + 60_000)
  expect((await visitor().get('/news/feed.atom')).body).toBe(body)
  clock.now = NOW
})

test('it holds what Atom asks for (RFC 4287), and names no person', async () => {
  await put(ID, 'tea', {
    title: 'Tea & <b>cake</b>',
    changed: new Date('2026-03-17T10:00:00Z'),
    at: new Date('2026-03-01T09:00:00Z'),
  })
  await put('1c9d7c1e-3f55-4f0c-9a6e-6d7c2a4b8e12', 'later', { at: new Date('2026-04-01T09:00:00Z') })
  await look()
  const { body } = await visitor().get('/news/feed.atom')
  expect(faultOfXml(body)).toBe(null)
  const parsed = parseFeed(body)
  if (parsed.format !== 'atom') throw new Error('it is no Atom')
  const { feed } = parsed
  expect(feed.title?.value).toContain('News from')
  expect(feed.updated).toMatch(DATE)
  expect(feed.authors).toHaveLength(1)
  expect(feed.links).toEqual([
    { rel: 'self', type: 'application/atom+xml', href: 'http://localhost:3000/news/feed.atom' },
    { rel: 'alternate', type: 'text/html', href: 'http://localhost:3000/news' },
  ])
  expect(feed.entries).toEqual([
    {
      id: `urn:uuid:${ID}`,
      title: { value: 'Tea & <b>cake</b>' },
      published: '2026-03-01T09:00:00.000Z',
      updated: '2026-03-17T10:00:00.000Z',
      summary: { value: 'In short: <b>tea</b> & cake ]]> “x”' },
      links: [{ rel: 'alternate', type: 'text/html', href: 'http://localhost:3000/news/tea' }],
    },
  ])
  expect(body).not.toContain('Ferhat')
  expect(body).not.toContain('example.org/')
})

test('signs that no XML may hold, as words out of Word bring them, do not break it', async () => {
  const ID_3 = '2c9d7c1e-3f55-4f0c-9a6e-6d7c2a4b8e13'
  await put(ID_3, 'from-word', { title: 'Two\u000blines \u0001\ufffe😀', at: new Date('2026-03-02T09:00:00Z') })
  await look()
  const { body } = await visitor().get('/news/feed.atom')
  expect(body).not.toMatch(/[^\P{Cc}\n]|\ufffe/u)
  expect(body).toContain('Two lines   😀')
  await database.asOwner(`delete from news.item where slug = 'from-word'`)
  await look()
})

test('its ids stay, whatever becomes of a title', async () => {
  const idsOf = async () =>
    [...(await visitor().get('/news/feed.atom')).body.matchAll(/<id>([^<]+)/g)].map(([, id]) => id)
  const before = await idsOf()
  await database.asOwner(`update news.item set title = 'Another', version = 2 where slug = 'tea'`)
  await look()
  expect(await idsOf()).toEqual(before)
  expect(new Set(before).size).toBe(2)
})

test('the same for everybody: whoever is signed in gets no more', async () => {
  const other = await signedIn('communications')
  expect((await other.get('/news/feed.atom')).body).toBe((await visitor().get('/news/feed.atom')).body)
})
