import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as joining from './pages/joining/joining.ts'
import * as list from './pages/list/list.ts'
import * as ofYoungPerson from './pages/of-young-person/of-young-person.ts'
import * as review from './pages/review/review.ts'
import * as show from './pages/show/show.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const looked = audited('looked at persons of concern')
  r.get('/persons-of-concern', can('case.read'), looked, list.show(setting))

  const home = '/young-people/:id/persons-of-concern'
  r.get(home, can('case.read'), looked, ofYoungPerson.show(setting))
  const wrote = { handler: ofYoungPerson.submit(setting), once: true as const }
  r.post(home, can('case.work'), audited('wrote down a person of concern'), wrote)

  const one = '/persons-of-concern/:id'
  r.get(one, can('case.read'), audited('looked at a person of concern'), show.show)
  const added = { handler: show.submit, once: true as const }
  r.post(`${one}/accounts`, can('case.work'), audited('added why somebody is a person of concern'), added)
  r.get(`${one}/review`, can('case.work'), audited('looked at a person of concern'), review.show(setting))
  r.post(`${one}/review`, can('case.work'), audited('reviewed a person of concern'), review.submit(setting))
  const join = can('person-of-concern.join')
  r.get(`${one}/joining`, join, audited('looked at a person of concern'), joining.show)
  r.post(`${one}/joining`, join, audited('joined persons of concern'), joining.submit)
  r.post(`${one}/joining/reversal`, join, audited('parted persons of concern'), joining.part)
  return r
}
