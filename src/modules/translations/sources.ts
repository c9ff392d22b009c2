import {
  factsOf,
  readFrontMatter,
  readMarkdown,
  readPage,
  sayings,
  type WordsNow,
  type Written,
  writePage,
} from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import { PUBLIC_WORDS } from '#platform/pure/public-words.ts'
import { hashOf } from '#platform/secrets.ts'
import { headingIn, type PageWords, segmentsOf, translated } from './rules/page-segments.ts'
import { FACTS, FRAME, type Segment, type Source, type Texts } from './rules/source.ts'

export type From = {
  readonly organisation: Organisation
  readonly words: Pick<WordsNow, 'get'>
  readonly lines: Pick<LinesNow, 'all'>
}

/** The English of what can be translated, as it is now. Null: there is no such page. */
export function sourceOf({ organisation, words, lines }: From, path: string): Source | null {
  if (path === FRAME) return { path, title: 'What stands around every page', segments: frameSegments() }
  if (path === FACTS)
    return { path, title: 'Help lines, and what we say of ourselves', segments: factSegments(organisation, lines) }
  const written = words.get(path)
  return written ? { path, title: written.about.title, segments: segmentsOf(pageWordsOf(written)) } : null
}

/** Another one for other English words. */
export function hashOfSource({ path, segments }: Source): string {
  return hashOf(JSON.stringify([path, ...segments.map(({ id, english }) => [id, english])]))
}

function frameSegments(): Segment[] {
  return PUBLIC_WORDS.map(({ english, note }, i) => ({ id: `words ${i + 1}`, english, note, is: 'plain' }))
}

function factSegments(organisation: Organisation, { all }: Pick<LinesNow, 'all'>): Segment[] {
  const shown = all().filter((line) => line.shown)
  const texts = [
    ...sayings(factsOf(organisation)).map((english) => ({ english, note: 'Stands within sentences of the pages.' })),
    ...shown.map(({ name, about }) => ({ english: about, note: `About ${name}.` })),
    ...shown.map(({ name, cost }) => ({ english: cost, note: `What it costs to call, of ${name}.` })),
    ...shown.map(({ name, languages }) => ({ english: languages.join(', '), note: `Languages of ${name}.` })),
  ]
  return [...new Map(texts.map((one) => [one.english, one])).values()].map((one, i) => ({
    id: `words ${i + 1}`,
    ...one,
    is: 'plain',
  }))
}

export function pageWordsOf({ about, source }: Written): PageWords {
  const read = readFrontMatter(source)
  return {
    title: about.title,
    // One neutral word in the history of a phone: no translator can know what else it would tell.
    tab: about.for === 'young-people' ? null : about.tab,
    description: about.description,
    pictures: (about.picture ?? []).map(({ shows }) => shows),
    words: 'words' in read ? read.words : '',
  }
}

/** The page in other words; null: no page can be made of them, or it would be built otherwise than the English one. */
export function writtenIn(english: Written, texts: Texts): Written | null {
  const page = pageWordsOf(english)
  const { title, tab, description, pictures, words } = translated(page, texts)
  const picture = english.about.picture?.map((one, i) => ({
    ...one,
    heading: headingIn(page, texts, one.heading),
    shows: pictures[i] ?? one.shows,
  }))
  const about = { ...english.about, title, tab: tab ?? english.about.tab, description, ...(picture ? { picture } : {}) }
  const read = readPage(english.path, writePage(about, words))
  if ('faults' in read || shapeOf(read.parts) !== shapeOf(english.parts)) return null
  return read
}

const INLINE = new Set(['text', 'break', 'link', 'strong', 'em'])

/** The page without its words: what follows what, and stands in what. */
function shapeOf(parts: unknown): string {
  return JSON.stringify(parts, (key, value: unknown) => {
    if (key === 'question') return ''
    if (!Array.isArray(value)) return value
    return value.filter((one) => !INLINE.has(String((one as { is?: unknown }).is)))
  })
}

/** What speaks against one segment as Markdown: it has to be the words of one line, and links and strong words at most. */
export function markdownFaults({ is }: Segment, text: string): string[] {
  if (is === 'plain') return []
  const { marks, faults } = readMarkdown(text)
  if (faults.length > 0) return faults.map((fault) => `${fault}.`)
  const isOne = marks.length === 1 && marks[0]?.is === 'p'
  return isOne ? [] : ['it begins with a sign that would make something else of it, such as a list or a heading.']
}
