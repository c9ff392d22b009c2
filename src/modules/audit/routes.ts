import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as copy from './pages/export/export.ts'
import * as row from './pages/row/row.ts'
import * as trail from './pages/trail/trail.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/audit', can('audit.read'), audited('looked at the audit trail'), trail.show(setting))
  r.get('/audit/export', can('audit.read'), audited('began to take a copy of the audit trail'), {
    handler: copy.show(setting),
    fresh: true,
  })
  r.post('/audit/export', can('audit.read'), audited('took a copy of the audit trail'), {
    handler: copy.submit(setting),
    fresh: true,
  })
  r.get('/audit/:id', can('audit.read'), audited('looked at a row of the audit trail'), row.show(setting))
  return r
}
