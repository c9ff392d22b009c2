import type { RouteTable } from '#platform/http/routes.ts'
import { arriving, audited, notAudited, signedIn } from '#platform/http/words.ts'
import type { DoorSetting } from './door-setting.ts'
import * as account from './pages/account/account.ts'
import * as codeApp from './pages/account/code-app.ts'
import * as ownPassword from './pages/account/password.ts'
import * as recoveryCodes from './pages/account/recovery-codes.ts'
import * as signIns from './pages/account/sign-ins.ts'
import * as again from './pages/again/again.ts'
import * as invitation from './pages/invitation/invitation.ts'
import * as second from './pages/second-factor/second-factor.ts'
import * as setUp from './pages/set-up/set-up.ts'
import * as password from './pages/sign-in/password.ts'
import { showDemo, signInDemo } from './pages/sign-in/sign-in.ts'

const NOBODY_YET = notAudited('nobody has signed in yet')
/** Beside the limits of tries, which count what fails: how often one network may ask at all. */
const limit = 'sign_in'

/** The ways in, from the first page to the last half. */
export function addDoorRoutes(r: RouteTable, setting: DoorSetting): void {
  r.get('/sign-in', arriving, NOBODY_YET, setting.demo ? showDemo : password.show(setting))
  if (setting.demo)
    r.post('/demo/sign-in', arriving, audited('signed in to the practice site'), {
      handler: signInDemo(setting),
      withoutToken: true,
      limit,
    })
  r.get('/sign-in/password', arriving, NOBODY_YET, password.show(setting))
  r.post('/sign-in/password', arriving, audited('showed a password'), { handler: password.submit(setting), limit })
  r.get('/sign-in/code', arriving, NOBODY_YET, second.showCode)
  r.post('/sign-in/code', arriving, audited('signed in'), { handler: second.submitCode(setting), limit })
  r.get('/sign-in/recovery-code', arriving, NOBODY_YET, second.showRecoveryCode)
  r.post('/sign-in/recovery-code', arriving, audited('signed in'), {
    handler: second.submitRecoveryCode(setting),
    limit,
  })
  r.get('/sign-in/set-up', arriving, NOBODY_YET, setUp.show(setting))
  r.post('/sign-in/set-up', arriving, audited('set up a code app'), { handler: setUp.submitCode(setting), limit })
  r.post('/sign-in/set-up/password', arriving, audited('set a password'), {
    handler: setUp.submitPassword(setting),
    limit,
  })
  r.get('/sign-in/again', arriving, notAudited('asks only'), again.show(setting))
  r.post('/sign-in/again', arriving, audited('showed again that it is them'), { handler: again.submit(setting), limit })
  r.get('/invitations/:token', arriving, NOBODY_YET, { handler: invitation.show, limit })
  r.post('/invitations/:token', arriving, audited('used an invitation'), { handler: invitation.submit(setting), limit })
}

const OWN = audited('looked at how they sign in')

/** What somebody changes about their own ways in. Their forms say `kept={false}`: words typed there are kept nowhere. */
export function addAccountRoutes(r: RouteTable, setting: DoorSetting): void {
  r.get('/account', signedIn, OWN, account.show)
  r.get('/account/password', signedIn, OWN, { handler: ownPassword.show, fresh: true })
  r.post('/account/password', signedIn, audited('changed their password'), {
    handler: ownPassword.submit(setting),
    fresh: true,
    limit,
    sameWithin: 0,
  })
  r.get('/account/code-app', signedIn, OWN, { handler: codeApp.show(setting), fresh: true })
  r.post('/account/code-app', signedIn, audited('set up a code app'), {
    handler: codeApp.submit(setting),
    fresh: true,
    limit,
  })
  r.get('/account/recovery-codes', signedIn, OWN, { handler: recoveryCodes.show, fresh: true })
  r.post('/account/recovery-codes', signedIn, audited('made new recovery codes'), {
    handler: recoveryCodes.submit(setting),
    fresh: true,
  })
  r.post('/account/sign-ins/:id/ending', signedIn, audited('ended a session of their own'), {
    handler: signIns.endOne,
    fresh: true,
    sameWithin: 0,
  })
  r.post('/account/sign-ins/ending', signedIn, audited('ended their other sessions'), {
    handler: signIns.endOthers,
    fresh: true,
    sameWithin: 0,
  })
}
