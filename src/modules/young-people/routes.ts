import { RouteTable } from '#platform/http/routes.ts'
import { audited, can, notAudited } from '#platform/http/words.ts'
import * as connections from './pages/connections/connections.ts'
import * as deaths from './pages/death/death.ts'
import * as emergencyCard from './pages/emergency-card/emergency-card.ts'
import * as identity from './pages/identity/identity.ts'
import * as lookRequest from './pages/look-request/look-request.ts'
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
  r.post(life, can('case.work'), audited('added somebody in their life'), { handler: connections.submit, once: true })
  r.post(`${life}/:connectionId/ending`, can('case.work'), audited('ended somebody in their life'), connections.end)

  const card = `${home}/emergency-card`
  r.get(card, can('case.read'), audited('looked at an emergency card'), emergencyCard.show(setting))
  r.post(card, can('case.read'), audited('opened an emergency card'), emergencyCard.open(setting))

  const join = `${home}/merge`
  r.get(join, can('young-person.merge'), audited('looked for records to join'), merge.show)
  r.post(join, can('young-person.merge'), audited('joined two records'), merge.submit)
  const part = `${join}/:mergeId/reversal`
  r.get(part, can('young-person.merge'), audited('looked at two joined records'), merge.showReversal)
  r.post(part, can('young-person.merge'), audited('parted two records'), merge.submitReversal)

  r.get(`${home}/identity`, can('case.work'), audited('looked at a name and birthday'), identity.show)
  r.post(`${home}/identity`, can('case.work'), audited('put a name or birthday right'), identity.submit)

  const death = `${home}/death`
  r.get(death, can('case.work'), audited('looked at a death'), deaths.show)
  r.post(death, can('case.work'), audited('wrote down a death'), deaths.submit(setting))
  r.post(`${death}/reversal`, can('death.take-back'), audited('took back a death'), deaths.takeBack)

  const look = '/look-requests'
  r.get(`${look}/new`, can('case.read'), notAudited('an empty question'), lookRequest.show)
  r.post(`${look}/new`, can('case.read'), audited('asked the manager to look somebody up'), lookRequest.submit(setting))
  r.get(`${look}/:id`, can('look.answer'), audited('read whom somebody looked for'), lookRequest.showOne)
  r.post(`${look}/:id`, can('look.answer'), audited('answered whom somebody looked for'), lookRequest.answer)
  return r
}
