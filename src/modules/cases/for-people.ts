import type { OpenWork } from '#extension/people'
import * as urls from '#urls'
import { openCasesOf } from './store/caseload.ts'

export const openWork: OpenWork = {
  heading: 'Open cases',
  rank: 20,
  of: async (tx, id) =>
    (await openCasesOf(tx, id)).map((one) => ({ text: `${one.name}, ${one.reference}`, href: urls.caseUrl(one.id) })),
}
