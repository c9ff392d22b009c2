import type { Everybody, OnlyAbout } from './extension.ts'

/** The ground floor knows nobody and no record. */
export type Setting = { readonly people: Everybody; readonly onlyAbout: OnlyAbout }
