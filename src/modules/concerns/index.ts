import type { Module } from '#app/module.ts'
import { asTask } from '#platform/task.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { blockersOf, timelineOf, warnings } from './for-cases.ts'
import { concernsWaiting, finder } from './for-desk.ts'
import { openWork } from './for-people.ts'
import { routes } from './routes.ts'
import { dangersForCard } from './store/card.ts'
import { concernsHeardBy } from './store/heard.ts'
import { escalateConcerns } from './telling.ts'

export { concernByReference } from './store/concerns.ts'

export const concernsModule: Module = {
  name: 'concerns',
  dataMap,
  navigation: [{ text: 'Concerns', href: urls.concerns, permission: 'concern.raise', rank: 80 }],
  adds: ({ organisation }) => ({
    dayLists: [concernsWaiting],
    finders: [finder],
    timeline: [timelineOf(organisation)],
    caseWarnings: warnings,
    closureBlockers: [blockersOf],
    openWork: [openWork],
  }),
  provides: () => ({ onlyAbout: concernsHeardBy, dangersOf: dangersForCard }),
  routes: (services) => [routes(services)],
  tasks: (services) => [
    {
      name: 'concerns',
      every: { cron: '* * * * *' },
      run: async () => void (await asTask(services, 'concerns', (tx, now) => escalateConcerns(tx, now, services))),
    },
  ],
}
