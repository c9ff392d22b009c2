import { RouteTable } from '#platform/http/routes.ts'
import { anyone, notAudited } from '#platform/http/words.ts'
import * as urls from '#urls'
import * as outbox from './pages/outbox/outbox.ts'

const INVENTED = notAudited('the practice site, where everybody is invented')

/** The pages that a practice site has and a live one does not. */
export function demoRoutes(): RouteTable {
  const r = new RouteTable()
  r.get(urls.demo, anyone, INVENTED, outbox.showDemo)
  r.get(urls.demoOutbox, anyone, INVENTED, outbox.show)
  return r
}
