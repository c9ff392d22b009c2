import { RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '#platform/http/words.ts'
import * as list from './pages/list/list.ts'
import * as show from './pages/show/show.ts'
import type { Setting } from './setting.ts'
import { play } from './shown.ts'

/** One film and the words beside it. */
const FILES = 26 * 1024 * 1024

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const open = notAudited('nobody is known on a public page')
  r.get('/you/sound/:number', anyone, open, play('sound', setting))
  r.get('/you/sign/:number', anyone, open, play('sign', setting))

  const write = can('site.write')
  const one = '/manage/recordings/:number'
  const once = { once: true, sameWithin: 0 } as const
  r.get('/manage/recordings', write, audited('looked at the recordings'), list.show(setting))
  r.post('/manage/recordings', write, audited('added a recording'), {
    handler: list.add(setting),
    bodyLimit: FILES,
    ...once,
  })
  r.get(one, write, audited('looked at a recording'), show.show(setting))
  r.get(`${one}/file`, write, audited('played a recording'), show.file(setting))
  r.post(`${one}/showing`, write, audited('put a recording on the site'), { handler: show.putOn(setting), ...once })
  r.post(`${one}/removal`, write, audited('took a recording off the site'), { handler: show.takeOff(setting), ...once })
  r.post(`${one}/throwing-away`, write, audited('threw a recording away'), { handler: show.throwOut(setting), ...once })
  return r
}
