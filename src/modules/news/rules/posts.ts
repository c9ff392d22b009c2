import { inOneLine, textOfHtml } from './plain-text.ts'
import { readPostDate } from './post-date.ts'
import { postLink } from './post-link.ts'

/** Words as a feed brings them. */
export type Said = { readonly text: string; readonly isHtml: boolean }
/** A post as a feed brings it. `dates`: what it says of when it was said, the first first. */
export type Raw = {
  readonly title: Said
  readonly words: Said
  readonly link: string
  readonly dates: readonly string[]
}

/** A post as a visitor sees it: words alone, a day, and a link. */
export type Post = {
  readonly title: string
  readonly words: string
  readonly link: string | null
  readonly saidAt: Date
}

/** What was left out, and why, for those who look after the feed. */
export type LeftOut = { readonly undated: number; readonly ahead: number; readonly wordless: number }
export type Chosen = { readonly posts: readonly Post[]; readonly leftOut: LeftOut }

const MOST_TITLE = 140
const MOST_WORDS = 280

/**
 * The newest of what a feed brings. Only what says truly when it was said is taken: an undated post cannot be known to be
 * new, and would stay for ever.
 */
export function choosePosts(
  raw: readonly Raw[],
  { now, most, base }: { now: Date; most: number; base: string },
): Chosen {
  const leftOut = { undated: 0, ahead: 0, wordless: 0 }
  const posts = new Map<string, Post>()
  for (const one of raw) {
    const saidAt = dateOf(one.dates, now)
    const title = said(one.title, MOST_TITLE)
    const words = withoutTitle(said(one.words, MOST_WORDS), title)
    if (saidAt === null) leftOut.undated++
    else if (saidAt === 'ahead') leftOut.ahead++
    else if (title === '' && words === '') leftOut.wordless++
    else {
      const link = postLink(one.link, base)
      keepNewest(posts, { title, words, link, saidAt })
    }
  }
  const newest = [...posts.values()].toSorted((a, b) => b.saidAt.getTime() - a.saidAt.getTime())
  return { posts: newest.slice(0, most), leftOut }
}

/** Some feeds say a thing twice, and some lead from every post to one and the same page. */
function keepNewest(posts: Map<string, Post>, post: Post): void {
  const same = `${post.link} ${post.title === '' ? post.words : post.title}`
  const before = posts.get(same)
  if (before === undefined || before.saidAt <= post.saidAt) posts.set(same, post)
}

/** The first date that is there counts: if that one is wrong, the others are not believed either. */
function dateOf(dates: readonly string[], now: Date): Date | 'ahead' | null {
  const first = dates.find((date) => date.trim() !== '')
  return first === undefined ? null : readPostDate(first, now)
}

function said({ text, isHtml }: Said, most: number): string {
  return inOneLine(isHtml ? textOfHtml(text) : text, most)
}

/** Many feeds say the same twice: the title is the beginning of the words. */
function withoutTitle(words: string, title: string): string {
  const start = title.replace(/…$/, '')
  return start !== '' && words === title ? '' : words
}
