/** An item of news, and what became of it. */
export type Words = {
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly words: string
  /** Null: not on the site. */
  readonly publishAt: Date | null
}
export type Item = Words & {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly changedAt: Date
}
/** As a visitor sees it. */
export type Published = Item & { readonly publishAt: Date }
/** For those who write it. `changedBy` null: it came with Rose. */
export type Written = Item & { readonly changedBy: string | null }

export type Deed = 'written' | 'brought back' | 'taken off'

/** `madeBy` null: it came with Rose. */
export type VersionLine = {
  readonly version: number
  readonly deed: Deed
  readonly madeBy: string | null
  readonly madeAt: Date
}
export type Version = VersionLine & Words
