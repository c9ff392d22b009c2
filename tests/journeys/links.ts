import type { APIRequestContext } from 'playwright-core'

/** A page of staff that links lead to: its kind is its address with the ids taken out. */
export type Reached = { readonly kind: string; readonly path: string }

/** The public site has journeys of its own. */
const ELSEWHERE =
  /^\/(?:assets|exit|demo|news)|^\/(?:about|accessibility|contact|families|privacy|professionals|what-is-exploitation|worried-about-a-child|you)?(?:\/|$)/

/** So many records of a kind are opened: what the first of them lacks may stand on another. */
const OF_EACH_KIND = 8

/** Every kind of page that this person reaches by links alone, and of each kind the fullest page that was met. */
export async function reachedByLinks(asPerson: APIRequestContext, base: string): Promise<Reached[]> {
  const met = new Map<string, { path: string; size: number }[]>()
  const waiting = ['/today']
  const known = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const alike = met.get(kind) ?? []
    if (alike.length >= OF_EACH_KIND) continue
    const answer = await asPerson.get(base + path, { maxRedirects: 0 })
    if (answer.status() !== 200 || !(answer.headers()['content-type'] ?? '').includes('text/html')) continue
    const html = await answer.text()
    met.set(kind, [...alike, { path, size: html.length }])
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) {
      const next = href.replaceAll('&amp;', '&')
      if (known.has(next) || ELSEWHERE.test(next)) continue
      known.add(next)
      waiting.push(next)
    }
  }
  return [...met].map(([kind, pages]) => ({ kind, path: pages.sort((a, b) => b.size - a.size)[0]?.path ?? '' }))
}

/** `/referrals/8f…/change/birth?x=1` is of the kind `/referrals/:id/change/:page`. */
export function kindOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/^(\/referrals\/:id\/change)\/[a-z-]+$/, '$1/:page')
    .replace(/^(\/reports\/rows)\/[a-z-]+$/, '$1/:measure')
    .replace(/^(\/manage\/news)\/(?!new$)[a-z0-9-]+/, '$1/:news')
    .replace(/^(\/manage\/news\/:news\/versions)\/\d+/, '$1/:version')
    .replace(/^(\/manage\/help-lines)\/(?!new$)[a-z0-9-]+/, '$1/:line')
    .replace(/^(\/manage\/help-lines\/:line\/versions)\/\d+/, '$1/:version')
    .replace(/^(\/manage\/translations)\/[A-Za-z-]+/, '$1/:language')
    .replace(/^(\/manage\/translations\/:language)\/[a-z.-]+/, '$1/:path')
    .replace(/^(\/manage\/translations\/:language\/:path\/versions)\/\d+/, '$1/:version')
    .replace(/^(\/manage\/recordings)\/\d+/, '$1/:number')
    .replace(/^(\/manage\/pages)\/[a-z.-]+/, '$1/:path')
    .replace(/^(\/manage\/pages\/:path\/versions)\/\d+/, '$1/:version')
}
