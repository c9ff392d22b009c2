import type { LeftOut, Post } from './posts.ts'

/** How it stands with a feed. `wrong`: what it is, since when. */
export type FeedState = {
  readonly code: string
  readonly url: string
  readonly triedAt: Date | null
  readonly goodAt: Date | null
  readonly wrong: string | null
  readonly wrongStatus: number | null
  readonly wrongSince: Date | null
  readonly leftOut: Partial<LeftOut>
  readonly wantedAt: Date | null
  readonly kept: number
  readonly newest: Date | null
}

/** `feed`: the code of where it came from. */
export type ShownPost = Post & { readonly feed: string }
