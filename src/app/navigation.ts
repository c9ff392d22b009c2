/** One entry of the staff's navigation, for whoever has the permission. */
export type NavigationEntry = {
  readonly text: string
  readonly href: string
  readonly permission: string
  /** Left out for whoever has this permission, who finds a fuller page instead. */
  readonly unless?: string
  /** Orders the entries, the lowest first. */
  readonly rank: number
}

/** A page for anybody. */
export type PublicPage = {
  readonly href: string
  /** Words may link to it, but no sitemap and no search engine is told of it. */
  readonly unlisted?: true
  /** The site holds its words, and the module answers it because it holds a form. */
  readonly wordsOfSite?: true
}
