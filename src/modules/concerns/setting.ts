import type { Organisation } from '#platform/organisation.ts'

/** What the roof tells this module: the charity's words and numbers, and the address of this Rose for mails. */
export type Setting = { readonly organisation: Organisation; readonly url: string }
