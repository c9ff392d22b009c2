import type { Segment, Texts } from './source.ts'

/** What is translated of the facts above a page's words, and the words. */
export type PageWords = {
  readonly title: string
  /** Null: it stays as it is, which for young people is one neutral word. */
  readonly tab: string | null
  readonly description: string
  /** What the pictures show, for whoever hears the page. */
  readonly pictures: readonly string[]
  readonly words: string
}

/** What stands around a text on its line stays ours, so that no translator can break it. */
type Laid = { readonly before: string; readonly id: string; readonly english: string; readonly after: string } | string

/** Signs of a heading, a point of a list or something said, at the beginning of what is left of a line. */
const SIGN = /^(?:#{2,4}|[-*+]|\d{1,9}[.)]|>) /

/** The signs before a text, and the text. */
function parted(line: string): { before: string; english: string } {
  let english = line.trimStart()
  while (SIGN.test(english)) english = english.slice(english.indexOf(' ')).trimStart()
  return { before: line.slice(0, line.length - english.length), english }
}

/** The question of `{{more: A question}}`; null: it is another line. */
function questionOf(line: string): string | null {
  const found = /^\{\{more:(.*)\}\}$/.exec(line.trim())?.[1]?.trim() ?? ''
  return found === '' ? null : found
}

/** The lines of a page, with the texts in them by themselves. */
function layOut(words: string): Laid[] {
  const laid: Laid[] = []
  let count = 0
  const text = (before: string, english: string, after = '') =>
    laid.push({ before, id: `words ${++count}`, english, after })
  for (const line of words.trim().split('\n')) {
    const question = questionOf(line)
    if (question !== null) text('{{more: ', question, '}}')
    else if (line.trim() === '' || line.trim().startsWith('{{')) laid.push(line.trim())
    else {
      const { before, english } = parted(line)
      const last = laid.at(-1)
      if (before.trim() === '' && typeof last === 'object' && last.after === '' && !last.before.includes('#'))
        laid[laid.length - 1] = { ...last, english: joined(last.english, english) }
      else text(before, english)
    }
  }
  return laid
}

/** A line goes on in the next one, unless it ends with the mark of a break. */
function joined(first: string, second: string): string {
  if (first.endsWith('\\')) return `${first}\n${second.trim()}`
  return / {2}$/.test(first) ? `${first.trimEnd()}\\\n${second.trim()}` : `${first.trimEnd()} ${second.trim()}`
}

export function segmentsOf({ title, tab, description, pictures, words }: PageWords): Segment[] {
  const plain = (id: string, english: string, note: string): Segment => ({ id, english, note, is: 'plain' })
  return [
    plain('title', title, 'The heading of the page.'),
    ...(tab === null ? [] : [plain('tab', tab, 'What the browser shows on its tab, and keeps in its history.')]),
    plain(
      'description',
      description,
      'What a search engine shows below the link. It must not tell what the page is about if the English does not.',
    ),
    ...pictures.map((shows, i) =>
      plain(`picture ${i + 1}`, shows, 'What a picture shows, for people who cannot see it.'),
    ),
    ...layOut(words).flatMap((one): Segment[] =>
      typeof one === 'string'
        ? []
        : [{ id: one.id, english: one.english, note: noteOf(one), is: one.after === '' ? 'markdown' : 'plain' }],
    ),
  ]
}

function noteOf({ before, after }: Exclude<Laid, string>): string {
  if (after !== '') return 'A question that opens more words.'
  if (before.includes('#')) return 'A heading.'
  return /[-*+\d]/.test(before) ? 'A point of a list.' : ''
}

/** The same page with other texts. */
export function translated(page: PageWords, texts: Texts): PageWords {
  const of = (id: string, english: string) => texts[id] ?? english
  return {
    title: of('title', page.title),
    tab: page.tab === null ? null : of('tab', page.tab),
    description: of('description', page.description),
    pictures: page.pictures.map((shows, i) => of(`picture ${i + 1}`, shows)),
    words: layOut(page.words)
      .map((one) => (typeof one === 'string' ? one : `${one.before}${of(one.id, one.english)}${one.after}`))
      .join('\n'),
  }
}

/** The heading of a page as it stands in the translation, for the picture beside it. */
export function headingIn(page: PageWords, texts: Texts, heading: string): string {
  const found = layOut(page.words).find(
    (one) => typeof one === 'object' && one.before.startsWith('## ') && one.english === heading,
  )
  return (typeof found === 'object' ? texts[found.id] : undefined) ?? heading
}
