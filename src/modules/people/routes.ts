import { RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited, signedIn } from '#platform/http/words.ts'
import { addAccountRoutes, addDoorRoutes } from './door-routes.ts'
import type { DoorSetting } from './door-setting.ts'
import { addKeyRoutes } from './key-routes.ts'
import type { KeySetting } from './key-setting.ts'
import { show as showAccess } from './pages/access/access.ts'
import { submit as seen } from './pages/notice/notice.ts'
import { showSignedOut, signOut } from './pages/sign-in/sign-in.ts'

export function routes(setting: DoorSetting & KeySetting): RouteTable {
  const r = new RouteTable()
  addDoorRoutes(r, setting)
  addAccountRoutes(r, setting)
  addKeyRoutes(r, setting)
  r.get('/signed-out', anyone, notAudited('nobody is signed in'), showSignedOut)
  r.post('/sign-out', signedIn, audited('signed out'), { handler: signOut, outAt: '/signed-out' })
  r.get('/people/access', signedIn, notAudited('shows nobody’s record'), showAccess)
  r.post('/notices/:id/seen', can('today.read'), audited('saw a notice'), seen)
  return r
}
