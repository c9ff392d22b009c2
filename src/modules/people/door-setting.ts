import type { Organisation } from '#platform/organisation.ts'
import type { ProviderSetting } from '#platform/provider-setting.ts'

/** What the pages of the door are handed by the roof. */
export type DoorSetting = {
  readonly demo: boolean
  readonly organisation: Organisation
  /** The address of this Rose, for links in mails. */
  readonly url: string
  /** Known to this installation alone: it seals what code apps share with us, and hashes who tried to come in. */
  readonly secret: string
  /** The charity's own sign-in; null: it has none. */
  readonly provider: Pick<ProviderSetting, 'name'> | null
}
