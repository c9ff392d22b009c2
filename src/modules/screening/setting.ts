import type { Organisation } from '#platform/organisation.ts'

/** What the roof tells this module. */
export type Setting = { readonly organisation: Organisation }
