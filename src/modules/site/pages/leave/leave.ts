import { type Answer, type Ask, leaveFor } from '#platform/http/ask.ts'

/**
 * `/exit`: away to a neutral site. The browser is told to drop what it kept of our pages, so that "Back" has to ask us
 * again and shows nothing typed; and no referrer is sent, so the site we lead to does not learn where they came from.
 */
export function leave(exitUrl: string) {
  return async (_ask: Ask): Promise<Answer> => leaveFor(exitUrl)
}
