import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { blockersOf, timeline, warnings } from './for-cases.ts'
import { dayLists } from './for-desk.ts'
import { figures } from './for-reporting.ts'
import { routes } from './routes.ts'
import { withdrawAfterDeath } from './store/after-death.ts'
import { sessionsHeldBy } from './store/lists.ts'

export { importSessions, type Report } from './import-sessions.ts'
export { recordContact } from './store/contacts.ts'

export const sessionsModule: Module = {
  name: 'sessions',
  dataMap,
  adds: () => ({
    dayLists,
    timeline,
    caseWarnings: [warnings],
    closureBlockers: [blockersOf],
    onDeath: [withdrawAfterDeath],
    figures,
  }),
  provides: () => ({ sessionsHeldBy }),
  routes: ({ organisation, url }, { caseWarnings }) => [routes({ organisation, url, warnings: caseWarnings })],
}
