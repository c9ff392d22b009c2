import { again, RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as list from './pages/list/list.ts'
import * as look from './pages/look/look.ts'
import * as one from './pages/one/one.ts'
import type { Setting } from './setting.ts'

/** A file of one page's words, and room for what programs add to it. */
const FILE = 2 * 1024 * 1024

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const write = can('site.write')
  const all = '/manage/translations'
  const place = `${all}/:language/:path`
  r.get(all, write, audited('looked at the languages of the site'), list.showAll(setting))
  r.get(`${all}/:language`, write, audited('looked at the translations into a language'), list.show(setting))
  r.get(place, write, audited('looked at a translation'), one.show(setting))
  r.post(place, write, audited('brought a translation'), { handler: one.bring(setting), bodyLimit: FILE })
  r.get(`${place}/file`, write, audited('took a file for a translator'), one.template(setting))
  // Put on the site or taken off it once more is another time.
  r.post(`${place}/removal`, write, audited('took a translation off the site'), again(one.takeOff(setting)))
  r.get(`${place}/versions/:version`, write, audited('looked at a version of a translation'), look.show(setting))
  const puttingOn = audited('put a translation on the site')
  r.post(`${place}/versions/:version/showing`, write, puttingOn, again(look.putOn(setting)))
  return r
}
