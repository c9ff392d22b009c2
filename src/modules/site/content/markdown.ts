import MarkdownIt, { type Token } from 'markdown-it'

/** What a page's words may be made of. Everything else of Markdown is a fault: HTML and pictures above all. */
export type Mark =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'break' }
  | { readonly is: 'link'; readonly href: string; readonly marks: readonly Mark[] }
  | { readonly is: Element; readonly marks: readonly Mark[] }

const ELEMENTS = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'blockquote'] as const
export type Element = (typeof ELEMENTS)[number]

// With HTML switched on it is recognised for what it is, and refused.
const parser = new MarkdownIt('commonmark', { html: true, linkify: false, typographer: false })
// And a link of any scheme, which would otherwise stand on the page as letters, is looked at below.
parser.validateLink = () => true

/** CommonMark, as marks for our own renderer. Links lead to our own addresses, and headings begin with the second. */
export function readMarkdown(text: string): { marks: readonly Mark[]; faults: readonly string[] } {
  const faults: string[] = []
  const marks = nest(parser.parse(text, {}), faults)
  return { marks, faults }
}

type Open = { readonly close: (marks: Mark[]) => Mark[]; readonly marks: Mark[] }

function nest(tokens: readonly Token[], faults: string[]): Mark[] {
  const open: Open[] = [{ close: (marks) => marks, marks: [] }]
  const add = (...marks: Mark[]) => open.at(-1)?.marks.push(...marks)
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ close: closing(token, faults), marks: [] })
    else if (token.nesting === -1) {
      const ended = open.pop()
      if (ended) add(...ended.close(ended.marks))
    } else add(...leaf(token, faults))
  }
  return open[0]?.marks ?? []
}

function closing(token: Token, faults: string[]): Open['close'] {
  if (token.type === 'link_open') {
    const href = String(token.attrGet('href') ?? '')
    if (!/^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/.test(href))
      faults.push(`a link leads to ${href}, which is no address of ours`)
    return (marks) => [{ is: 'link', href, marks }]
  }
  // The paragraphs of a list whose points follow each other closely.
  if (token.hidden) return (marks) => marks
  const element = ELEMENTS.find((one) => one === token.tag)
  if (element) return (marks) => [{ is: element, marks }]
  faults.push(`there is ${NAMES[token.tag] ?? token.tag} in it, which no page holds`)
  return () => []
}

/** What whoever writes calls it. */
const NAMES: Readonly<Record<string, string>> = {
  html_inline: 'HTML',
  html_block: 'HTML',
  hr: 'a line across the page',
  image: 'a picture',
  h1: 'a heading with one # (the heading of the page has its own box)',
  h5: 'a heading with five #',
  h6: 'a heading with six #',
  code_block: 'a line that begins with a tab or four spaces',
  code_inline: 'something between signs like `',
  fence: 'something between signs like ```',
}

function leaf(token: Token, faults: string[]): Mark[] {
  if (token.type === 'inline') return nest(token.children ?? [], faults)
  if (token.type === 'text' || token.type === 'text_special')
    return token.content === '' ? [] : [{ is: 'text', text: token.content }]
  if (token.type === 'softbreak') return [{ is: 'text', text: ' ' }]
  if (token.type === 'hardbreak') return [{ is: 'break' }]
  faults.push(`there is ${NAMES[token.type] ?? token.type.replaceAll('_', ' ')} in it, which no page holds`)
  return []
}

/** Every address that these marks lead to. */
export function linksIn(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => [
    ...(mark.is === 'link' ? [mark.href] : []),
    ...('marks' in mark ? linksIn(mark.marks) : []),
  ])
}
