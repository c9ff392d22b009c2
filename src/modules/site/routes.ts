import { RouteTable } from '#platform/http/routes.ts'
import { anyone, notAudited } from '#platform/http/words.ts'
import type { Organisation } from '#platform/organisation.ts'
import { robots, security, sitemap } from './pages/crawlers/crawlers.ts'
import { showHome } from './pages/home/home.ts'
import { leave } from './pages/leave/leave.ts'

export type SiteSetting = {
  readonly organisation: Organisation
  readonly exitUrl: string
  /** The public address of this Rose. */
  readonly url: string
  /** Every page for anybody that a search engine may show; a test asks that each one answers. */
  readonly pages: readonly string[]
}

export function routes({ organisation, exitUrl, url, pages }: SiteSetting): RouteTable {
  const r = new RouteTable()
  const about = { url, pages, email: organisation.organisation.email }
  r.get('/', anyone, notAudited('nobody is known on a public page'), showHome(organisation))
  r.get('/exit', anyone, notAudited('whoever leaves is nobody’s business'), leave(exitUrl))
  r.get('/robots.txt', anyone, notAudited('for machines'), robots(about))
  r.get('/sitemap.xml', anyone, notAudited('for machines'), sitemap(about))
  r.get('/.well-known/security.txt', anyone, notAudited('for whoever found a weakness'), security(about))
  return r
}
