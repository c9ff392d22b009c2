/** An item of news, and what became of it. */
export type Words = {
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly words: string
  /** Null: a draft, or taken off the site. */
  readonly publishAt: Date | null
  /** Where its facts are from. */
  readonly sources: readonly string[]
  /** What the charity still has to confirm. */
  readonly toVerify: readonly string[]
  /** The day by which somebody reads it again, `YYYY-MM-DD`. Null: nobody has set one. */
  readonly reviewBy: string | null
}
type Kept = {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly changedAt: Date
}
/** As a visitor sees it. `changedAt`: when it last changed for visitors. */
export type Published = Kept & Pick<Words, 'title' | 'summary' | 'words'> & { readonly publishAt: Date }
/** The same in a list. */
export type Listed = Omit<Published, 'words'>
/** The newest version, for those who write it. */
export type Written = Kept &
  Words & {
    /** Null: it came with Rose. */
    readonly changedBy: string | null
    /** Since when visitors see this item, and which version of it. Null: they do not. */
    readonly shownSince: Date | null
    readonly shownVersion: number | null
  }

export type Deed = 'written' | 'brought back' | 'taken off'

/** `madeBy` null: it came with Rose. */
export type VersionLine = {
  readonly version: number
  readonly deed: Deed
  readonly madeBy: string | null
  readonly madeAt: Date
} & Pick<Words, 'publishAt'>
export type Version = VersionLine & Words
