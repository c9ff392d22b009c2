import type { Fresh } from '../harness/fresh-database.ts'

/** An item of news that is on the site, with its first version, and a feed with a post; the item's name in its address. */
export async function putNews(database: Fresh): Promise<string> {
  await database.asOwner(
    `insert into news.item (id, slug, version, title, summary, words, publish_at, changed_at)
     values ('00000000-0000-4000-8000-0000000000e1', 'a-door-opens', 1, 'A door opens', 'We have moved.',
       'We have moved, and the door is open.', '2026-03-01T09:00Z', '2026-03-01T09:00Z') on conflict do nothing`,
  )
  await database.asOwner(
    `insert into news.version (id, item_id, version, title, summary, words, publish_at, deed, made_at, send_key)
     select id, id, version, title, summary, words, publish_at, 'written', changed_at, id from news.item
     on conflict do nothing`,
  )
  await database.asOwner(
    `insert into news.still_shown (item_id, slug, version, title, summary, words, publish_at, changed_at)
     select id, slug, version, title, summary, words, publish_at, changed_at from news.item on conflict do nothing`,
  )
  await database.asOwner(
    `insert into news.feed (code, url, tried_at, good_at)
     values ('partnership', 'https://www.example.org/news/feed.atom', '2026-03-17T09:30Z', '2026-03-17T09:30Z')
     on conflict do nothing`,
  )
  await database.asOwner(
    `insert into news.post (feed, place, title, words, link, said_at)
     values ('partnership', 0, 'A day of learning', 'Places are left.', 'https://www.example.org/1', '2026-03-16T09:00Z')
     on conflict do nothing`,
  )
  return 'a-door-opens'
}
