import type { RouteTable } from '#platform/http/routes.ts'
import { arriving, audited, notAudited, signedIn } from '#platform/http/words.ts'
import type { KeySetting } from './key-setting.ts'
import * as arrive from './pages/passkeys/arrive.ts'
import { type Party, partyOf } from './pages/passkeys/ceremony.ts'
import * as made from './pages/passkeys/new.ts'
import * as own from './pages/passkeys/own.ts'
import * as setUp from './pages/passkeys/set-up.ts'
import { openProvider } from './pages/provider/openid.ts'
import { begin, comeBack } from './pages/provider/provider.ts'

/** Ways in without a password: passkeys, and the charity's own provider. */
export function addKeyRoutes(r: RouteTable, setting: KeySetting): void {
  const party = partyOf({ url: setting.url, name: setting.organisation.organisation.name })
  const at = { frame: 'form', limit: 'sign_in' } as const
  r.post('/sign-in/passkey/question', arriving, notAudited('nobody is named yet'), {
    handler: arrive.question(party),
    ...at,
  })
  r.post('/sign-in/passkey', arriving, audited('signed in with a passkey'), {
    handler: arrive.submit(party, setting),
    ...at,
  })
  r.post('/sign-in/set-up/passkey/question', arriving, notAudited('nothing is kept yet'), {
    handler: setUp.question(party),
    ...at,
  })
  r.post('/sign-in/set-up/passkey', arriving, audited('set up a passkey'), {
    handler: setUp.submit(party, setting),
    ...at,
  })
  addOwnPasskeys(r, setting, party)
  addProvider(r, setting)
}

function addProvider(r: RouteTable, setting: KeySetting): void {
  const { provider: chosen, url, demo } = setting
  if (chosen === null) return
  const provider = openProvider(chosen, { url, demo })
  const at = { frame: 'form', limit: 'sign_in' } as const
  r.get('/sign-in/provider', arriving, notAudited('nobody has signed in yet'), { handler: begin(provider), ...at })
  r.get('/sign-in/provider/return', arriving, audited('signed in through the provider'), {
    handler: comeBack(provider, setting),
    ...at,
  })
}

function addOwnPasskeys(r: RouteTable, setting: KeySetting, party: Party): void {
  const fresh = true
  r.get('/account/passkeys', signedIn, audited('looked at their own passkeys'), own.list)
  r.get('/account/passkeys/new', signedIn, audited('began to add a passkey'), { handler: made.show, fresh })
  r.post('/account/passkeys/new', signedIn, audited('added a passkey'), {
    handler: made.submit(party, setting),
    fresh,
  })
  r.post('/account/passkeys/new/question', signedIn, audited('was asked for a passkey'), {
    handler: made.question(party),
    fresh,
  })
  r.get('/account/passkeys/:id/name', signedIn, audited('looked at a passkey of theirs'), own.showName)
  r.post('/account/passkeys/:id/name', signedIn, audited('renamed a passkey'), own.submitName)
  r.get('/account/passkeys/:id/removal', signedIn, audited('began to remove a passkey'), {
    handler: own.showRemoval,
    fresh,
  })
  r.post('/account/passkeys/:id/removal', signedIn, audited('removed a passkey'), {
    handler: own.submitRemoval(setting),
    fresh,
  })
}
