import { createHash } from 'node:crypto'
import { generateAtomFeed } from 'feedsmith'
import { madeForAnybody, type Special } from '#platform/http/routes.ts'
import * as urls from '#urls'
import type { Listed } from '../../rules/item.ts'
import { updatedAt } from '../../rules/when.ts'
import type { Setting } from '../../setting.ts'

const MOST = 20
/** Of a feed in which nothing stands: the same whenever it is asked for, so that no program takes it for new. */
const NOTHING_SAID = new Date('2026-01-01T00:00:00Z')

/** `GET /news/feed.atom`: our own news. It names the charity as its author and no person, and is made from memory. */
export function answer({ organisation, url, latest }: Setting): Special {
  const id = `urn:uuid:${feedId(organisation.services.organisation.id)}`
  return madeForAnybody((now) => {
    const items = latest.items(now, MOST)
    const newest = items.map(updatedAt).toSorted((a, b) => b.getTime() - a.getTime())[0]
    const feed = generateAtomFeed({
      id,
      title: { value: `News from ${organisation.organisation.charity}` },
      updated: newest ?? NOTHING_SAID,
      authors: [{ name: organisation.organisation.charity }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: url + urls.newsFeed },
        { rel: 'alternate', type: 'text/html', href: url + urls.news },
      ],
      entries: items.map((item) => entry(item, url)),
    })
    return { kind: 'bytes', bytes: feed, type: 'application/atom+xml; charset=utf-8' }
  })
}

/** Its id is that of the item, whatever becomes of title and address. */
function entry(item: Listed, url: string) {
  return {
    id: `urn:uuid:${item.id}`,
    title: { value: writable(item.title) },
    published: item.publishAt,
    updated: updatedAt(item),
    summary: { value: writable(item.summary) },
    links: [{ rel: 'alternate', type: 'text/html', href: url + urls.newsItem(item.slug) }],
  }
}

/** Signs that no XML may hold, such as come with words out of Word: one of them, and no program reads the feed any more. */
function writable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
}

/** Of this charity's news for ever, also when its site moves: made from the organisation's own id (RFC 9562, version 5). */
function feedId(organisationId: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(organisationId.replaceAll('-', ''), 'hex'))
    .update('news')
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
