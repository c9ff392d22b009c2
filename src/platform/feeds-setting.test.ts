import { expect, test } from 'vitest'
import { feeds } from './feeds-setting.ts'

const read = (source: object) =>
  feeds.safeParse({
    every_minutes: 30,
    most_kept: 20,
    most_shown: 5,
    stale_days: 60,
    sources: [{ code: 'partner', name: 'A partner', ...source }],
    follow: [],
  })

test.each([
  [{ url: 'https://www.example.org/feed' }, 'https://www.example.org/feed'],
  [{ mastodon: '@rose@example.social' }, 'https://example.social/api/v1/accounts/lookup?acct=rose'],
  [
    { bluesky: 'rose.example.org' },
    'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=rose.example.org&limit=30&filter=posts_no_replies',
  ],
])('%j is fetched from %s', (place, url) => {
  expect(read(place).data?.sources).toEqual([{ code: 'partner', name: 'A partner', url }])
})

test.each([
  [{ url: 'http://www.example.org/feed' }, 'an address of a feed begins with https://'],
  [{ mastodon: 'rose' }, 'an account is written like @name@example.social'],
  [{ bluesky: '@rose' }, 'an account is written like name.example.org'],
  [{}, 'say where it comes from, by one of url, mastodon and bluesky'],
  [{ url: 'https://a.example', bluesky: 'b.example' }, 'say where it comes from, by one of url, mastodon and bluesky'],
  [{ url: 'https://a.example', code: 500 }, 'Invalid input: expected string, received number'],
  [{ adress: 'https://a.example' }, 'Unrecognized key: "adress"'],
])('whoever slips in %j hears what is wrong', (slip, says) => {
  expect(read(slip).error?.issues.map(({ message }) => message)).toContain(says)
})
