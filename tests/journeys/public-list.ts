import type { APIRequestContext } from 'playwright-core'
import { kindOf } from './links.ts'

/** Where somebody may come in. All else is found as a visitor would find it: by links, and in the sitemap. */
const DOORS = ['/', '/you', '/sitemap.xml', '/nowhere']

/** Every page of the public site, by the program itself: whatever it links to, that carries the way out. */
export async function publicPages(visitor: APIRequestContext, base: string): Promise<string[]> {
  const waiting = [...DOORS]
  const known = new Set(waiting.map(kindOf))
  const pages: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await visitor.get(base + path, { maxRedirects: 0 })
    const text = /html|xml/.test(answer.headers()['content-type'] ?? '') ? await answer.text() : ''
    if (text.includes('data-exit')) pages.push(path)
    for (const next of leadsTo(text, base)) {
      if (known.has(kindOf(next))) continue
      known.add(kindOf(next))
      waiting.push(next)
    }
  }
  return pages.sort()
}

function leadsTo(text: string, base: string): string[] {
  const found = [...text.matchAll(/(?:<a [^>]*href="|<loc>)([^"<#]+)/g)].map(([, address = '']) => address)
  return found
    .map((address) => new URL(address.replaceAll('&amp;', '&'), base))
    .filter(({ origin, pathname }) => origin === base && !/^\/(assets|exit|demo)\b/.test(pathname))
    .map(({ pathname, search }) => pathname + search)
}
