import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOneLine, textOfHtml } from './plain-text.ts'
import { placeOf, postLink } from './post-link.ts'
import { choosePosts } from './posts.ts'
import { nthSlug, slugOf, standingOf, updatedAt } from './when.ts'
import { EVERY_WRONG, wrongWords } from './wrong.ts'

const NOW = new Date('2026-03-17T10:00:00Z')

describe('words out of HTML', () => {
  test.each([
    ['5 < 6 &amp; 7 > 6', '5 < 6 & 7 > 6'],
    ['<p>One</p><p>Two<br>Three</p>', 'One Two Three'],
    ['a<b>b</b>c', 'abc'],
    ['<a title="5 > 3" href=x>words</a>', 'words'],
    ['<!-- <p>not this</p> -->this', 'this'],
    ['<SCRIPT>alert(1)</SCRIPT>after', 'after'],
    ['before<script>never closed', 'before'],
    ['before<img src="never closed', 'before'],
    ['<script>a</scripty>b</script>c', 'c'],
    ['&#8220;x&#x201D; &eacute; &unknown; &#0;&#xD800;&#x110000;', '“x” é &unknown;'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['<svg/>shown', 'shown'],
    ['İİİİİİİİ<script>x</script>shown', 'İİİİİİİİshown'],
  ])('%j reads %j', (html, words) => expect(inOneLine(textOfHtml(html), 1_000)).toBe(words))

  test('whatever comes, it ends, in one line that can be kept, no longer than it may be', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '</',
      '<script>',
      '<!--',
      '-->',
      '"',
      "'",
      '&',
      '&#x41;',
      ';',
      'word',
      ' ',
      '\n',
      '\u202e',
      '\ud800',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(bits, fc.string({ unit: 'binary' }))),
        fc.integer({ min: 2, max: 300 }),
        (parts, most) => {
          const line = inOneLine(textOfHtml(parts.join('')), most)
          expect(line.length).toBeLessThanOrEqual(most + 1)
          expect(line).toBe(line.trim())
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
        },
      ),
    )
  })

  test('a long post ends at a word', () => expect(inOneLine('one two three four', 12)).toBe('one two…'))
})

describe('a link', () => {
  const base = 'https://partner.example.org/news/feed'
  test.each([
    ['/a?utm_source=x&id=1&fbclid=2#top', 'https://partner.example.org/a?id=1#top'],
    ['item', 'https://partner.example.org/news/item'],
    ['http://me:pw@partner.example.org/', 'http://partner.example.org/'],
    ['//other.example.org/x', 'https://other.example.org/x'],
    ['javascript:alert(1)', null],
    ['http://127.0.0.1/', null],
    ['http://[::1]/', null],
    ['http://intranet/', null],
    ['https://nas.local/', null],
    ['ftp://partner.example.org/', null],
    ['', null],
    [`https://partner.example.org/${'x'.repeat(2_000)}`, null],
  ])('%s: %s', (written, link) => expect(postLink(written, base)).toBe(link))

  test('says where it leads', () => expect(placeOf('https://www.partner.example.org/x')).toBe('partner.example.org'))
})

test('a date that comes first and is wrong is not made good by the next', () => {
  const said = { text: 'x', isHtml: false }
  const raw = [{ title: said, words: said, link: '', dates: ['1970-01-01', '2026-03-16'] }]
  expect(choosePosts(raw, { now: NOW, most: 5, base: 'https://a.example' })).toEqual({
    posts: [],
    leftOut: { undated: 1, ahead: 0, wordless: 0 },
  })
})

test('posts that all lead to one page are all there, and of one that comes twice the newer', () => {
  const post = (title: string, date: string) => ({
    title: { text: title, isHtml: false },
    words: { text: '', isHtml: false },
    link: '/news',
    dates: [date],
  })
  const raw = [post('A day', '2026-03-16'), post('A walk', '2026-03-15'), post('A day', '2026-03-14')]
  const { posts } = choosePosts(raw, { now: NOW, most: 5, base: 'https://a.example' })
  expect(posts.map(({ title, saidAt }) => [title, saidAt.toISOString().slice(0, 10)])).toEqual([
    ['A day', '2026-03-16'],
    ['A walk', '2026-03-15'],
  ])
})

test.each([
  ['We’ve moved!', 'weve-moved'],
  ['Awareness Day 2026: think, spot, speak out', 'awareness-day-2026-think-spot-speak-out'],
  ['Żółć & café', 'zo-c-cafe'],
  ['خبر', 'news'],
  ['New', 'news'],
  ['x'.repeat(100), 'x'.repeat(60)],
])('the address of “%s” is %s', (title, slug) => expect(slugOf(title)).toBe(slug))

test('a slug always fits its column', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 99 }), (title, n) => {
      expect(nthSlug(slugOf(title), n)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    }),
  ))

test('where an item stands', () => {
  const before = new Date(NOW.getTime() - 1)
  const after = new Date(NOW.getTime() + 1)
  expect([null, before, NOW, after].map((at) => standingOf(at, NOW))).toEqual([
    'not on the site',
    'on the site',
    'on the site',
    'planned',
  ])
  expect(updatedAt({ publishAt: after, changedAt: before })).toBe(after)
  expect(updatedAt({ publishAt: before, changedAt: after })).toBe(after)
})

test('every fault has words, which blame nobody here and name no code', () => {
  for (const code of EVERY_WRONG) expect(wrongWords(code, null)).toMatch(/^[A-Z].{15,}\.$/)
  expect(wrongWords('status', 503)).toContain('(503)')
  expect(wrongWords('of-tomorrow', null)).toBe('Something is wrong with it.')
  expect(wrongWords('constructor', null)).toBe('Something is wrong with it.')
})
