import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { VNode } from 'preact'
import type { Organisation } from '#platform/organisation.ts'
import { turnsRound } from '#platform/pure/turning-signs.ts'
import { ROOT } from '#platform/root.ts'
import { readFrontMatter } from './content/front-matter.ts'
import { linksIn, readMarkdown } from './content/markdown.ts'
import { TURNED } from './content/read-content.ts'
import { factsAt } from './facts.ts'
import { Marks } from './pages/words/marks.page.tsx'
import { hoursWithin, unknownIn } from './rules/placeholders.ts'

/** Words in Markdown that another module keeps, drawn as those of the site's own pages are; or what speaks against it. */
export function wordsDrawnFor(
  organisation: Organisation,
): (words: string, now: Date) => { body: VNode; links: readonly string[] } | { faults: readonly string[] } {
  return (words, now) => {
    const { marks, faults } = readMarkdown(words)
    const unknown = unknownIn(words).map((one) => `${one} stands for nothing`)
    const within = hoursWithin(words).map((one) => `${one} is a sentence of its own, so it comes after a full stop`)
    const found = [...faults, ...unknown, ...within, ...(turnsRound(words) ? [TURNED] : [])]
    if (found.length > 0) return { faults: found }
    return { body: <Marks marks={marks} facts={factsAt(organisation, now)} />, links: linksIn(marks) }
  }
}

/** The news that came with Rose: files of `content/en-GB/news`, as they are before anybody changes them in the app. */
export function startingNews() {
  const folder = join(ROOT, 'content', 'en-GB', 'news')
  return globSync('*.md', { cwd: folder }).map((file) => {
    const read = readFrontMatter(readFileSync(join(folder, file), 'utf8'))
    if ('faults' in read) throw new Error(`${file} of the starting news has faults: ${read.faults.join(', ')}`)
    const { title, description, publishedOn, reviewedOn, sources, check, reviewBy } = read.about
    return {
      slug: basename(file, '.md'),
      title,
      summary: description,
      words: read.words.trim(),
      day: publishedOn ?? reviewedOn,
      sources,
      toVerify: check,
      reviewBy,
    }
  })
}
