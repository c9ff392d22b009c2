import type { Module } from '#app/module.ts'
import { pagesToRecord } from '#modules/site'
import { PUBLIC } from '#platform/viewer.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { recordingsDue } from './due.ts'
import { routes } from './routes.ts'

export { shownNow } from './shown.ts'

export const recordingsModule: Module = {
  name: 'recordings',
  dataMap,
  navigation: [{ text: 'Recordings', href: urls.manageRecordings, permission: 'site.write', rank: 110 }],
  adds: ({ words, organisation, recorded }) => {
    const known = { shown: recorded, pages: (now: Date) => pagesToRecord(words, organisation, now) }
    return { siteWork: [(today) => recordingsDue(known, today)] }
  },
  routes: ({ words, organisation, recorded, transactions }, { tooHeavyWith }) => [
    routes({
      pages: (now) => pagesToRecord(words, organisation, now),
      shown: recorded,
      tooHeavyWith,
      transactions,
    }),
  ],
  tasks: ({ transactions, clock, recorded }) => [
    {
      name: 'recordings',
      every: { seconds: 2 },
      atStart: true,
      run: () => transactions.run(PUBLIC, clock(), (tx) => recorded.look(tx)),
    },
  ],
}
