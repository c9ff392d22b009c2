import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { newId } from '../../src/platform/secrets.ts'
import { setting } from '../harness/setting.ts'

/** Every address that Rose answers, public or of staff, as the server itself is told of them. */
export const EVERY_ROUTE: readonly Route[] = modules(setting()).routes.flatMap((table) => table.routes)

export const named = ({ method, url }: Pick<Route, 'method' | 'url'>): string => `${method} ${url}`

/** Such an address with something in each gap: identifiers that name nothing, and keys that nobody has. */
export function filledIn(url: string): string {
  return url
    .replaceAll(/:\w*[iI]d\b/g, () => newId())
    .replace(':page', 'why-now')
    .replace(':measure', 'young-people-supported')
    .replaceAll(/:\w+/g, 'none-of-ours')
}

/** Whatever an answer leads to, or asks a browser to load or send to, at this host. */
export function leadsTo({ headers, body }: { headers: Record<string, unknown>; body: string }, host: string): string[] {
  const written = [...body.matchAll(/\s(?:href|src|action|formaction|content)="([^"]*)"/g)].map(([, url = '']) => url)
  const all = [String(headers['location'] ?? ''), ...String(headers['refresh'] ?? '').split('url='), ...written]
  return all.filter((url) => {
    const plain = url.replaceAll('&amp;', '&').replace(/^\d+;\s*url=/, '')
    return (
      URL.canParse(plain, 'http://localhost:3000') && new URL(plain, 'http://localhost:3000').hostname.endsWith(host)
    )
  })
}
