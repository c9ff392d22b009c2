// Reads HTML into one strict form, so that two pieces of markup that a browser shows alike compare equal and two that
// differ in one tag, attribute, word or meaningful space do not. For tests.

export interface Element {
  tag: string
  attributes: Record<string, string>
  children: Node[]
}

export type Node = Element | string

const voidTags = new Set(['input', 'br', 'hr', 'img', 'meta', 'link'])
const inlineTags = new Set(['a', 'span', 'strong', 'em', 'b', 'i', 'code', 'abbr', 'kbd'])
const token =
  /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>|([^<]+)/g
const attribute = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', ctdot: '⋯', nbsp: '\u00a0' }

/** The tree of a piece of HTML, whitespace settled. Throws on markup that does not nest. */
export function treeOf(html: string): Node[] {
  const root: Element = { tag: '#root', attributes: {}, children: [] }
  const open: Element[] = [root]
  let read = 0
  for (const match of html.matchAll(token)) {
    if (match.index !== read) throw new Error(`Not read: ${html.slice(read, match.index)}`)
    read += match[0].length
    place(open, match)
  }
  if (read !== html.length || open.length !== 1) throw new Error(`Left open: ${open.map((each) => each.tag).join(' ')}`)
  return settle(root).children
}

function place(open: Element[], [, closing, opening, attributes, selfClosed, text]: RegExpMatchArray): void {
  const parent = open.at(-1) as Element
  if (text !== undefined) parent.children.push(decode(text))
  if (closing !== undefined && open.pop()?.tag !== closing) throw new Error(`</${closing}> closes <${parent.tag}>`)
  if (opening !== undefined) {
    const element: Element = { tag: opening, attributes: attributesIn(attributes ?? ''), children: [] }
    parent.children.push(element)
    if (!selfClosed && !voidTags.has(opening)) open.push(element)
  }
}

function attributesIn(source: string): Record<string, string> {
  const found = [...source.matchAll(attribute)].map(([, name, ...values]): [string, string] => {
    const value = decode(values.find((each) => each !== undefined) ?? '')
    return [name as string, name === 'class' ? value.trim().replace(/\s+/g, ' ') : value]
  })
  const names = found.map(([name]) => name)
  if (new Set(names).size !== names.length) throw new Error(`An attribute is given twice: ${source}`)
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    const meant = entities[name]
    if (meant === undefined) throw new Error(`Unknown entity ${whole}`)
    return meant
  })
}

// Between words and inline elements a space is read aloud and seen, so it counts; beside a block it is nothing.
function settle(element: Element): Element {
  if (element.tag === 'textarea') return element
  const merged: Node[] = []
  for (const child of element.children) {
    const before = merged.at(-1)
    if (typeof child === 'string' && typeof before === 'string') merged[merged.length - 1] = before + child
    else merged.push(child)
  }
  const children = merged.flatMap((child, at): Node[] => {
    if (typeof child !== 'string') return [settle(child)]
    let text = child.replace(/[ \t\r\n\f]+/g, ' ')
    if (!isInline(merged[at - 1]) && !keepsLeadingSpace(element, at)) text = text.replace(/^ /, '')
    if (!isInline(merged[at + 1])) text = text.replace(/ $/, '')
    return text === '' ? [] : [text]
  })
  return { ...element, children }
}

// " page" in "Previous<span> page</span>" keeps two words apart for a screen reader.
function keepsLeadingSpace(element: Element, at: number): boolean {
  return at === 0 && element.attributes['class'] === 'govuk-visually-hidden'
}

function isInline(node: Node | undefined): boolean {
  return typeof node === 'object' && inlineTags.has(node.tag)
}
