/** One piece of English that is translated as a whole: a heading, a paragraph, a point of a list, a word of the frame. */
export type Segment = {
  /** Where it stands, such as `title` or `words 12`. */
  readonly id: string
  readonly english: string
  /** What a translator has to know of it. */
  readonly note: string
  /** Words of a page may hold links and strong words; all others are plain. */
  readonly is: 'markdown' | 'plain'
}

/** Everything English that one translation is made of. `path`: of a page, or what it is instead. */
export type Source = { readonly path: string; readonly title: string; readonly segments: readonly Segment[] }

/** The translated words by the ids of their segments. */
export type Texts = Readonly<Record<string, string>>

/** Not a page: what stands around every page. Without it a language has no page at all. */
export const FRAME = 'frame'
/** Not a page: what the charity writes of itself and of the help lines. Each text counts for itself. */
export const FACTS = 'facts'
