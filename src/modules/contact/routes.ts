import { again, RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as call from './pages/call/call.ts'
import * as letter from './pages/letter/letter.ts'
import * as letters from './pages/letters/letters.ts'
import * as message from './pages/message/message.ts'
import * as newLetter from './pages/new-letter/new-letter.ts'
import * as printing from './pages/printing/printing.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const work = can('case.work')
  r.get('/cases/:id/call', work, audited('looked at a call'), call.show(setting))
  r.post('/cases/:id/call/number', work, audited('confirmed that a call is safe'), call.number(setting))
  r.post('/cases/:id/call', work, audited('recorded a call'), call.submit(setting))
  r.get('/cases/:id/message', work, audited('looked at a case'), message.show(setting))
  r.post('/cases/:id/message', work, audited('rehearsed a message'), message.rehearse(setting))
  r.post('/cases/:id/message/sending', work, audited('recorded a message that was sent'), message.submit(setting))
  r.get('/cases/:id/letters', can('case.read'), audited('looked at letters'), letters.show(setting))
  r.get('/cases/:id/letters/new', work, audited('looked at a case'), newLetter.show(setting))
  r.post('/cases/:id/letters/new', work, audited('rehearsed a letter'), newLetter.rehearse(setting))
  r.post('/cases/:id/letters', work, audited('made a letter'), newLetter.submit(setting))
  r.get('/letters/:id', can('case.read'), audited('looked at a letter'), letter.show(setting))
  // What leaves on paper leaves for good: the thief of an open laptop does not print it.
  r.get('/letters/:id/printing', work, audited('looked at a letter'), { handler: printing.show(setting), fresh: true })
  // Printed again is printed again: paper gets lost.
  r.post('/letters/:id/printing', work, audited('printed a letter'), {
    ...again(printing.paper(setting)),
    fresh: true,
  })
  r.post('/letters/:id/printing/screen', work, audited('printed a letter'), {
    ...again(printing.screen(setting)),
    fresh: true,
    frame: 'together',
  })
  r.post('/letters/:id/sending', work, audited('recorded that a letter left'), letter.submit(setting))
  return r
}
