import { leaveFor } from '#platform/http/ask.ts'
import { madeForAnybody, type Special } from '#platform/http/routes.ts'

/**
 * `/exit`: away to a neutral site. The browser is told to drop what it kept of our pages, so that "Back" has to ask us
 * again and shows nothing typed; and no referrer is sent, so the site we lead to does not learn where they came from. The
 * way out asks nothing: it must be there when everything else is down.
 */
export function leave(exitUrl: string): Special {
  return madeForAnybody(() => leaveFor(exitUrl))
}
