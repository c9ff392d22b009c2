import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as connections from './pages/connections/connections.ts'
import * as merge from './pages/merge/merge.ts'
import * as safeContact from './pages/safe-contact/safe-contact.ts'
import * as show from './pages/show/show.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const home = '/young-people/:id'
  r.get(home, can('case.read'), audited('looked at a young person'), show.show(setting))

  const safe = `${home}/safe-contact`
  r.get(safe, can('case.work'), audited('looked at a safe contact'), safeContact.show)
  r.post(safe, can('case.work'), audited('changed a safe contact'), safeContact.submit)

  const life = `${home}/connections`
  r.get(life, can('case.work'), audited('looked at who is in their life'), connections.show)
  r.post(life, can('case.work'), audited('added somebody in their life'), connections.submit)
  r.post(`${life}/:connectionId/ending`, can('case.work'), audited('ended somebody in their life'), connections.end)

  const join = `${home}/merge`
  r.get(join, can('young-person.merge'), audited('looked for records to join'), merge.show)
  r.post(join, can('young-person.merge'), audited('joined two records'), merge.submit)
  const part = `${join}/:mergeId/reversal`
  r.get(part, can('young-person.merge'), audited('looked at two joined records'), merge.showReversal)
  r.post(part, can('young-person.merge'), audited('parted two records'), merge.submitReversal)
  return r
}
