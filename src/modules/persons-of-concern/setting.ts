import type { Organisation } from '#platform/organisation.ts'

export type Setting = { readonly organisation: Organisation }
