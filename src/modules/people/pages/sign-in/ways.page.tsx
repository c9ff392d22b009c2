import type { VNode } from 'preact'
import { ShowPasskey } from '../passkeys/passkey-form.page.tsx'
import { ProviderButton } from '../provider/provider.page.tsx'

type Ways = {
  readonly csrf: string
  readonly to?: string
  /** Whether somebody who is signed in shows anew that it is them. */
  readonly again?: boolean
  readonly passkey?: boolean
  readonly provider?: { readonly name: string } | null
}

/** Ways in beside the password. A page that shows them carries the script of passkeys. */
export function otherWays({ csrf, to, again = false, passkey = true, provider = null }: Ways): VNode[] {
  return [
    ...(passkey ? [<ShowPasskey csrf={csrf} to={to} again={again} />] : []),
    ...(provider ? [<ProviderButton name={provider.name} to={to} again={again} />] : []),
  ]
}
