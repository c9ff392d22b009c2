import { again, RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as deeds from './pages/line/deeds.ts'
import * as line from './pages/line/line.ts'
import * as edit from './pages/line-edit/line-edit.ts'
import * as version from './pages/line-version/line-version.ts'
import * as lines from './pages/lines/lines.ts'
import type { LinesSetting } from './setting.ts'

/** The help lines of the site, and of all that shows them. */
export function lineRoutes(setting: LinesSetting): RouteTable {
  const r = new RouteTable()
  const write = can('site.write')
  const looked = audited('looked at help lines')
  const one = '/manage/help-lines/:line'
  r.get('/manage/help-lines', write, looked, lines.show(setting))
  r.get('/manage/help-lines/new', write, looked, edit.showNew(setting))
  r.post('/manage/help-lines/new', write, audited('added a help line'), edit.submitNew(setting))
  r.get(one, write, looked, line.show(setting))
  r.get(`${one}/change`, write, looked, edit.show(setting))
  r.post(`${one}/change`, write, audited('changed a help line'), edit.submit(setting))
  // Checked, moved or taken off once more is another time.
  r.post(`${one}/checking`, write, audited('found a help line right'), again(deeds.check(setting)))
  r.post(`${one}/showing`, write, audited('showed or hid a help line'), again(deeds.showOrHide(setting)))
  r.post(`${one}/place`, write, audited('moved a help line'), again(deeds.move(setting)))
  r.get(`${one}/versions/:version`, write, looked, version.show(setting))
  const back = audited('brought back an earlier help line')
  r.post(`${one}/versions/:version/restoring`, write, back, again(version.restore(setting)))
  return r
}
