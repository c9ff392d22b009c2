import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as breaking from './pages/breaking/breaking.ts'
import * as ledger from './pages/ledger/ledger.ts'
import * as settling from './pages/settling/settling.ts'
import * as together from './pages/together/together.ts'

export function routes(): RouteTable {
  const r = new RouteTable()
  const list = '/young-people/:id/promises'
  r.get(list, can('case.read'), audited('looked at promises'), ledger.show)
  r.post(list, can('case.work'), audited('wrote down a promise'), ledger.submit)
  r.get(`${list}/together`, can('case.work'), audited('looked at promises'), {
    handler: together.preview,
    frame: 'together',
  })
  r.post(`${list}/together`, can('case.work'), audited('read the promises together'), {
    handler: together.show,
    frame: 'together',
  })
  r.post('/promises/:id/kept', can('case.work'), audited('marked a promise as kept'), settling.keep)
  r.post('/promises/:id/reopening', can('case.work'), audited('opened a promise again'), settling.reopen)
  r.get('/promises/:id/breaking', can('case.work'), audited('looked at a promise'), breaking.show)
  r.post('/promises/:id/breaking', can('case.work'), audited('wrote why a promise was not kept'), breaking.submit)
  return r
}
