import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as list from './pages/list/list.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const write = can('site.write')
  r.get('/manage/pages', write, audited('looked at the list of pages'), list.show(setting))
  return r
}
