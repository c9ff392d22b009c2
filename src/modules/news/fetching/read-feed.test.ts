import { describe, expect, test } from 'vitest'
import { choosePosts } from '../rules/posts.ts'
import { readFeed } from './read-feed.ts'

const NOW = new Date('2026-03-17T10:00:00Z')
const postsOf = (text: string) => {
  const read = readFeed(text)
  if ('wrong' in read) return read
  const { posts } = choosePosts(read.raw, { now: NOW, most: 20, base: 'https://partner.example.org/feed' })
  return posts.map(({ title, words, link, saidAt }) => [title, words, link, saidAt.toISOString().slice(0, 10)])
}

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x</id><updated>2026-03-16T10:00:00Z</updated>
<entry><id>urn:1</id><title type="html">A &amp;lt;b&amp;gt;day&amp;lt;/b&amp;gt; &lt;i&gt;of&lt;/i&gt; learning</title>
<link rel="enclosure" href="https://x.example/a.mp3"/><link href="/a-day"/><published>2026-03-15T10:00:00Z</published><updated>2026-03-16T10:00:00Z</updated>
<summary type="text">Places &lt; 20 are left</summary></entry>
<entry><id>urn:2</id><title>Another</title><link rel="alternate" href="https://partner.example.org/b"/><updated>2026-03-14T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Come <b>along</b></p></div></content></entry></feed>`
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>x</title></channel><item rdf:about="https://partner.example.org/1"><title>An old kind</title><link>https://partner.example.org/1</link>
<dc:date>2026-03-01T10:00:00Z</dc:date></item></rdf:RDF>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'x',
  items: [
    {
      id: '1',
      url: 'https://partner.example.org/1',
      title: 'In JSON',
      content_html: '<p>Hello&nbsp;there</p>',
      date_published: '2026-03-16T10:00:00Z',
    },
    {
      id: '2',
      url: 'https://partner.example.org/2',
      content_text: 'Only <words>',
      date_published: '2026-03-15T10:00:00Z',
    },
    { id: '3', url: 'https://partner.example.org/3', content_text: 'A number', date_published: 0 },
  ],
})
const MASTODON_RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Rose</title>
<item><guid isPermaLink="true">https://social.example.org/@rose/1</guid><link>https://social.example.org/@rose/1</link>
<pubDate>Mon, 16 Mar 2026 10:00:00 +0000</pubDate><description>&lt;p&gt;Think, spot, speak out. &lt;a href="https://social.example.org/tags/x"&gt;#&lt;span&gt;day&lt;/span&gt;&lt;/a&gt;&lt;/p&gt;</description>
<media:content url="https://social.example.org/p.png" type="image/png"/></item></channel></rss>`
const status = (extra: object) => ({
  id: '1',
  created_at: '2026-03-16T10:00:00.000Z',
  content: '<p>Our own words</p>',
  sensitive: false,
  spoiler_text: '',
  visibility: 'public',
  reblog: null,
  in_reply_to_id: null,
  ...extra,
})
// Each at an address of its own: two posts of one address are one.
const MASTODON = JSON.stringify(
  [
    {},
    { reblog: { content: 'other' } },
    { in_reply_to_id: '7' },
    { sensitive: true },
    { spoiler_text: 'careful' },
    { visibility: 'private' },
    { created_at: 5 },
  ].map((extra, i) => status({ url: `https://social.example.org/@rose/${i + 1}`, ...extra })),
)
const sky = (key: string, record: object, extra: object = {}) => ({
  post: {
    uri: `at://did:plc:abc/app.bsky.feed.post/${key}`,
    author: { handle: 'rose.example.org' },
    record: { text: 'Our words & more', createdAt: '2026-03-16T10:00:00.000Z', ...record },
    labels: [],
    ...('labels' in extra ? { labels: extra.labels } : {}),
  },
  ...('reason' in extra ? { reason: extra.reason } : {}),
})
const BLUESKY = JSON.stringify({
  feed: [
    sky('3k1', {}),
    sky('3k2', { reply: {} }),
    sky('3k3', {}, { reason: {} }),
    sky('3k4', {}, { labels: [{ val: 'graphic' }] }),
    7,
  ],
  cursor: 'x',
})

describe('every kind of feed', () => {
  test.each([
    [
      'Atom',
      ATOM,
      [
        ['A <b>day</b> of learning', 'Places < 20 are left', 'https://partner.example.org/a-day', '2026-03-15'],
        ['Another', 'Come along', 'https://partner.example.org/b', '2026-03-14'],
      ],
    ],
    ['RSS 1.0', RDF, [['An old kind', '', 'https://partner.example.org/1', '2026-03-01']]],
    [
      'JSON Feed',
      JSON_FEED,
      [
        ['In JSON', 'Hello there', 'https://partner.example.org/1', '2026-03-16'],
        ['', 'Only <words>', 'https://partner.example.org/2', '2026-03-15'],
      ],
    ],
    [
      'Mastodon as RSS',
      MASTODON_RSS,
      [['', 'Think, spot, speak out. #day', 'https://social.example.org/@rose/1', '2026-03-16']],
    ],
    ['Mastodon', MASTODON, [['', 'Our own words', 'https://social.example.org/@rose/1', '2026-03-16']]],
    [
      'Bluesky',
      BLUESKY,
      [['', 'Our words & more', 'https://bsky.app/profile/rose.example.org/post/3k1', '2026-03-16']],
    ],
  ])('%s', (_, text, posts) => expect(postsOf(text)).toEqual(posts))

  test.each([
    ['a page', '<!doctype html><html></html>', 'web-page'],
    ['a page after a remark', '<!-- x --> <html></html>', 'web-page'],
    [
      'a page of XHTML',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>',
      'web-page',
    ],
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'not-a-feed'],
    [
      'a declaration in the middle',
      '<rss version="2.0"><channel><!DOCTYPE x [<!ENTITY a "b">]><title>&a;</title></channel></rss>',
      'declarations',
    ],
    ['one element too few', '<rss version="2.0"><channel></rss>', 'cut-off'],
    ['one too many', '<rss version="2.0"></rss></channel>', 'cut-off'],
    ['a number', '7', 'not-a-feed'],
    ['null in JSON', '{"feed":null}', 'not-a-feed'],
    ['brackets without end', '['.repeat(100_000), 'cut-off'],
    ['brackets without sense', `${'['.repeat(3)}x]`, 'not-a-feed'],
  ])('%s is wrong', (_, text, wrong) => expect(readFeed(text)).toEqual({ wrong }))

  test('a post of Mastodon’s RSS that carries a warning is left out, and a title with a line below it is not', () => {
    const warned =
      '&lt;p&gt;&lt;strong&gt;Content warning:&lt;/strong&gt;it is hard to read&lt;/p&gt;&lt;hr&gt;&lt;p&gt;Words&lt;/p&gt;'
    const item = (words: string, title = '') =>
      `<item>${title}<link>https://social.example.org/@rose/2</link><pubDate>Mon, 16 Mar 2026 11:00:00 +0000</pubDate><description>${words}</description></item>`
    const withItem = (one: string) => postsOf(MASTODON_RSS.replace('<item>', `${one}<item>`))
    expect(withItem(item(warned))).toEqual(postsOf(MASTODON_RSS))
    expect(withItem(item(warned, '<title>When we meet</title>'))).toHaveLength(2)
    expect(withItem(item('&lt;p&gt;&lt;strong&gt;Come&lt;/strong&gt; along&lt;/p&gt;'))).toHaveLength(2)
  })

  test('a list without a post is one, and no other kind of file', () => expect(readFeed('[]')).toEqual({ raw: [] }))

  test('what only speaks of a declaration is read', () =>
    expect(
      postsOf(
        MASTODON_RSS.replace('Think, spot', 'The &lt;![CDATA[ and').replace(
          '<title>Rose',
          '<!-- <!DOCTYPE --><title><![CDATA[<!ENTITY]]>Rose',
        ),
      ),
    ).toHaveLength(1))
})
