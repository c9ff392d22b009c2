import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import type { Setting } from './escalation.ts'
import { PAGE_KEY } from './pages/buttons.tsx'
import * as list from './pages/list/list.ts'
import * as start from './pages/new/new.ts'
import * as deeds from './pages/show/deeds.ts'
import * as show from './pages/show/show.ts'

/** These work on with the key of the visit's page, when a sign-in has run out on the way. */
const BY_PAGE = { pageKey: PAGE_KEY, limit: 'visits' } as const

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/visits', can('visit.read'), audited('looked at who is out'), list.show(setting))
  r.get('/visits/new', can('visit.go'), audited('began to go out'), start.show(setting))
  // Out twice to the same place is two visits, and nobody walks off with a question on the screen in place of a clock.
  r.post('/visits/new', can('visit.go'), audited('went out'), { handler: start.submit(setting), sameWithin: 0 })
  r.get('/visits/:id', can('visit.read'), audited('looked at a visit'), show.show(setting))
  r.post('/visits/:id/return', can('visit.read'), audited('said that somebody is back'), {
    handler: deeds.comeBack(setting),
    ...BY_PAGE,
  })
  r.post('/visits/:id/extension', can('visit.go'), audited('took more time for a visit'), {
    handler: deeds.extend(setting),
    ...BY_PAGE,
  })
  r.post('/visits/:id/help', can('visit.go'), audited('asked for help'), { handler: deeds.help(setting), ...BY_PAGE })
  r.post('/visits/:id/answer', can('visit.read'), audited('dealt with a late visit'), deeds.answer)
  return r
}
