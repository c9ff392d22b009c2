import type { Organisation } from '#platform/organisation.ts'

/** What the pages of this module are handed by the roof. */
export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose. */
  readonly url: string
}
