import { RouteTable } from '#platform/http/routes.ts'
import { audited, can, notAudited } from '#platform/http/words.ts'
import * as search from './pages/search/search.ts'
import * as today from './pages/today/today.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/today', can('today.read'), audited('looked at today'), today.show(setting))
  r.get('/search', can('case.read'), notAudited('an empty box'), search.show)
  r.post('/search', can('case.read'), audited('searched'), search.submit(setting))
  return r
}
