import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as agreement from './pages/agreement/agreement.ts'
import * as allocation from './pages/allocation/allocation.ts'
import * as closure from './pages/closure/closure.ts'
import * as cover from './pages/cover/cover.ts'
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
  r.post('/cases/:id/judgement', can('case.work'), audited('judged a level'), {
    handler: judgement.submit(setting),
    once: true,
  })
  r.post(
    '/cases/:id/judgement/sign-off',
    can('case.sign-off'),
    audited('signed off a judgement'),
    judgement.submitSignOff(setting),
  )
  r.get('/cases/:id/closure', can('case.work'), audited('looked at a case'), closure.show(setting))
  r.post('/cases/:id/closure', can('case.work'), audited('closed a case'), closure.submit(setting))
  r.get('/cases/:id/agreement', can('case.read'), audited('looked at what was agreed'), agreement.show)
  r.post('/cases/:id/agreement', can('case.work'), audited('wrote down what was agreed'), agreement.submit)
  r.get('/cases/:id/cover', can('case.work'), audited('looked at cover of a case'), cover.showOfCase)
  r.post('/cases/:id/cover', can('case.work'), audited('arranged cover of a case'), cover.submitOfCase(setting))
  r.get('/cover', can('cover.arrange'), audited('looked at cover'), cover.show)
  r.post('/cover', can('cover.arrange'), audited('arranged cover'), cover.submit(setting))
  r.post('/cover/:id/ending', can('case.work'), audited('ended cover'), cover.end(setting))
  r.get('/cases/:id/reopening', can('case.work'), audited('looked at a case'), reopening.show)
  r.post('/cases/:id/reopening', can('case.work'), audited('began support again'), reopening.submit)
  return r
}
