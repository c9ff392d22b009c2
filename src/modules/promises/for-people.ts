import type { OpenWork } from '#extension/people'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { openPromisesBy } from './store/promises.ts'

const MOST = 50

export const openWork: OpenWork = {
  heading: 'Promises that they wrote down',
  rank: 40,
  of: async (tx, id) =>
    (await openPromisesBy(tx, id, MOST)).map(({ what, dueOn, youngPersonId }) => ({
      text: dueOn === null ? what : `${what}, by ${formatDate(plainDate(dueOn))}`,
      href: urls.promisesUrl(youngPersonId),
    })),
}
