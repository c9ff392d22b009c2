import { RouteTable } from '#platform/http/routes.ts'
import { audited, notAudited, signedIn } from '#platform/http/words.ts'
import { discard } from './pages/discard/discard.ts'
import { keep, token } from './pages/keep/keep.ts'

export function routes(): RouteTable {
  const r = new RouteTable()
  r.post('/unsaved-words', signedIn, notAudited('keeps what somebody is writing, which is on no record yet'), {
    handler: keep,
    limit: 'unsaved_words',
  })
  r.get('/unsaved-words/token', signedIn, notAudited('tells a page whether its own reader is signed in'), token)
  r.post('/unsaved-words/:id/discard', signedIn, audited('threw unsaved words away'), discard)
  return r
}
