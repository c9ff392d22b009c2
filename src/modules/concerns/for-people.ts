import type { OpenWork } from '#extension/people'
import * as urls from '#urls'
import { concernsHeldBy } from './store/concerns.ts'

export const openWork: OpenWork = {
  heading: 'Concerns that they have',
  rank: 30,
  of: async (tx, id) =>
    (await concernsHeldBy(tx, id)).map((one) => ({ text: one.reference, href: urls.concernUrl(one.id) })),
}
