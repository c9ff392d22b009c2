import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as allocation from './pages/allocation/allocation.ts'
import * as closure from './pages/closure/closure.ts'
import * as judgement from './pages/judgement/judgement.ts'
import * as list from './pages/list/list.ts'
import * as reopening from './pages/reopening/reopening.ts'
import * as show from './pages/show/show.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/cases', can('case.read'), audited('looked at cases'), list.show(setting))
  r.get('/cases/:id', can('case.read'), audited('looked at a case'), show.show(setting))
  r.get('/cases/:id/allocation', can('case.allocate'), audited('looked at a case'), allocation.show(setting))
  r.post('/cases/:id/allocation', can('case.allocate'), audited('gave a case to a worker'), allocation.submit(setting))
  r.get('/cases/:id/judgement', can('case.read'), audited('looked at judgements'), judgement.show(setting))
  r.post('/cases/:id/judgement', can('case.work'), audited('judged a level'), judgement.submit(setting))
  r.post(
    '/cases/:id/judgement/sign-off',
    can('case.sign-off'),
    audited('signed off a judgement'),
    judgement.submitSignOff(setting),
  )
  r.get('/cases/:id/closure', can('case.work'), audited('looked at a case'), closure.show(setting))
  r.post('/cases/:id/closure', can('case.work'), audited('closed a case'), closure.submit(setting))
  r.get('/cases/:id/reopening', can('case.work'), audited('looked at a case'), reopening.show)
  r.post('/cases/:id/reopening', can('case.work'), audited('began support again'), reopening.submit)
  return r
}
