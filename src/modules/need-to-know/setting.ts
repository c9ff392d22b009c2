import type { Organisation } from '#platform/organisation.ts'

export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  /** Stamps what is kept in the trail without being readable there. */
  readonly secret: string
}
