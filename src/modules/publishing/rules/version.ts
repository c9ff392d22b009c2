import type { VersionFacts } from './on-the-site.ts'

export type Deed = 'written' | 'reviewed' | 'brought back' | 'plan taken back' | 'found right'

/** How somebody found out that a fact of a page is right. */
export const FACT_HOWS = ['asked', 'read', 'tried'] as const
export type FactHow = (typeof FACT_HOWS)[number]

/** A fact that was to be verified, word by word as it stood there. */
export type FoundFact = { readonly fact: string; readonly how: FactHow }

/** A page as it was saved once. */
export type Version = VersionFacts & {
  readonly id: string
  /** The whole file, with its facts. */
  readonly source: string
  readonly deed: Deed
  /** Of `found right`; else null. */
  readonly found: FoundFact | null
  /** SHA-256 in hex of the starting words of that day. */
  readonly starting: string
  readonly madeBy: string | null
}
