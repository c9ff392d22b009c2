import type { Organisation } from '#platform/organisation.ts'
import type { ProviderSetting } from '#platform/provider-setting.ts'

/** What passkeys and the provider need to be told. */
export type KeySetting = {
  readonly demo: boolean
  readonly organisation: Organisation
  /** The public address of this Rose, to which passkeys are bound. */
  readonly url: string
  /** The charity's own sign-in; null: it has none. */
  readonly provider: ProviderSetting | null
}
