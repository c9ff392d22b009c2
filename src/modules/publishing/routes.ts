import { again, RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as edit from './pages/edit/edit.ts'
import * as list from './pages/list/list.ts'
import * as show from './pages/show/show.ts'
import * as version from './pages/version/version.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const write = can('site.write')
  const one = '/manage/pages/:path'
  r.get('/manage/pages', write, audited('looked at the list of pages'), list.show(setting))
  r.get(one, write, audited('looked at a page of the site'), show.show(setting))
  r.get(`${one}/change`, write, audited('began to change a page'), edit.show(setting))
  r.post(`${one}/change`, write, audited('worked on a page'), edit.submit(setting))
  // Read, found right or brought back once more, after somebody changed it, is another time.
  r.post(`${one}/review`, write, audited('reviewed a page'), again(show.review(setting)))
  r.post(`${one}/checking`, write, audited('found a fact of a page right'), again(show.check(setting)))
  r.post(`${one}/plan-removal`, write, audited('took back what was planned for a page'), again(show.takeBack(setting)))
  r.get(`${one}/versions/:version`, write, audited('looked at a version of a page'), version.show(setting))
  r.post(
    `${one}/versions/:version/restoring`,
    write,
    audited('brought back a version of a page'),
    again(version.restore(setting)),
  )
  return r
}
