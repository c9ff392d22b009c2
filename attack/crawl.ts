import type { Visitor } from './visitor.ts'

/** A form as a page shows it: every field with the value it would send. */
export type FormSeen = {
  readonly page: string
  readonly action: string
  readonly method: 'GET' | 'POST'
  readonly fields: readonly (readonly [string, string])[]
}
export type Seen = { readonly pages: readonly string[]; readonly forms: readonly FormSeen[] }

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The kind of an address: its identifiers, and what stands after the question mark, left out. */
export function kindOf(path: string): string {
  return (path.split('?')[0] ?? '').replaceAll(UUID, ':id').replaceAll(/\/\d[\w-]*(?=\/|$)/g, '/:n')
}

/** Everything a visitor is led to from `start`: at most `most` pages of each kind. */
export async function crawl(visitor: Visitor, start: readonly string[], most = 2): Promise<Seen> {
  const waiting = [...start]
  const known = new Set(waiting)
  const perKind = new Map<string, number>()
  const forms: FormSeen[] = []
  const pages: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const before = perKind.get(kind) ?? 0
    if (before >= most) continue
    perKind.set(kind, before + 1)
    const { status, headers, body } = await visitor.get(path)
    const more = status === 303 ? [String(headers.location ?? '')] : linksOf(body)
    for (const link of more.filter((link) => isOwn(link) && !known.has(link))) {
      known.add(link)
      waiting.push(link)
    }
    if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue
    pages.push(path)
    forms.push(...formsOf(path, body))
  }
  return { pages, forms }
}

function isOwn(link: string): boolean {
  return /^\/(?![/\\])/.test(link) && !/^\/(assets|exit|demo\/sign-in)/.test(link)
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)].map(([, href = '']) => decoded(href))
}

const FIELD = /<(input|textarea|select|button)\b([^>]*)>/g

export function formsOf(page: string, html: string): FormSeen[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const fields = [...inside.matchAll(FIELD)].flatMap(([, tag, words = '']) => {
      const name = attribute(words, 'name')
      return name === null
        ? []
        : [[name, attribute(words, 'value') ?? (tag === 'select' ? firstOption(inside) : '')] as const]
    })
    const method = attribute(attributes, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET'
    return { page, action: attribute(attributes, 'action') ?? page, method, fields }
  })
}

function firstOption(html: string): string {
  return decoded(/<option\b[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '')
}

function attribute(words: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(words)
  return found ? decoded(found[1] ?? '') : null
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
