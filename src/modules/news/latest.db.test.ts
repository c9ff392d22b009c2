import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { setting } from '../../../tests/harness/setting.ts'
import { PUBLIC } from '../../platform/viewer.ts'
import { latestPosts } from './index.ts'
import { putStarting } from './starting.ts'

const database = useDatabase()
const { feeds } = setting().organisation
const look = (latest: ReturnType<typeof latestPosts>, now = NOW) =>
  database.transactions.run(PUBLIC, now, (tx) => latest.look(tx, now))
const shown = (latest: ReturnType<typeof latestPosts>, now = NOW) => {
  const block = latest.block(now)
  return block && render(block)
}

test('the block of the latest is not there where there is nothing good, and leaves by itself when that grows stale', async () => {
  const latest = latestPosts(feeds)
  expect(shown(latest)).toBe(null)
  await look(latest)
  expect(shown(latest)).toBe(null)
  await database.asOwner(
    `insert into news.feed (code, url) values ('partnership', 'https://www.example.org/news/feed.atom')`,
  )
  await database.asOwner(
    `insert into news.post values ('partnership', 0, 'A day of learning', '', 'https://www.example.org/1', $1::timestamptz - interval '50 days'),
       ('partnership', 1, 'Tomorrow', '', null, $1::timestamptz + interval '1 day'), ('partnership', 2, 'Old', '', null, '2025-01-01')`,
    [NOW],
  )
  await look(latest)
  expect(shown(latest)).toMatch(/Latest[\s\S]*A day of learning[\s\S]*26 January 2026/)
  expect(shown(latest)).not.toMatch(/Tomorrow|Old/)
  const later = new Date('2026-03-28T10:00:00Z')
  expect(latest.asOf(later)).not.toBe(latest.asOf(NOW))
  expect(shown(latest, later)).toBe(null)
})

const FACTS = { sources: ['README.md'], toVerify: ['The day.'], reviewBy: '2026-09-16' }

test('the news that came with Rose is put down once, and stays as somebody changed it', async () => {
  await database.asOwner('delete from news.feed')
  const starting = [
    {
      slug: 'first',
      title: 'A new site',
      summary: 'It is here.',
      words: 'Our new site is open.',
      day: '2026-03-16',
      ...FACTS,
    },
  ]
  const put = () =>
    database.transactions.run({ kind: 'task', task: 'news' }, NOW, (tx) => putStarting(tx, NOW, starting))
  await put()
  const latest = latestPosts(feeds)
  await look(latest)
  expect(shown(latest)).toMatch(/href="\/news\/first"[\s\S]*A new site[\s\S]*16 March 2026/)
  for (const table of ['item', 'version'])
    expect(
      await database.asOwner(`select sources, to_verify as "toVerify", review_by as "reviewBy" from news.${table}`),
    ).toEqual([FACTS])
  await database.asOwner(`update news.item set title = 'Mended', publish_at = null where slug = 'first'`)
  await put()
  expect(await database.asOwner('select title, publish_at from news.item')).toEqual([
    { title: 'Mended', publish_at: null },
  ])
  await look(latest)
  expect(shown(latest)).toBe(null)
})

test('no other task, and no visitor, writes news or posts', async () => {
  const words = [{ slug: 'x', title: 'X', summary: 'X', words: 'X', day: '2026-03-16', ...FACTS }]
  for (const viewer of [PUBLIC, { kind: 'task', task: 'feeds' } as const])
    await expect(database.undone(viewer, (tx) => putStarting(tx, NOW, words))).rejects.toThrow(/row-level security/)
})
