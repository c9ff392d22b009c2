import { RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '#platform/http/words.ts'
import * as ask from './pages/ask/ask.ts'
import { nextFault, showFault, submitFault } from './pages/ask/fault.ts'
import { forget } from './pages/ask/forget.ts'
import * as ending from './pages/ending/ending.ts'
import * as held from './pages/held/held.ts'
import * as list from './pages/list/list.ts'
import * as deeds from './pages/show/deeds.ts'
import * as show from './pages/show/show.ts'
import type { Setting } from './setting.ts'

const nobody = notAudited('nobody is known on a public page')
const answers = can('call-request.answer')
const reviews = can('call-request.review')

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/you/call', anyone, nobody, {
    ...ask.show(setting),
    frame: 'you',
    onFault: showFault(setting),
  })
  // No limit and no token of a cookie: nobody who asks for help is turned away for being quick, or for an old phone.
  r.post('/you/call', anyone, audited('asked to be called'), {
    handler: ask.submit(setting),
    frame: 'you',
    onFault: submitFault(setting),
    withoutToken: true,
    knowsNetwork: true,
  })
  r.get('/you/call/next', anyone, nobody, {
    handler: ask.showNext(setting),
    frame: 'you',
    onFault: nextFault(setting),
  })
  r.get('/you/call/dot', anyone, notAudited('an empty picture'), forget)
  const looked = audited('looked at a call request')
  r.get('/call-requests', answers, audited('looked at call requests'), list.show(setting))
  r.get('/call-requests/held', reviews, audited('looked at held call requests'), held.show(setting))
  r.post('/call-requests/held', reviews, audited('reviewed held call requests'), {
    handler: held.submit(setting),
    sameWithin: 0,
  })
  r.get('/call-requests/:id', answers, looked, show.show(setting))
  // Given back and taken again is another time.
  const took = audited('took on a call request')
  r.post('/call-requests/:id/acknowledgement', answers, took, { handler: deeds.acknowledge, sameWithin: 0 })
  r.post('/call-requests/:id/number', answers, audited('read how a call is safe'), show.number(setting))
  // The same came of it twice: somebody tried twice.
  const tried = audited('wrote down a try to call')
  r.post('/call-requests/:id/tries', answers, tried, { handler: deeds.recordTry(setting), once: true, sameWithin: 0 })
  r.get('/call-requests/:id/ending', answers, looked, ending.show)
  r.post('/call-requests/:id/ending', answers, audited('ended a call request'), ending.submit)
  const gaveBack = audited('gave back a call request')
  r.post('/call-requests/:id/giving-back', answers, gaveBack, { handler: deeds.giveBackTo, sameWithin: 0 })
  return r
}
