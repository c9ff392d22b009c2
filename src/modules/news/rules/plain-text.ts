/** What stands in these is not for reading. */
const UNREAD = new Set(
  'script style template noscript iframe object embed svg math head title textarea select video audio canvas'.split(
    ' ',
  ),
)
/** These part words from each other. */
const PARTS = new Set(
  'p br div li ul ol h1 h2 h3 h4 h5 h6 tr td th table blockquote hr pre section article header footer figure figcaption dd dt'.split(
    ' ',
  ),
)
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  pound: '£',
  euro: '€',
  bull: '•',
  middot: '·',
  eacute: 'é',
  copy: '©',
  reg: '®',
  trade: '™',
}

/** The words of somebody else's HTML, and nothing else of it: no element, no script, no picture, no address. */
export function textOfHtml(html: string): string {
  // Letter by letter as long as before: other alphabets can grow when they are made small.
  const lower = html.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
  const words: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    words.push(html.slice(at, open))
    at = afterMark({ html, lower, words }, open)
  }
  words.push(html.slice(at))
  return withCharacters(words.join(''))
}

type Reading = { readonly html: string; readonly lower: string; readonly words: string[] }

/** Where the reading goes on after the `<` at `open`; what it stands for is added to the words. */
function afterMark({ html, lower, words }: Reading, open: number): number {
  if (html.startsWith('<!--', open)) return endOf(html, '-->', open + 4)
  if (/[!?]/.test(html[open + 1] ?? '')) return endOf(html, '>', open + 1)
  const name = /^<\/?([a-z][a-z0-9]*)/.exec(lower.slice(open, open + 24))?.[1]
  if (name === undefined) {
    words.push('<')
    return open + 1
  }
  if (PARTS.has(name)) words.push(' ')
  const close = tagEnd(html, open)
  const isUnread = UNREAD.has(name) && html[open + 1] !== '/' && html[close - 2] !== '/'
  // What is never closed hides all that follows, as it would in a browser.
  return isUnread ? closeOf(name, lower, close) : close
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function closeOf(name: string, lower: string, from: number): number {
  const mark = `</${name}`
  let found = lower.indexOf(mark, from)
  while (found >= 0 && /[a-z0-9]/.test(lower[found + mark.length] ?? '')) found = lower.indexOf(mark, found + 1)
  return found < 0 ? lower.length : found
}

/** After the tag that opens here; a `>` between quotation marks does not end it. */
export function tagEnd(text: string, open: number): number {
  let quote = ''
  for (let i = open; i < text.length; i++) {
    const letter = text[i] ?? ''
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return i + 1
  }
  return text.length
}

function withCharacters(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code)
  })
}

// Letters that show nothing but turn the line around, or that no screen can show: they could make words read otherwise.
const UNSEEN = /[\p{Cc}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu

/** In one line, without what cannot be seen, and no longer than this many letters. */
export function inOneLine(text: string, most: number): string {
  const line = text.toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(UNSEEN, '').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed().replaceAll('\ufffd', '')}…`
}
