import type { Organisation } from '#platform/organisation.ts'

export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
}
