import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as acquaintance from './pages/acquaintance/acquaintance.ts'
import * as breakGlass from './pages/break-glass/break-glass.ts'
import * as leftAlone from './pages/left-alone/left-alone.ts'
import * as looks from './pages/looks/looks.ts'
import * as restriction from './pages/restriction/restriction.ts'
import * as reviews from './pages/reviews/reviews.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const glass = can('glass.break')
  // Whoever sits at a keyboard that was left open must not be the one who breaks the glass.
  r.get('/break-glass', glass, audited('came to break the glass'), { handler: breakGlass.show, fresh: true })
  r.post('/break-glass', glass, audited('broke the glass'), {
    handler: breakGlass.submit(setting),
    fresh: true,
    once: true,
    // The same record for the same reason is another hour when the first is over.
    sameWithin: 0,
    limit: 'break_glass',
    urgent: true,
  })
  r.post('/break-glass/:id/closing', glass, audited('closed the glass'), breakGlass.close)

  const review = can('glass.review')
  r.get('/break-glass/reviews', review, audited('looked at looking to review'), reviews.show(setting))
  r.get('/break-glass/reviews/:id', review, audited('looked at a broken glass'), reviews.showOne)
  r.post('/break-glass/reviews/:id', review, audited('reviewed a broken glass'), reviews.submitOne)
  r.get('/break-glass/looking', review, audited('looked at unusual looking'), reviews.showUnusual(setting))
  r.post('/break-glass/looking', review, audited('reviewed unusual looking'), reviews.submitUnusual(setting))

  const home = '/young-people/:id'
  const set = can('restriction.set')
  r.get(`${home}/restriction`, set, audited('looked at a restriction'), { handler: restriction.show, fresh: true })
  r.post(`${home}/restriction`, set, audited('restricted a record'), {
    handler: restriction.submit(setting),
    fresh: true,
  })
  r.post(`${home}/restriction/lifting`, set, audited('lifted a restriction'), {
    handler: restriction.submitLifting(setting),
    fresh: true,
  })

  const rescue = can('restriction.rescue')
  r.get('/people/restricted', rescue, audited('looked for records that nobody may open'), {
    handler: leftAlone.show,
    fresh: true,
  })
  r.post('/people/restricted', rescue, audited('named somebody on a record that nobody could open'), {
    handler: leftAlone.submit,
    fresh: true,
  })

  const look = can('looks.read')
  r.get(`${home}/looks`, look, audited('looked at who has looked'), looks.show)
  r.get(`${home}/looks/plain`, look, audited('made a plain list of who has looked'), {
    handler: looks.showPlain(setting),
    fresh: true,
  })

  const know = can('case.work')
  r.get(`${home}/acquaintance`, know, audited('came to say that they may know somebody'), acquaintance.show)
  r.post(`${home}/acquaintance`, know, audited('said that they may know somebody'), acquaintance.submit(setting))
  return r
}
