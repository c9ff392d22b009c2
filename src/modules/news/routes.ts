import { again, RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '#platform/http/words.ts'
import * as atom from './pages/atom/atom.ts'
import * as edit from './pages/edit/edit.ts'
import * as feeds from './pages/feeds/feeds.ts'
import * as item from './pages/item/item.ts'
import * as list from './pages/list/list.ts'
import * as manage from './pages/manage/manage.ts'
import * as version from './pages/version/version.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const open = notAudited('nobody is known on a public page')
  r.get('/news', anyone, open, list.showFirst(setting))
  r.get('/news/page/:page', anyone, open, list.show(setting))
  r.get('/news/feed.atom', anyone, open, atom.answer(setting))
  r.get('/news/:slug', anyone, open, item.show(setting))

  const write = can('news.write')
  const one = '/manage/news/:news'
  r.get('/manage/news', write, audited('looked at the list of news'), manage.show)
  r.get('/manage/news/new', write, audited('began to write news'), edit.showNew(setting))
  r.post('/manage/news/new', write, audited('wrote news'), edit.submitNew(setting))
  r.get(one, write, audited('looked at news'), version.show(setting))
  r.get(`${one}/change`, write, audited('began to change news'), edit.show(setting))
  r.post(`${one}/change`, write, audited('worked on news'), edit.submit(setting))
  // Taken off or brought back once more, after somebody changed it, is another time.
  r.post(`${one}/removal`, write, audited('took news off the site'), again(version.takeOff(setting)))
  r.get(
    `${one}/versions/:version`,
    write,
    audited('looked at an earlier version of news'),
    version.showVersion(setting),
  )
  r.post(
    `${one}/versions/:version/restoring`,
    write,
    audited('brought back an earlier version of news'),
    again(version.restore(setting)),
  )

  r.get('/manage/feeds', write, audited('looked at the feeds'), feeds.show(setting))
  r.post('/manage/feeds/fetching', write, audited('had the feeds fetched'), feeds.fetchNow)
  return r
}
