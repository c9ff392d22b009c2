import { beforeEach, describe, expect, test } from 'vitest'
import { type Manner, sends, useFeedServer } from '../../../tests/harness/feed-server.ts'
import { useDatabase } from '../../../tests/harness/fresh-database.ts'
import { useNews } from '../../../tests/harness/news.ts'
import { setting } from '../../../tests/harness/setting.ts'
import { feeds } from '../../platform/feeds-setting.ts'

const LOOKUP = '/api/v1/accounts/lookup?acct=rose'
const database = useDatabase()
const server = useFeedServer()
const { visitor, fetch, look } = useNews(database, () => ({
  sources: [{ code: 'partner', name: 'A partner', url: server.url(LOOKUP) }],
}))
beforeEach(() => database.asOwner('delete from news.feed'))

describe('an account of Mastodon', () => {
  const social =
    (posts: unknown): Manner =>
    (request, response) => {
      const isLookup = request.url?.startsWith('/api/v1/accounts/lookup?acct=rose')
      sends(JSON.stringify(isLookup ? { id: '42', acct: 'rose' } : posts), 'application/json')(request, response)
    }
  const post = (words: string, extra: object = {}) => ({
    created_at: '2026-03-16T10:00:00.000Z',
    content: `<p>${words}</p>`,
    url: `https://social.example.org/@rose/${words.length}`,
    ...extra,
  })
  test('is looked up, and of its public posts those that carry a warning are left out', async () => {
    server.behaves(
      social([
        post('Come along.'),
        post('Hard.', { spoiler_text: 'violence' }),
        post('A picture', { sensitive: true }),
      ]),
    )
    await fetch()
    expect(server.asked).toEqual([
      LOOKUP,
      '/api/v1/accounts/42/statuses?limit=40&exclude_replies=true&exclude_reblogs=true',
    ])
    await look()
    const main = (await visitor().get('/news')).body
    expect(main).toContain('Come along.')
    expect(main).not.toMatch(/Hard|A picture/)
  })

  test('that is none is no feed, and nothing further is asked', async () => {
    for (const answer of ['{"id":"../../x","acct":"rose"}', '[]', 'words']) {
      server.behaves(sends(answer, 'application/json'))
      await database.asOwner('delete from news.feed')
      await fetch()
      expect([server.asked, await database.asOwner('select wrong from news.feed')]).toEqual([
        [LOOKUP],
        [{ wrong: 'not-a-feed' }],
      ])
    }
  })

  test('is written with its name and its server in the settings', () => {
    const read = feeds.parse({
      ...setting().organisation.feeds,
      sources: [{ code: 'm', name: 'M', mastodon: '@rose@social.example.org' }],
    })
    expect(read.sources[0]?.url).toBe('https://social.example.org/api/v1/accounts/lookup?acct=rose')
  })
})
