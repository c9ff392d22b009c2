import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as today from './pages/today/today.ts'

export function routes(): RouteTable {
  const r = new RouteTable()
  r.get('/today', can('today.read'), audited('looked at today'), today.show)
  return r
}
