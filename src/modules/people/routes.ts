import { RouteTable } from '#platform/http/routes.ts'
import { anyone, arriving, audited, can, notAudited, signedIn } from '#platform/http/words.ts'
import { submit as seen } from './pages/notice/notice.ts'
import { showDemo, showLive, showSignedOut, signInDemo, signOut } from './pages/sign-in/sign-in.ts'

export function routes({ demo }: { demo: boolean }): RouteTable {
  const r = new RouteTable()
  r.get('/sign-in', anyone, notAudited('nobody has signed in yet'), {
    handler: demo ? showDemo : showLive,
    frame: 'form',
  })
  r.get('/signed-out', anyone, notAudited('nobody is signed in'), showSignedOut)
  r.post('/sign-out', signedIn, audited('signed out'), signOut)
  r.post('/notices/:id/seen', can('today.read'), audited('saw a notice'), seen)
  if (demo)
    r.post('/demo/sign-in', arriving, audited('signed in to the practice site'), {
      handler: signInDemo,
      withoutToken: true,
      limit: 'sign_in',
    })
  return r
}
