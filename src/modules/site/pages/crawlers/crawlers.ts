import type { Bytes } from '#platform/http/ask.ts'
import { madeForAnybody, type Special } from '#platform/http/routes.ts'

/** Where the public site stands, and which of its pages a search engine may show. */
export type Public = { readonly url: string; readonly pages: readonly string[]; readonly email: string }

const STAFF = [
  '/today',
  '/search',
  '/sign-in',
  '/referrals',
  '/young-people',
  '/cases',
  '/sessions',
  '/reports',
  '/demo',
]

/** Polite machines stay with the public pages. The doors themselves are shut by sign-in, not by this. */
export function robots({ url }: Public): Special {
  const lines = ['User-agent: *', 'Allow: /', ...[...STAFF, '/refer/', '/exit'].map((path) => `Disallow: ${path}`)]
  return madeForAnybody(() => text('text/plain; charset=utf-8', [...lines, '', `Sitemap: ${at(url, '/sitemap.xml')}`]))
}

/** `translated`: the addresses of pages in other languages, as they are when it is asked for. */
export function sitemap({
  url,
  pages,
  translated,
}: Public & { readonly translated: () => readonly string[] }): Special {
  return madeForAnybody(() => {
    const entries = [...pages, ...translated()].map((path) => `  <url><loc>${at(url, path)}</loc></url>`)
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...entries,
      '</urlset>',
    ]
    return text('application/xml; charset=utf-8', lines)
  })
}

const DAYS_VALID = 180
const DAY = 86_400_000

/** RFC 9116: whom to tell about a weakness. It is made anew at each request, so it never goes stale. */
export function security({ url, email }: Public): Special {
  return madeForAnybody((now) => {
    const expires = new Date(now.getTime() + DAYS_VALID * DAY).toISOString()
    const lines = [
      `Contact: mailto:${email}`,
      `Expires: ${expires}`,
      'Preferred-Languages: en',
      `Canonical: ${at(url, '/.well-known/security.txt')}`,
    ]
    return text('text/plain; charset=utf-8', lines)
  })
}

function text(type: string, lines: readonly string[]): Bytes {
  return { kind: 'bytes', type, bytes: `${lines.join('\n')}\n` }
}

function at(url: string, path: string): string {
  return new URL(path, url).href
}
