import type { VersionFacts } from './on-the-site.ts'

export type Deed = 'written' | 'reviewed' | 'brought back' | 'plan taken back'

/** A page as it was saved once. */
export type Version = VersionFacts & {
  readonly id: string
  /** The whole file, with its facts. */
  readonly source: string
  readonly deed: Deed
  /** SHA-256 in hex of the starting words of that day. */
  readonly starting: string
  readonly madeBy: string | null
}
